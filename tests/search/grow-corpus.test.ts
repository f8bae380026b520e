import { expect, test } from 'vitest';
import { growCorpus } from '../../scripts/grow/grow-corpus.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { splitMarker } from '../../src/plan/split-marker.ts';

const plans = readPlans('content/plans');
const grown = growCorpus(plans, 300, 1);
const withoutMarker = (text: string) => splitMarker(text).text;
const textsOf = ({ sections }: IndexedPlan) =>
  sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)]);
const medianOf = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const lengthOf = (plan: IndexedPlan) => textsOf(plan).join('').length;

test('as many plans as asked for, every id its own, every fact as a plan may have it', () => {
  expect(grown).toHaveLength(300);
  expect(new Set(grown.map(({ id }) => id)).size).toBe(300);
  for (const { data } of grown) expect(planSchema.parse(data)).toEqual(data);
});

test('the same seed gives the same plans, fewer are the first of more, another seed gives others', () => {
  expect(growCorpus(plans, 40, 1)).toEqual(grown.slice(0, 40));
  expect(growCorpus(plans, 40, 2)).not.toEqual(grown.slice(0, 40));
});

test('every heading and paragraph stands in a real plan, but for its number', () => {
  const real = new Set(plans.flatMap(textsOf).map(withoutMarker));
  const foreign = grown.flatMap(textsOf).filter((text) => !real.has(withoutMarker(text)));
  expect(foreign).toEqual([]);
});

test('anchors are those of the text', () => {
  for (const { sections } of grown) {
    const blocks = sections.flatMap(({ depth, heading, headingMarks, paragraphs }): Block[] => [
      ...(depth > 0 ? [{ depth, text: heading, marks: headingMarks }] : []),
      ...paragraphs.map(({ sentences: _, ...block }) => block),
    ]);
    expect(toSections(blocks)).toEqual(sections);
  }
});

test('marks stand where they did in the text', () => {
  const marked = (plan: IndexedPlan) =>
    plan.sections.flatMap(({ heading, headingMarks, paragraphs }) =>
      [{ text: heading, marks: headingMarks }, ...paragraphs].flatMap(({ text, marks = [] }) =>
        marks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
      ),
    );
  const real = new Set(plans.flatMap(marked));
  expect(grown.flatMap(marked).filter((mark) => !real.has(mark))).toEqual([]);
});

test('plans are as long as the real ones and hardly two the same', () => {
  const ratio = medianOf(grown.map(lengthOf)) / medianOf(plans.map(lengthOf));
  expect(ratio).toBeGreaterThan(0.8);
  expect(ratio).toBeLessThan(1.25);
  expect(new Set(grown.map((plan) => textsOf(plan).join('\n'))).size).toBeGreaterThan(290);
});

test('nothing grows from nothing', () => {
  expect(() => growCorpus([], 1, 1)).toThrow('expected plans to grow from');
});
