/** A plan that is called spun stands behind one that says the same, wherever plans or phrases are ordered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherPassages } from '../../src/lib/topic-passages.ts';
import { sharedClauses } from '../../src/lib/shared-wordings.ts';
import { gatherPhrases } from '../../src/plan/gather-phrases.ts';
import type { PlanSentence } from '../../src/plan/read-sentences.ts';
import { factsLabel, toMeta } from '../../src/search/plan-meta.ts';
import { rankPlans } from '../../src/search/rank.ts';
import { makePlan, serveIndex } from '../search/served-index.ts';
import type { ServedIndex } from '../search/served-index.ts';

const spun = { quality: { spun: 30 } };
const lines = ['#一、目标', '加强医德医风建设，提高服务水平。'];
let served: ServedIndex;

beforeAll(async () => {
  served = await serveIndex([makePlan('a-01', lines, spun), makePlan('b-01', lines)]);
});
afterAll(() => served.close());

test('the index knows which plan is spun', () => {
  const { ids, flaws } = served.index.facts;
  expect([...(flaws.get('spun') ?? [])].map((plan) => ids[plan])).toEqual(['a-01']);
});

test('of two plans that say the same the spun one is found second', () => {
  const { index } = served;
  const candidates = [0, 1].map((plan) => ({ plan, terms: [], spots: [{ start: 7, end: 11 }] }));
  const ranked = rankPlans(candidates, 1, new Set(), index);
  expect(ranked.map(({ plan }) => index.facts.ids[plan])).toEqual(['b-01', 'a-01']);
});

test('a result says it beside who and when', () => {
  const plan = makePlan('a-01', lines, { ...spun, orgType: '医院', years: [2023] });
  const meta = toMeta(plan.id, plan.data, { number: 1, collectionSize: 1 });
  expect(factsLabel(meta)).toBe('医院，2023，疑被改词');
});

const sentence = (text: string): PlanSentence => ({
  id: 's1.1',
  text,
  lead: 0,
  path: [],
  topics: [],
  function: 'measure',
  damaged: false,
  blanks: [],
});
const reading = (id: string, texts: readonly string[], data: { quality?: { spun: number } } = {}) => ({
  plan: { id, ...data },
  sentences: texts.map(sentence),
  sections: [],
});

test('a spun plan is a place of a phrase, the last, and no evidence that it is used', () => {
  const text = '对各项工作制度的落实情况加强检查指导。';
  const [phrase] = gatherPhrases([reading('a', [text], spun), reading('b', [text]), reading('c', [text])]);
  expect(phrase.texts).toBe(2);
  expect(phrase.places.map(({ plan }) => plan.id)).toEqual(['b', 'c', 'a']);
});

test('what a clean plan and a spun one have in common is nothing that plans share', () => {
  const clause = '完善院科二级质量控制网络';
  const plans = [
    reading('a', [`加强病历书写，${clause}，杜绝差错。`], spun),
    reading('b', [`成立领导小组，${clause}；`]),
  ];
  expect(gatherPhrases(plans).map(({ kind }) => kind)).toEqual(['sentence', 'sentence']);
  expect(sharedClauses(plans)).toEqual([]);
  expect(sharedClauses([...plans, reading('c', [`再接再厉，${clause}。`])]).map(({ text }) => text)).toEqual([
    clause,
  ]);
});

test('phrases that only spun plans have come last, whatever reads well', () => {
  const phrases = gatherPhrases([
    reading('a', ['主动推动前进文明单位创建，强化创建工作过程管理。'], spun),
    reading('b', ['同时，对各科室上报的材料认真审核并存档备查：']),
  ]);
  expect(phrases.map(({ texts, places }) => [texts, places[0].plan.id])).toEqual([
    [1, 'b'],
    [0, 'a'],
  ]);
});

test('a spun plan that is mainly about a topic stands behind one that has a mere section on it', () => {
  const plans = [
    { id: 'spun', topics: ['civility'], ...spun },
    { id: 'section', topics: [] },
  ];
  const found = gatherPassages(['civility'], plans, ({ id }) => ({
    sections: new Map(id === 'section' ? [['s1', ['civility']]] : []),
    sentences: new Map(),
  }));
  expect(found.get('civility')?.map(({ plan }) => plan.id)).toEqual(['section', 'spun']);
});
