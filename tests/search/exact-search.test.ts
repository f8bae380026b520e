import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findTitles } from '../../src/search/find-titles.ts';
import { readQuery } from '../../src/search/phrases.ts';
import { findPieces } from '../../src/search/pieces.ts';
import { answerQuery, loadMore } from '../../src/search/answer.ts';
import { aroundPivot } from '../../src/search/lines.ts';
import type { Line } from '../../src/search/lines.ts';
import { openPlainIndex } from '../../src/search/plain-index.ts';
import { askFor } from '../../src/search/request.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { makePlan, makeTopic, serveIndex } from './served-index.ts';
import type { ServedIndex } from './served-index.ts';

const plans = [
  makePlan(
    'a-01',
    [
      '开头一句。',
      '#一、护理质量',
      '提升医疗服务质量，显著改善。第二句说“五个一”活动。',
      '##（一）考核',
      '随着改革推进，ICU 病房 12张。',
    ],
    { title: '护理部工作计划', orgType: '医院', years: [2023], topics: ['nursing'] },
  ),
  makePlan('a-02', ['护理质量考核护理质量。医疗', '服务质量要抓。', '𠮷祥村开展五个一。'], {
    sourceTitle: '精选篇二',
    orgType: '卫生院',
    yearBlank: true,
    topics: ['nursing', 'party'],
  }),
  makePlan('a-03', ['吉祥村的显着变化，①是护理质量。', '<img src=x onerror=alert(1)>与"引号"。'], {
    topics: ['party'],
  }),
];
let served: ServedIndex;
let plain: SearchIndex;
beforeAll(async () => {
  served = await serveIndex(plans, [makeTopic('nursing', '护理'), makeTopic('party', '党建')]);
  plain = await openPlainIndex(served.url);
});
afterAll(() => served.close());

const answer = (query: string, index = served.index) => answerQuery(index, askFor(query));
const hits = async (query: string, index = served.index) =>
  (await loadMore(index, await answer(query, index), 99)).hits;
const ids = async (query: string, index = served.index) =>
  (await hits(query, index)).map((hit) => hit.id).sort();
/** What stands around the phrase, as the page shows it. */
const shown = (line: Line) => {
  const { before, hit, after } = aroundPivot(line);
  return [before, hit, after].map(({ start, end }) => line.text.slice(start, end));
};

test.each([
  ['护理质量', ['a-01', 'a-02', 'a-03']],
  ['护理质量考核', ['a-02']],
  ['医疗服务质量', ['a-01']],
  ['醫療服務質量', ['a-01']],
  ['　医疗服务质量　', ['a-01']],
  ['icu病房12张', ['a-01']],
  ['"ＩＣＵ 病房"', ['a-01']],
  ['病房 开头', ['a-01']],
  ['病房 吉祥', []],
  ['𠮷祥', ['a-02']],
  ['吉祥', ['a-03']],
  ['𠮷', ['a-02']],
  ['抓', ['a-02']],
  ['没', []],
  ['<img src=x onerror=alert(1)>', ['a-03']],
  ['onerror=alert(1)', ['a-03']],
])('%s stands in %j', async (query, expected) => {
  expect(await ids(query)).toEqual(expected);
  expect(await ids(query, plain)).toEqual(expected);
});

test('a phrase does not cross from one block into the next', async () => {
  expect(await ids('医疗服务质量要抓')).toEqual([]);
  expect(await ids('护理质量提升')).toEqual([]);
});

test('quotation marks are looked up as they stand, and what stands without them is told', async () => {
  expect(await ids('“五个一”')).toEqual(['a-01']);
  expect((await answer('“五个一”')).others).toEqual([
    { kind: 'bare', labels: ['五个一'], query: '五个一', plans: 2 },
  ]);
  expect((await answer('“五个一”')).handled.asWhole).toBe(true);
  expect(await ids('五个一')).toEqual(['a-01', 'a-02']);
});

