import { expect, test } from 'vitest';
import { citation } from '../../src/lib/citation.ts';
import { exampleQueries } from '../../src/lib/example-queries.ts';
import { facets, slugsFor } from '../../src/lib/facets.ts';
import { listTitle, mostOnTopicPage, planLists, topicLists } from '../../src/lib/plan-lists.ts';
import { relatedTopics } from '../../src/lib/related-topics.ts';
import { largestSources, sourceLists } from '../../src/lib/source-lists.ts';
import { sourceNotes } from '../../src/lib/source-notes.ts';
import { makePlan } from '../support/make-plan.ts';

test('a list page has an ASCII name that reads as its value', () => {
  expect(slugsFor(['卫生院', '2023', '年份留空'])).toEqual(
    new Map([
      ['2023', '2023'],
      ['卫生院', 'weishengyuan'],
      ['年份留空', 'blank'],
    ]),
  );
});

test('values that read the same, or not at all, have names of their own', () => {
  const slugs = slugsFor(['医院', '一院', '伊院', '★', '☆']);
  expect(new Set(slugs.values()).size).toBe(5);
  for (const slug of slugs.values()) expect(slug).toMatch(/^[a-z0-9-]+$/);
});

test('years stand newest first, then blank ones, then plans that name none', () => {
  const plans = [
    makePlan('1'),
    makePlan('2', { yearBlank: true }),
    makePlan('3', { years: [2009] }),
    makePlan('4', { years: [2023, 2009] }),
  ];
  const years = facets(plans).find(({ key }) => key === 'year')?.values;
  expect(years?.map(({ label, plans: own }) => [label, own.length])).toEqual([
    ['2023', 1],
    ['2009', 2],
    ['年份留空', 1],
    ['未写年份', 1],
  ]);
});

test('a facet that no plan has has no page', () => {
  expect(facets([makePlan('1')]).map(({ key }) => key)).toEqual(['year']);
});

test('long lists are cut into leaves that together hold every plan once', () => {
  const plans = Array.from({ length: 7 }, (_, at) =>
    makePlan(String(at), { orgType: at < 2 ? '学校' : '医院' }),
  );
  const lists = planLists(plans, 3);
  const all = lists.filter(({ root }) => root === '');
  expect(all.map(({ path }) => path)).toEqual(['', 'page/2/', 'page/3/']);
  expect(all.flatMap((list) => list.plans.map(({ id }) => id)).sort()).toEqual(plans.map(({ id }) => id));
  expect(lists.map(({ path }) => path)).toContain('org/yiyuan/page/2/');
  expect(new Set(lists.map(({ path }) => path)).size).toBe(lists.length);
});

test('a topic has a list of its plans only where its page cannot hold them', () => {
  const plans = Array.from({ length: mostOnTopicPage + 1 }, (_, at) => makePlan(String(at)));
  const topic = (id: string, own: typeof plans) => ({ id, name: id, plans: own });
  const lists = topicLists([topic('small', plans.slice(1)), topic('large', plans)], 40);
  expect(lists.map(({ path }) => path)).toEqual(['topic/large/', 'topic/large/page/2/']);
  expect(new Set(lists.flatMap((list) => list.plans))).toEqual(new Set(plans));
  expect(lists[0].facet?.url).toBe('/topics/large/');
});

test('sources stand in leaves in their order, and where few are named, those with the most plans', () => {
  const source = (id: string, count: number) => ({
    id,
    plans: Array.from({ length: count }, () => makePlan(id)),
  });
  const sources = [source('a', 1), source('b', 3), source('c', 2)];
  const ids = (own: readonly { id: string }[]) => own.map(({ id }) => id).join('');
  expect(sourceLists(sources, 2).map(({ path, items }) => [path, ids(items)])).toEqual([
    ['', 'ab'],
    ['page/2/', 'c'],
  ]);
  expect(ids(largestSources(sources, 3))).toBe('abc');
  expect(ids(largestSources(sources, 2))).toBe('bc');
});

test.each([
  ['org', '机构', '卫生院', '卫生院的计划'],
  ['genre', '文种', '计划', '文种：计划'],
  ['period', '时段', '上半年', '时段：上半年'],
  ['topic', '主题', '护理', '主题：护理'],
  ['year', '年份', '2009', '2009 年的计划'],
  ['year', '年份', '未写年份', '未写年份的计划'],
])('the list by %s (%s) of %s is called %s', (key, name, label, title) => {
  expect(listTitle({ key, name, label })).toBe(title);
});

test('a plan is quoted by its own title, not by what the source wrote over it', () => {
  const plan = makePlan('1', { title: '医院工作计划', sourceTitle: '醫(yī)院工作計劃精選篇1', number: 6 });
  expect(citation(plan)).toBe('《医院工作计划》，载《文集》第六篇，原文第 1—1 字');
});

test('plans of the largest kind of organisation come first, those that name none last', () => {
  const plans = [
    makePlan('1'),
    makePlan('2', { orgType: '学校' }),
    makePlan('3', { orgType: '医院' }),
    makePlan('4', { orgType: '医院' }),
  ];
  expect(planLists(plans)[0].plans.map(({ id }) => id)).toEqual(['3', '4', '2', '1']);
});

test('topics are related by the share of plans they have in common, not by size', () => {
  const topic = (id: string, ids: string) => ({ id, plans: [...ids].map((it) => ({ id: it })) });
  const [nursing, safety, general, other] = [
    topic('nursing', 'ab'),
    topic('safety', 'ab'),
    topic('general', 'abcdefgh'),
    topic('other', 'x'),
  ];
  expect(relatedTopics(nursing, [nursing, general, other, safety])).toEqual([safety, general]);
});

test('an example query is a phrase of Chinese characters that stands in as many plans as it says', () => {
  const topics = [
    { match: { strong: ['院感', '医院感染', '医疗质量'] } },
    { match: { strong: ['GCP培训', '不曾写过'] } },
    { match: { strong: ['健康教育'] } },
  ];
  expect(exampleQueries(topics, ['抓医疗质量', '医疗质量与健康教育', '健康档案'])).toEqual([
    { phrase: '医疗质量', plans: 2 },
    { phrase: '健康教育', plans: 1 },
  ]);
});

test('what must be known of a source is counted from its plans', () => {
  const plans = [
    makePlan('1', { script: 'hant', quality: { damaged: 3, truncated: true } }),
    makePlan('2', { yearBlank: true, quality: { damaged: 2 } }),
  ];
  expect(sourceNotes(plans)).toEqual(['原为繁体', '5 处乱码', '1 份没有写完', '1 份年份留空']);
  expect(sourceNotes([makePlan('1')])).toEqual([]);
});
