/** The given sources: which plans are called spun, how wide the gap is, and that the reference does not decide it alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countReference, readReadPlans, spunPlans } from '../../scripts/spun/clean-plans.ts';
import { leaveOneOut, spunMeasures } from '../../scripts/spun/measure-spun.ts';
import { contextsFile, readSpunWords } from '../../src/plan/read-spun-words.ts';
import { writeContexts } from '../../scripts/spun/write-contexts.ts';
import { findSubstitutions } from '../../src/plan/find-substitutions.ts';
import { isSpun, scoreSpun, spunFrom } from '../../src/plan/score-spun.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';

const words = readSpunWords('content/vocabulary');
const plans = readReadPlans('content/plans');
const clean = plans.filter(({ id }) => !spunPlans.has(id));
const score = (text: string) => scoreSpun(text, findSubstitutions(text, words));

test('exactly the three given plans are called spun, with their score in the head', () => {
  const heads = readPlans('content/plans').flatMap(({ id, data }) =>
    data.quality?.spun === undefined ? [] : [[id, data.quality.spun]],
  );
  const expected = plans
    .filter(({ text }) => isSpun(score(text)))
    .map(({ id, text }) => [id, score(text).rate]);
  expect(heads).toEqual(expected);
  expect(new Set(heads.map(([id]) => id))).toEqual(spunPlans);
});

describe('the reference', () => {
  test('is what `npm run contexts:spun` counts in the plans that were read and are not spun', () => {
    const committed = readFileSync(join('content/vocabulary', contextsFile), 'utf8');
    // Run the command where this fails: the pairs, or the text of the plans, have changed.
    expect(writeContexts(countReference(plans, words.pairs))).toBe(committed);
  });

  test('counts no spun plan', () => {
    const without = countReference(clean, words.pairs);
    expect(without).toEqual(words.contexts);
    expect(clean.length).toBe(plans.length - spunPlans.size);
  });
});

describe('every plan beside a reference without it and its copies', () => {
  const scored = leaveOneOut(plans, words.pairs);

  test('gets the verdict it has', () => {
    expect(plans.length).toBe(38);
    expect(scored.filter(({ flagged }) => flagged).map(({ id }) => id)).toEqual([...spunPlans]);
  });

  test('lies far from where the verdict turns', () => {
    const rates = (spun: boolean) =>
      scored.filter(({ id }) => spunPlans.has(id) === spun).map(({ rate }) => rate);
    expect(Math.max(...rates(false))).toBeLessThanOrEqual(2.1);
    expect(Math.min(...rates(true))).toBeGreaterThanOrEqual(29.6);
    expect(spunFrom.rate / Math.max(...rates(false))).toBeGreaterThan(3);
    expect(Math.min(...rates(true)) / spunFrom.rate).toBeGreaterThan(3);
  });
});

describe('clean text', () => {
  const paragraphs = parse(readFileSync('tests/spun/clean-paragraphs.yml', 'utf8')) as {
    id: string;
    text: string;
  }[];

  test.for(paragraphs)('of another field is not called spun: $id', ({ text }) => {
    expect(isSpun(score(text))).toBe(false);
  });

  test('of all those fields together stays below the score from which a text is spun', () => {
    const { rate } = score(paragraphs.map(({ text }) => text).join('\n'));
    expect(rate).toBeLessThanOrEqual(5);
  });

  const measures = spunMeasures(plans, clean, words.pairs);
  test.each([1200, 600, 300] as const)('is not called spun in pieces of %d characters', (length) => {
    const { pieces, flagged } = measures.falseAlarms(length);
    expect(pieces).toBeGreaterThan(50);
    expect(flagged).toBe(0);
  });

  // `npm run score:spun` prints the whole tables; one draw is enough to see a fall.
  test.each([
    ['all', 0.6, undefined, 0.97],
    ['all', 0.4, undefined, 0.9],
    ['all', 0.6, 600, 0.85],
    ['half', 0.6, undefined, 0.93],
  ] as const)(
    'is found when it was spun: %s of the list known, %d replaced, in pieces of %s',
    (known, rate, length, floor) => {
      const { pieces, flagged } = measures.detection(known, rate, length, 1);
      expect(flagged / pieces).toBeGreaterThanOrEqual(floor);
    },
  );
});

test.each([
  ['', 0],
  ['abc 123', 0],
])('a text without Chinese has no score: %j', (text, rate) => {
  expect(score(text)).toEqual({ rate, forms: 0 });
});
