import { expect, test } from 'vitest';
import type { Plan } from '../../src/lib/corpus.ts';
import { leavesOfEach, phraseLeaves, phraseTopics, phraseUses } from '../../src/lib/phrase-bank.ts';
import type { Phrase } from '../../src/plan/gather-phrases.ts';

const phrase = (id: string, use: Phrase['function'], ...topics: string[]) =>
  ({ id, function: use, topics }) as unknown as Phrase<Plan>;
const phrases = [
  phrase('a', 'measure', 'nursing', 'tcm'),
  phrase('b', 'background', 'tcm'),
  phrase('c', 'closing'),
  phrase('d', 'closing'),
  phrase('e', 'closing'),
];
const topics = [
  { id: 'nursing', name: '护理' },
  { id: 'tcm', name: '中医药' },
  { id: 'empty', name: '空' },
];

test('a phrase is listed under each of its topics, and under none if it names none', () => {
  const listed = phraseTopics(phrases, topics).map(({ id, phrases: own }) => [id, own.map((it) => it.id)]);
  expect(listed).toEqual([
    ['tcm', ['a', 'b']],
    ['nursing', ['a']],
    ['general', ['c', 'd', 'e']],
  ]);
});

test('functions stand in the order of a plan', () => {
  expect(phraseUses(phrases).map(({ name }) => name)).toEqual(['背景与依据', '主要措施', '结语']);
});

test('a list is cut into leaves of bounded number', () => {
  const many = Array.from({ length: 45 }, (_, at) => phrase(String(at), 'measure'));
  const leaves = phraseLeaves(many, 20);
  expect(leaves.map((it) => it.items.length)).toEqual([20, 20, 5]);
  expect(phraseLeaves(many, 1)).toHaveLength(20);
});

test('all lists together have a bounded number of leaves, the long ones giving way to the short', () => {
  const use = (leaves: number) => ({
    phrases: Array.from({ length: leaves * 100 }, () => phrase('a', 'measure')),
  });
  const uses = [use(30), use(12), use(1), use(2)];
  expect(leavesOfEach(uses)).toBe(20);
  expect(leavesOfEach(uses, 20)).toBe(8);
  expect(leavesOfEach(uses, 1)).toBe(1);
});
