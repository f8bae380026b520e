import { expect, test } from 'vitest';
import { growCorpus } from '../../scripts/grow/grow-corpus.ts';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { readVariants } from '../../scripts/search/variants.ts';
import { foldText } from '../../src/text/fold.ts';
import { makePlan } from './served-index.ts';

const variants = readVariants();
const shared = '护理质量考核由护理部负责，每月一次，结果与绩效工资挂钩并公示。';
const small = [
  makePlan('a-01', ['#一、护理质量', shared]),
  makePlan('a-02', [shared, 'ICU 病房12张']),
  makePlan('a-03', ['质量', '随着改革推进']),
];

test.each([
  ['small', small],
  ['grown', growCorpus(readPlans('content/plans'), 60, 7)],
])('what is said to be true of a phrase is, block by block: %s', (_, plans) => {
  const samples = samplePhrases(plans, 100, 20);
  const folded = plans.map((plan) => blocksOf(plan).map((block) => foldText(block, variants)));
  for (const sample of samples) {
    const expected = plans.filter((_, at) => folded[at].some((block) => block.includes(sample.folded)));
    expect(sample.plans).toEqual(expected.map(({ id }) => id));
    expect(sample.plans.length === 0).toBe(sample.kind === 'absent');
  }
  expect(samples.length).toBeGreaterThan(150);
});

test('the phrase is as long as it says, and of the lengths asked for', () => {
  const samples = samplePhrases(small, 50, 20, [1, 4, 20]);
  for (const { kind, query, length } of samples) {
    if (kind !== 'traditional') expect([...query]).toHaveLength(length);
  }
  const lengths = (wanted: string) => [
    ...new Set(samples.filter(({ kind }) => kind === wanted).map(({ length }) => length)),
  ];
  expect(lengths('simplified')).toEqual([1, 4, 20]);
  expect(lengths('absent')).toEqual([4, 20]);
});

test('half of the phrases that stand are asked in traditional characters and mean the same', () => {
  const samples = samplePhrases(small, 50, 0);
  const [simplified, traditional] = ['simplified', 'traditional'].map((wanted) =>
    samples.filter(({ kind }) => kind === wanted),
  );
  expect(traditional.map(({ plans }) => plans)).toEqual(simplified.map(({ plans }) => plans));
  expect(traditional.some(({ query }) => /[護質這與隨]/u.test(query))).toBe(true);
});

test('a corpus without a phrase of a length gives none of it', () => {
  const samples = samplePhrases([makePlan('a-01', ['护理'])], 10, 10, [2, 20]);
  expect(new Set(samples.map(({ length }) => length))).toEqual(new Set([2]));
});

test('an absent phrase has no blank, which would make it two', () => {
  const spaced = [makePlan('a-01', ['医 疗 质 量 考 核 一 览', '护理部与医务科共同负责'])];
  const absent = samplePhrases(spaced, 0, 50).filter(({ kind }) => kind === 'absent');
  expect(absent.filter(({ query }) => /\s/.test(query))).toEqual([]);
  expect(absent.length).toBeGreaterThan(10);
});
