/**
 * How well the functions agree with those a reader gave 200 sentences before there was any rule.
 * Of the test half only shares are compared: a rule made for one of its sentences would spoil the measure.
 */
import { expect, test } from 'vitest';
import { measureAgreement } from '../../scripts/functions/agreement.ts';
import { judgeSentences, readGold } from '../../scripts/functions/gold-sentences.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { sentenceFunctions } from '../../src/plan/sentence-functions.ts';

/** A little below what was last measured. Floors only rise. */
const floors = { lenient: 0.9, strict: 0.75 };

const plans = readPlans('content/plans');
const gold = readGold('tests/gold/functions.json');
const judged = judgeSentences(gold, plans);
const half = (name: 'tune' | 'test') =>
  judged.filter((sentence) => sentence.half === name && sentence.found !== undefined);

test('the gold has 200 sentences, 100 in each half, of every source and every function', () => {
  expect(gold.length).toBe(200);
  expect(gold.filter((sentence) => sentence.half === 'tune').length).toBe(100);
  const sources = new Set(plans.map(({ data }) => data.source.file.replace(/\.[^.]*$/, '')));
  expect(new Set(gold.map(({ plan }) => plan.replace(/-\d+$/, '')))).toEqual(sources);
  expect(new Set(gold.map((sentence) => sentence.function))).toEqual(
    new Set(sentenceFunctions.map(({ id }) => id)),
  );
  expect(gold.filter((sentence) => sentence.also.includes(sentence.function))).toEqual([]);
});

test('nearly all labelled sentences still stand in the plans', () => {
  expect(judged.filter(({ found }) => found === undefined).length).toBeLessThanOrEqual(5);
});

test('a labelled sentence is known by its words where plans and anchors were numbered anew', () => {
  const renamed = plans.map((plan) => ({ ...plan, id: plan.id.replace(/\d+$/, (n) => `${Number(n) + 50}`) }));
  expect(judgeSentences(gold, renamed).filter(({ found }) => found === undefined)).toEqual([]);
});

test.for(['test', 'tune'] as const)('the rules agree with the reader in the %s half', (name) => {
  const { lenient, strict } = measureAgreement(half(name), ({ found }) => found);
  const always = measureAgreement(half(name), () => 'measure');
  expect(lenient).toBeGreaterThanOrEqual(floors.lenient);
  expect(strict).toBeGreaterThanOrEqual(floors.strict);
  expect(lenient).toBeGreaterThan(always.lenient);
  expect(strict).toBeGreaterThan(always.strict);
});