test.each([
  ['"显著改善"', ['a-01']],
  ['“护理质量”', ['a-01', 'a-02', 'a-03']],
  ['“护理质量', ['a-01', 'a-02', 'a-03']],
  ['护理质量」', ['a-01', 'a-02', 'a-03']],
  ["'护理质量'", ['a-01', 'a-02', 'a-03']],
  ['护“理”质量', ['a-01', 'a-02', 'a-03']],
  ['『护理质量』 “考核', ['a-01', 'a-02']],
])('%s, which stands nowhere with its marks, is looked up without them', async (query, expected) => {
  expect(await ids(query)).toEqual(expected);
  expect((await answer(query)).handled).toMatchObject({
    asWhole: false,
    marksDropped: true,
  });
});

test('characters that blanks part one by one are joined, a blank of the text stands, other blanks part phrases', async () => {
  expect(await ids('护 理 质 量 考 核')).toEqual(['a-02']);
  expect((await answer('护 理 质 量')).handled.singlesJoined).toBe(true);
  expect((await answer('ICU 病房')).handled.asWhole).toBe(true);
  expect(await ids('护理 质量考核')).toEqual(['a-02']);
  const apart = await answer('护理质量 考核');
  expect(apart.ranked).toHaveLength(2);
  expect(apart.others).toEqual([
    { kind: 'joined', labels: ['护理质量考核'], query: '护理质量考核', plans: 1 },
  ]);
});

test('a month is told to stand in the other writing too', async () => {
  const months = await serveIndex([makePlan('a-01', ['九月开展检查。']), makePlan('a-02', ['9月份总结。'])]);
  const { others } = await answer('九月', months.index);
  expect(others).toEqual([{ kind: 'months', labels: ['9月'], query: '9月', plans: 1 }]);
  expect((await answer('9月', months.index)).others).toMatchObject([{ labels: ['九月'] }]);
  await months.close();
});

test('names are found apart from the text: titles, titles in the source, collections once', async () => {
  const names = async (query: string) => {
    const { titles, collections } = await findTitles(served.index, readQuery(query, served.index).parts);
    return [titles.plans, collections.plans].map((plans) => plans.map(({ meta }) => meta.plan));
  };
  expect(await names('护理部工作计划')).toEqual([['a-01'], []]);
  expect(await names('護理部 计划')).toEqual([['a-01'], []]);
  expect(await names('精选篇二')).toEqual([['a-02'], []]);
  expect(await names('计划 a-')).toEqual([['a-02', 'a-03'], []]);
  expect(await names('文集')).toEqual([[], ['a-01']]);
  expect(await names('显著改善')).toEqual([[], []]);
  expect(await names('部')).toEqual([[], []]);
  expect(await ids('护理部工作计划')).toEqual([]);
});

test('pieces of a phrase that stands nowhere are as typed, without marks at their edges, none twice', async () => {
  const pieces = (phrase: string) => findPieces(served.index, phrase);
  expect(await pieces('顯著改善，護理質量')).toEqual([
    { text: '顯著改善', plans: 1 },
    { text: '護理質量', plans: 3 },
  ]);
  expect(await pieces('“五个一”吉祥村')).toEqual([
    { text: '五个一', plans: 2 },
    { text: '吉祥村', plans: 1 },
  ]);
  expect(await pieces('护理质量与护理质量和')).toEqual([{ text: '护理质量', plans: 3 }]);
});

test('著 is meant as it stands, and as 着 where it does not', async () => {
  expect(await ids('隨著改革')).toEqual(['a-01']);
  expect(await ids('顯著')).toEqual(['a-01']);
  expect(await ids('顯着')).toEqual(['a-03']);
});

test('a line says what stands around the phrase, under which headings, in which sentence and what that is for', async () => {
  const [hit] = await hits('五个一 考核');
  expect(hit.plan.url).toBe(new URL('/plans/a-01/', served.url).href);
  expect(hit.lines.map((line) => [...shown(line), line.path, line.anchor, line.kind])).toEqual([
    ['提升医疗服务质量，显著改善。第二句说“', '五个一', '”活动。', ['一、护理质量'], 's1.2', 'measure'],
    ['（一）', '考核', '', ['一、护理质量', '（一）考核'], 's1-1', 'heading'],
  ]);
  const { text, sentence } = hit.lines[0];
  expect(text.slice(sentence.start, sentence.end)).toBe('第二句说“五个一”活动。');
});

