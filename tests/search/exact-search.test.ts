import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findTitles } from '../../src/search/find-titles.ts';
import { readQuery } from '../../src/search/phrases.ts';
import { findPieces } from '../../src/search/pieces.ts';
import { findPlans, loadHits, rankPlans } from '../../src/search/search-plans.ts';
import { makePlan, serveIndex } from './served-index.ts';
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
beforeAll(async () => {
  served = await serveIndex(
    plans,
    new Map([
      ['nursing', '护理'],
      ['party', '党建'],
    ]),
  );
});
afterAll(() => served.close());

async function hits(query: string) {
  const { matches, phrases } = await findPlans(served.index, query);
  const { hits } = await rankPlans(matches, phrases);
  return hits;
}
const ids = async (query: string) => (await hits(query)).map((hit) => hit.plan.meta.plan).sort();

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
});

test('a phrase does not cross from one block into the next', async () => {
  expect(await ids('医疗服务质量要抓')).toEqual([]);
  expect(await ids('护理质量提升')).toEqual([]);
});

test('quotation marks are looked up as they stand, and what stands without them is told', async () => {
  expect(await ids('“五个一”')).toEqual(['a-01']);
  expect((await findPlans(served.index, '“五个一”')).others).toEqual([
    { kind: 'bare', labels: ['五个一'], query: '五个一', plans: 2 },
  ]);
  expect((await findPlans(served.index, '“五个一”')).handled.asWhole).toBe(true);
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
  expect((await findPlans(served.index, query)).handled).toMatchObject({
    asWhole: false,
    marksDropped: true,
  });
});

test('characters that blanks part one by one are joined, a blank of the text stands, other blanks part phrases', async () => {
  expect(await ids('护 理 质 量 考 核')).toEqual(['a-02']);
  expect((await findPlans(served.index, '护 理 质 量')).handled.singlesJoined).toBe(true);
  expect((await findPlans(served.index, 'ICU 病房')).handled.asWhole).toBe(true);
  expect(await ids('护理 质量考核')).toEqual(['a-02']);
  const apart = await findPlans(served.index, '护理质量 考核');
  expect(apart.matches).toHaveLength(2);
  expect(apart.others).toEqual([
    { kind: 'joined', labels: ['护理质量考核'], query: '护理质量考核', plans: 1 },
  ]);
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

test('a line says what stands around the phrase, under which headings and in which sentence', async () => {
  const [hit] = await hits('五个一 考核');
  expect(hit.plan.url).toBe(new URL('/plans/a-01/', served.url).href);
  expect(hit.lines).toEqual([
    {
      before: '提升医疗服务质量，显著改善。第二句说“',
      hit: '五个一',
      after: '”活动。',
      inHeading: false,
      path: ['一、护理质量'],
      anchor: 's1.2',
    },
    {
      before: '（一）',
      hit: '考核',
      after: '',
      inHeading: true,
      path: ['一、护理质量', '（一）考核'],
      anchor: 's1-1',
    },
  ]);
});

test('the line of a folded phrase shows the text as it is', async () => {
  const [hit] = await hits('icu病房12');
  expect(hit.lines[0]).toMatchObject({
    before: '随着改革推进，',
    hit: 'ICU 病房 12',
    after: '张。',
    anchor: 's1-1.1',
  });
  const [sign] = await hits('1是');
  expect(sign.lines[0].hit).toBe('①是');
});

test('a plan with the phrase in its title or a heading comes before one in which it merely stands more often', async () => {
  expect((await hits('护理质量')).map((hit) => hit.plan.meta.plan)).toEqual(['a-01', 'a-02', 'a-03']);
});

test('a plan whose text lacks the phrase is no hit, whatever the index says', async () => {
  const { matches } = await findPlans(served.index, '护理质量');
  const hits = await loadHits(matches, [{ label: '', reading: '服务质量要抓', plans: 1 }]);
  expect(hits.map((hit) => hit.plan.meta.plan)).toEqual(['a-02']);
});

test('every filter value knows its plans', async () => {
  const table = await served.index.facets();
  const sizes = [...table].map(([group, values]) => [
    group,
    [...values].map(([value, plans]) => [value, plans.size]),
  ]);
  expect(Object.fromEntries(sizes)).toEqual({
    topic: expect.arrayContaining([
      ['护理', 2],
      ['党建', 2],
    ]),
    type: expect.arrayContaining([
      ['医院', 1],
      ['卫生院', 1],
    ]),
    year: [
      ['2023', 1],
      ['年份留空', 1],
      ['未写年份', 1],
    ],
  });
});

test('plans spread over several indexes are found as in one', async () => {
  const spread = await serveIndex(plans, new Map(), { perIndex: 1 });
  for (const query of ['护理质量', '五个一', '𠮷祥', '护理质量 考核', '没有写过']) {
    const expected = await ids(query);
    const { matches, phrases } = await findPlans(spread.index, query);
    const { hits } = await rankPlans(matches, phrases);
    expect(hits.map((hit) => hit.plan.meta.plan).sort()).toEqual(expected);
    expect(
      hits.every((hit) => hit.plan.url === new URL(`/plans/${hit.plan.meta.plan}/`, spread.url).href),
    ).toBe(true);
  }
  const years = (await spread.index.facets()).get('year');
  expect([...(years ?? new Map()).keys()]).toEqual(['2023', '年份留空', '未写年份']);
  await spread.close();
});

test('an index file that does not come is an error, not an answer, and the next try succeeds', async () => {
  const fresh = await serveIndex(plans);
  const plain = globalThis.fetch;
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  globalThis.fetch = async (...request) =>
    String(request[0]).endsWith('.pf_index') ? new Response('', { status: 503 }) : plain(...request);
  try {
    await expect(fresh.index.find('护理质量')).rejects.toThrow('did not load');
  } finally {
    globalThis.fetch = plain;
    logged.mockRestore();
  }
  expect(await fresh.index.find('护理质量')).toHaveLength(3);
  await fresh.close();
});
