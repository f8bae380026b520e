import { describe, expect, test } from 'vitest';
import { matchSuggestions } from '../../src/search/match-suggestions.ts';
import { directLinks } from '../../src/search/direct-links.ts';
import { kindOf, packSuggestions, unpackSuggestions } from '../../src/search/suggestions.ts';
import { mostSuggested } from '../../src/lib/suggestions.ts';
import type { Suggestion, SuggestionKind } from '../../src/search/suggestions.ts';

const make = (
  kind: SuggestionKind,
  text: string,
  count = 1,
  { url, others = [] }: Partial<Pick<Suggestion, 'url' | 'others'>> = {},
): Suggestion => ({ kind, text, count, url, others });

/** Lines as the corpus gives them. */
const all: readonly Suggestion[] = [
  make('topic', '医院感染管理', 14, {
    url: '/topics/infection-control/',
    others: ['院感', '手卫生', '医疗废物'],
  }),
  make('topic', '健康档案与慢病管理', 9, {
    url: '/topics/health-records-chronic/',
    others: ['建档率', '随访'],
  }),
  make('topic', '医疗质量与安全', 20, { url: '/topics/medical-quality/', others: ['医疗质量', '病历质量'] }),
  make('indicator', '居民健康档案建档率', 12, {
    url: '/indicators/health-record-rate/',
    others: ['健康档案建档率', '建档率'],
  }),
  make('regulation', '中华人民共和国传染病防治法', 5, {
    url: '/regulations/#law',
    others: ['传染病防治法', '传染病预防法'],
  }),
  make('calendar', '九月', 16, { url: '/calendar/#m9' }),
  make('calendar', '十一月', 9, { url: '/calendar/#m11' }),
  make('phrase', '医疗质量', 9),
  make('phrase', '提高服务质量', 5),
  make('phrase', '提高医疗质量', 3),
  make('heading', '工作目标', 7),
  make('plan', '医院年度工作计划', 3),
  make('plan', '医院感染管理工作计划', 1, { url: '/plans/a-01/' }),
];
const variants = new Map(
  [...'質质傳传醫医療疗錄录'].flatMap((char, at, chars) => (at % 2 ? [] : [[char, chars[at + 1]] as const])),
);
const suggestions = unpackSuggestions(packSuggestions(all), variants);
const match = (query: string) => matchSuggestions(query, suggestions);
const texts = (query: string) => match(query).map(({ suggestion }) => suggestion.text);

test('the file gives back what was put into it', () => {
  expect(suggestions.entries.map(({ suggestion }) => suggestion)).toEqual(all);
});

