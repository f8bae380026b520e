import { expect, test } from 'vitest';
import { readPlans, readTopics } from '../../scripts/search/read-plans.ts';
import { compareExamples } from '../../src/lib/compare-examples.ts';
import { kindOutlines } from '../../src/lib/kind-outlines.ts';
import type { Corpus } from '../../src/lib/corpus.ts';
import { headingFunction } from '../../src/plan/heading-function.ts';
import { matchTopics } from '../../src/plan/match-topics.ts';
import { planParts } from '../../src/plan/plan-parts.ts';
import { readSentences } from '../../src/plan/read-sentences.ts';
import { makePlan } from '../support/make-plan.ts';
import { outline, part } from './make-outline.ts';

const topics = readTopics('content/topics');
const names = new Map(topics.map(({ id, name }) => [id, name]));
const readings = readPlans('content/plans').map(({ id, data, sections }) => {
  const matched = matchTopics(sections, data.title, topics);
  const plan = makePlan(id, { ...data, copyOf: data.quality?.duplicateOf });
  return { plan, sections, topics: matched, sentences: readSentences(sections, matched) };
});
const partsOf = (id: string) =>
  planParts(
    readings.find(({ plan }) => plan.id === id)!,
    names,
  );

test.each([
  ['一、指导思想', 'guidance'],
  ['（二）目标步骤', 'schedule'],
  ['二、加强组织领导。', 'leadership'],
  ['（一）加强领导建设，落实创建责任', undefined],
  ['二、护理工作', undefined],
])('%s names %s', (heading, expected) => {
  expect(headingFunction(heading)).toBe(expected);
});

test('a heading that only holds others together gives way to them; one that names a topic does not', () => {
  const labels = (id: string) =>
    partsOf(id).map(({ section, label }) => `${section.heading} ${label ?? '?'}`);
  // `三、主要任务` over four different tasks.
  expect(labels('civilized-unit-01').slice(1, 4)).toEqual([
    '（一）指导思想 指导思想',
    '（二）目标步骤 时间安排',
    '1、努力加强自身建设 党建与思想政治',
  ]);
  const [, , prevention] = partsOf('township-tcm-10');
  expect(prevention.label).toBe('传染病防控');
  expect(prevention.below.map(({ label }) => label)).toEqual([
    '妇幼保健',
    '计划生育',
    '免疫规划',
    '传染病防控',
  ]);
});

test('aims over all the tasks of a year are a part, and so are the tasks', () => {
  const parts = partsOf('hospital-key-points-2023-01');
  const aims = parts.find(({ section }) => section.heading === '主要目标');
  expect(aims).toMatchObject({ label: '工作目标', below: [], sections: { length: 1 } });
  expect(parts.find(({ section }) => section.heading.startsWith('（五）'))?.label).toBe('医疗质量与安全');
});

test('every section of every plan is in one part or gives way to those below it', () => {
  for (const reading of readings) {
    const ids = planParts(reading, names).flatMap(({ sections }) => sections.map(({ id }) => id));
    expect(new Set(ids).size, reading.plan.id).toBe(ids.length);
    const lost = reading.sections.filter(({ id }) => !ids.includes(id));
    for (const { id } of lost)
      expect(
        ids.some((it) => it.startsWith(`${id}-`)),
        `${reading.plan.id} ${id}`,
      ).toBe(true);
  }
});

test('most headings of the corpus are told', () => {
  const headed = readings.flatMap((reading) =>
    planParts(reading, names).filter(({ section }) => section.depth > 0),
  );
  const told = headed.filter(({ label }) => label !== undefined);
  expect(headed.length).toBeGreaterThan(150);
  expect(told.length / headed.length).toBeGreaterThan(0.85);
});

test('a draft can start from the kinds that have enough plans, with the wording most have', () => {
  const outlines = kindOutlines({ readings, topics } as unknown as Corpus);
  expect(
    outlines.every(
      ({ texts, parts }) => texts >= 3 && parts.every((it) => it.texts >= 2 && it.texts <= texts),
    ),
  ).toBe(true);
  const method = outlines.find(({ orgType, genre }) => !orgType && genre === '方案');
  expect(method?.parts.filter(({ most }) => most).map(({ label, heading }) => [label, heading])).toEqual([
    ['指导思想', '指导思想'],
    ['工作目标', '工作目标'],
  ]);
});

test('examples share parts, are no copies and show no plan twice', () => {
  const full = (id: string, copyOf?: string) => ({
    plan: { copyOf },
    outline: outline(id, [part('护理'), part('科研'), part('安全')]),
  });
  const pairs = compareExamples(
    [
      full('a'),
      full('b', 'a'),
      full('c'),
      full('d'),
      full('e'),
      { plan: {}, outline: outline('f', [part('护理')]) },
    ],
    4,
  );
  expect(pairs.map((pair) => pair.map(({ id }) => id))).toEqual([
    ['a', 'c'],
    ['d', 'e'],
  ]);
});