test('the line of a folded phrase shows the text as it is', async () => {
  const [hit] = await hits('icu病房12');
  expect([...shown(hit.lines[0]), hit.lines[0].anchor]).toEqual([
    '随着改革推进，',
    'ICU 病房 12',
    '张。',
    's1-1.1',
  ]);
  const [sign] = await hits('1是');
  expect(shown(sign.lines[0])[1]).toBe('①是');
});

test('every place of one character has its line, the last of a block too', async () => {
  const found = await hits('质');
  expect(found.map(({ id, lines }) => [id, lines.length]).sort()).toEqual([
    ['a-01', 2],
    ['a-02', 3],
    ['a-03', 1],
  ]);
  expect((await hits('疗')).map(({ id }) => id).sort()).toEqual(['a-01', 'a-02']);
});

test('a plan with the phrase in its title or a heading comes before one in which it merely stands more often', async () => {
  expect((await hits('护理质量')).map((hit) => hit.id)).toEqual(['a-01', 'a-02', 'a-03']);
});

test('every filter value counts its plans, topics and functions those of the places', async () => {
  const { facets } = await answer('护理质量');
  const counted = [...facets].map(([group, values]) => [
    group,
    values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
  ]);
  expect(Object.fromEntries(counted)).toEqual({
    topic: [['护理', 3]],
    function: expect.arrayContaining([['标题', 1]]),
    type: expect.arrayContaining([
      ['医院', 1],
      ['卫生院', 1],
    ]),
    genre: [],
    period: [],
    year: [
      ['2023', 1],
      ['年份留空', 1],
      ['未写年份', 1],
    ],
    region: [],
  });
});

test('plans spread over several indexes are found as in one', async () => {
  const apart = plans.map((plan, at): IndexedPlan => {
    const stem = 'abc'[at];
    const source = { ...plan.data.source, file: `${stem}.txt` };
    // Two in different shards have one title.
    const title = stem === 'c' ? plans[0].data.title : plan.data.title;
    return { ...plan, id: `${stem}-01`, data: { ...plan.data, source, title } };
  });
  const whole = await serveIndex(apart);
  const spread = await serveIndex(apart, [], { sizes: { bytesPerShard: 1 } });
  const plainSpread = await openPlainIndex(spread.url);
  for (const query of ['护理质量', '五个一', '𠮷祥', '护理质量 考核', '没有写过', '质']) {
    const shownIn = async (index: SearchIndex) =>
      (await hits(query, index)).map(({ id, plan, lines }) => [id, plan.meta, lines.map(shown)]);
    const expected = await shownIn(whole.index);
    expect(await shownIn(spread.index)).toEqual(expected);
    expect(await shownIn(plainSpread)).toEqual(expected);
    const found = await hits(query, spread.index);
    expect(found.every(({ id, plan }) => plan.url === new URL(`/plans/${id}/`, spread.url).href)).toBe(true);
  }
  const years = (await answer('护理质量', spread.index)).facets.get('year');
  expect(years?.map(({ value }) => value)).toEqual(['2023', '年份留空', '未写年份']);
  await Promise.all([whole.close(), spread.close()]);
});

test('an index file that does not come is an error, not an answer, and the next try succeeds', async () => {
  const fresh = await serveIndex(plans);
  const lose = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response('', { status: 503 }));
  await expect(fresh.index.find('护理质量')).rejects.toThrow('503 fetching');
  await expect(fresh.index.places()).rejects.toThrow('503 fetching');
  lose.mockRestore();
  expect((await fresh.index.find('护理质量')).size).toBe(3);
  expect((await fresh.index.places())(0).length).toBeGreaterThan(0);
  await fresh.close();
});