describe('matches', () => {
  test('what begins with the query stands before what has a word that begins with it; what merely holds it is left out', () => {
    expect(texts('医疗')).toEqual([
      '医疗质量与安全',
      '医疗质量',
      // by a term that speaks for it
      '医院感染管理',
      '提高医疗质量',
    ]);
    expect(texts('手卫')).toEqual(['医院感染管理']);
    expect(texts('质量')).toEqual(['医疗质量与安全', '医疗质量', '提高服务质量', '提高医疗质量']);
    const inside = [make('phrase', '卫生产品采购', 9), make('phrase', '抓好安全生产', 1)];
    const shown = matchSuggestions('生产', unpackSuggestions(packSuggestions(inside)));
    expect(shown.map(({ suggestion }) => suggestion.text)).toEqual(['抓好安全生产']);
  });

  test.each([
    ['院感', '医院感染管理', '院感'],
    ['手卫', '医院感染管理', '手卫生'],
    ['医院感', '医院感染管理', undefined],
    ['建档率', '居民健康档案建档率', '建档率'],
    ['传染病预', '中华人民共和国传染病防治法', '传染病预防法'],
  ])('%s suggests %s, found by %s', (query, text, via) => {
    expect(match(query)[0]).toMatchObject({ suggestion: { text }, via });
  });

  test.each(['九月', '9月', '９月份', '九月份', '九', '9', '09月'])('%s suggests the month', (query) => {
    expect(texts(query)[0]).toBe('九月');
  });
  test.each(['一月', '1月', '二十九月'])('%s is not the month that ends like it', (query) => {
    expect(texts(query)[0]).not.toBe('九月');
    expect(directLinks(query, suggestions)).toEqual([]);
  });

  test('script, width, capitals, blanks and marks do not matter', () => {
    for (const query of ['醫療質量', '醫 療', '《傳染病', '“医疗']) expect(texts(query)).not.toEqual([]);
    expect(texts('醫療質量與')).toEqual([]);
  });

  test('a phrase that is the query is no suggestion, a page is', () => {
    expect(texts('医疗质量')).not.toContain('医疗质量');
    expect(texts('医院感染管理')[0]).toBe('医院感染管理');
  });

  test.each(['', ' ', '《》', '。'])('nothing is suggested for “%s”', (query) => {
    expect(match(query)).toEqual([]);
    expect(directLinks(query, suggestions)).toEqual([]);
  });

  test('eight are shown at most, three of a kind', () => {
    const many = (['phrase', 'heading', 'plan'] as const).flatMap((kind) =>
      Array.from({ length: 20 }, (_, at) => make(kind, `医疗${kind}${at}`, 40 - at)),
    );
    const shown = matchSuggestions('医疗', unpackSuggestions(packSuggestions(many)));
    expect(shown.map(({ suggestion }) => suggestion.kind)).toEqual([
      ...Array<string>(3).fill('phrase'),
      ...Array<string>(3).fill('heading'),
      ...Array<string>(2).fill('plan'),
    ]);
    expect(shown[0].suggestion.count).toBe(40);
  });
});

test('the whole list, full, is matched within 5 ms', () => {
  const kinds = Object.entries(mostSuggested) as [SuggestionKind, number][];
  const full = kinds.flatMap(([kind, most]) =>
    Array.from({ length: most }, (_, at) => {
      const text = `加强${at}医疗质量管理与持续改进工作`;
      return make(kind, text, 1, { others: kind === 'topic' ? Array<string>(60).fill(text.slice(2)) : [] });
    }),
  );
  const many = unpackSuggestions(packSuggestions(full));
  const times = ['医', '管理', '进工', '持续改进工作', '没有'].flatMap((query) =>
    Array.from({ length: 9 }, () => {
      const start = performance.now();
      matchSuggestions(query, many);
      return performance.now() - start;
    }),
  );
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  console.log(`${full.length} suggestions matched in ${median.toFixed(2)} ms (median)`);
  expect(median).toBeLessThan(5);
});

describe('direct links', () => {
  test.each([
    ['九月', '月历', '九月', '16 项'],
    ['9 月', '月历', '九月', '16 项'],
    ['传染病防治法', '引用', '中华人民共和国传染病防治法', '5 份计划引用'],
    ['《中华人民共和国传染病防治法》', '引用', '中华人民共和国传染病防治法', '5 份计划引用'],
    ['院感', '主题', '医院感染管理', ''],
    ['医院感染管理工作计划', '计划', '医院感染管理工作计划', ''],
  ])('%s leads to %s %s', (query, label, text, note) => {
    const links = directLinks(query, suggestions);
    expect(links).toMatchObject([{ text, note }]);
    expect(kindOf(links[0].kind).label).toBe(label);
  });

  test('what it names stands before the topic it speaks for', () => {
    expect(directLinks('建档率', suggestions)).toEqual([
      {
        kind: 'indicator',
        text: '居民健康档案建档率',
        url: '/indicators/health-record-rate/',
        note: '12 处',
      },
      {
        kind: 'topic',
        text: '健康档案与慢病管理',
        url: '/topics/health-records-chronic/',
        note: '',
      },
    ]);
  });

  test.each(['传染病防治', '医院年度工作计划', '提高医疗质量', '建档'])(
    '%s is the name of no page',
    (query) => {
      expect(directLinks(query, suggestions)).toEqual([]);
    },
  );

  test('four are shown at most', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      make('topic', `主题${at}`, 1, { url: `/${at}`, others: ['院感'] }),
    );
    expect(directLinks('院感', unpackSuggestions(packSuggestions(many)))).toHaveLength(4);
  });
});
