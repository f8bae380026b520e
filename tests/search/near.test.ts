import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/answer.ts';
import { answerNear, loadNear } from '../../src/search/near-answer.ts';
import { cutByMarks } from '../../src/search/lines.ts';
import { askFor } from '../../src/search/request.ts';
import { makePlan, makeTopic, serveIndex } from './served-index.ts';
import type { ServedIndex } from './served-index.ts';

const filler = '后勤科按月清点物资并登记入册。';
const plans = [
  makePlan('a-01', ['#一、信息', `智慧病房建设全面铺开。${filler}`], { orgType: '医院' }),
  makePlan('a-02', ['#一、信息', `新建病房楼，建设智慧管理平台。${filler}`, '#二、其他', filler]),
  makePlan('a-03', ['#一、信息', `推进智慧管理。病房翻修。建设电梯。${filler}`]),
  makePlan('a-04', ['#一、护理', `病房整洁。${filler}`, '#二、信息', `智慧管理。${filler}`]),
  makePlan('a-05', ['#一、后勤', filler]),
  ...['06', '07', '08', '09'].map((number) => makePlan(`a-${number}`, ['#一、后勤', filler])),
];
let served: ServedIndex;
beforeAll(async () => {
  served = await serveIndex(plans, [makeTopic('ward', '病房')]);
});
afterAll(() => served.close());

async function near(query: string, selection = {}, none = '') {
  const { index } = served;
  const answer = await answerQuery(index, { ...askFor(query, selection), none });
  const { hits } = await loadNear(index, await answerNear(index, answer), 99);
  return { exact: answer.ranked.map(({ plan }) => index.facts.ids[plan]), hits };
}

test('what is near stands in one sentence, then in one section, then in one plan, and is never what is exact', async () => {
  const { exact, hits } = await near('智慧病房建设');
  expect(exact).toEqual(['a-01']);
  expect(hits.map(({ id, scope }) => [id, scope])).toEqual([
    ['a-02', 'sentence'],
    ['a-03', 'section'],
    ['a-04', 'plan'],
  ]);
});

test('what is marked is what the query and the sentence share, as long as it goes', async () => {
  const { hits } = await near('智慧病房的建设');
  const marked = hits.map(({ id, line: { text, sentence, marks } }) => {
    const pieces = cutByMarks(sentence, marks).filter(({ isMarked }) => isMarked);
    return [id, pieces.map(({ start, end }) => text.slice(start, end))];
  });
  expect(marked).toContainEqual(['a-01', ['智慧病房', '建设']]);
  expect(marked).toContainEqual(['a-02', ['病房', '建设', '智慧']]);
});

test('filters hold for what is near as well', async () => {
  const { hits } = await near('智慧病房的建设', { topic: ['病房'] });
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every(({ line }) => line.topics.includes('病房'))).toBe(true);
  expect((await near('智慧病房的建设', { type: ['医院'] })).hits.map(({ id }) => id)).toEqual(['a-01']);
});

test('what must not stand does not stand in what is near', async () => {
  const { hits } = await near('智慧病房的建设', {}, '电梯');
  expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['a-01', 'a-02', 'a-04']));
  expect(hits.map(({ id }) => id)).not.toContain('a-03');
});

test.each(['', '的', '。', '房', '霾霾霾霾'])('nothing is near to %j', async (query) => {
  expect((await near(query)).hits).toEqual([]);
});
