import { describe, expect, test } from 'vitest';
import { findLeftovers } from '../../../src/draft/check/leftovers/find-leftovers.ts';
import { leftoverRules } from '../../../src/draft/check/leftovers/rules.ts';
import { readLeftoverKnowledge } from '../../../src/lib/leftover-vocabulary.ts';
import { draftOf } from './make-draft.ts';

const knowledge = readLeftoverKnowledge();
const find = (text: string) => findLeftovers(draftOf([{ text }]), knowledge).map(({ key }) => key);

describe.each(leftoverRules.map((rule) => [rule.id, rule] as const))('leftovers of kind %s', (_, rule) => {
  test.each(rule.examples.map(([text, keys]) => [text, keys] as const))('are found: %s', (text, keys) => {
    expect(find(text)).toEqual(keys);
  });
  test.each(rule.keeps)('are none in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test('common words are of two characters, each once, and no short name of a region', () => {
  const words: string[] = knowledge.words.match(/../gsu) ?? [];
  expect(words.filter((word) => !/^\p{Script=Han}{2}$/u.test(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
  expect(['昆明', '长沙', '泉州', '阳信'].filter((name) => words.includes(name))).toEqual([]);
});
