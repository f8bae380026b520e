import { expect, test } from 'vitest';
import { countFacets, filterCandidates, isNarrowed, keepKnown } from '../../src/search/facets.ts';
import type { FacetBase, Selection } from '../../src/search/facets.ts';
import { phraseAddress, readAddress, writeAddress } from '../../src/search/page-address.ts';
import { joinFacts, packFacts } from '../../src/search/plan-facts.ts';
import type { PlanFact } from '../../src/search/plan-facts.ts';
import { packPlaces, unpackPlaces } from '../../src/search/places.ts';
import type { Place } from '../../src/search/places.ts';

const plan = (id: string, values: PlanFact['values']): PlanFact => ({ id, length: 20, values, flaws: [] });
const facts = joinFacts([
  packFacts([plan('a', { type: ['医院'], year: ['2021'] }), plan('b', { type: ['医院'], year: ['2023'] })]),
  packFacts([plan('c', { type: ['学校'], year: ['2023', '年份留空'] }), plan('d', { year: ['未写年份'] })]),
]);
/** A heading of ten positions and a sentence of ten, in every plan. */
const places: readonly Place[] = unpackPlaces(
  packPlaces(
    [
      [
        { start: 0, end: 10, kind: 'heading', topics: ['护理'] },
        { start: 10, end: 20, kind: 'measure', topics: ['护理', '党建'] },
      ],
    ],
    ['heading', 'measure'],
  ),
  0,
);
const base: FacetBase = { facts, places: () => places };
const inBoth = [
  { start: 2, end: 4 },
  { start: 12, end: 14 },
];
const candidates = [
  { plan: 0, spots: inBoth },
  { plan: 1, spots: inBoth.slice(0, 1) },
  { plan: 2, spots: inBoth.slice(1) },
];
const left = (selection: Selection) =>
  filterCandidates(candidates, selection, base).map((it) => [it.plan, it.spots.length]);

test('facts of several indexes are numbered on, years from the latest, other values from the most frequent', () => {
  expect([...(facts.groups.get('year') ?? [])].map(([value, plans]) => [value, [...plans]])).toEqual([
    ['2023', [1, 2]],
    ['2021', [0]],
    ['年份留空', [2]],
    ['未写年份', [3]],
  ]);
  expect([...(facts.groups.get('type')?.keys() ?? [])]).toEqual(['医院', '学校']);
});

test('any value of a group is enough, and every group must be met', () => {
  expect(left({ type: ['医院'], year: ['2021', '2023'] })).toEqual([
    [0, 2],
    [1, 1],
  ]);
  expect(left({ type: ['医院'], year: ['2023'] })).toEqual([[1, 1]]);
});

test('a topic or function keeps the places that have it, and their plans', () => {
  expect(left({ function: ['标题'] })).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect(left({ topic: ['党建'] })).toEqual([
    [0, 1],
    [2, 1],
  ]);
  expect(left({ topic: ['党建'], function: ['标题'] })).toEqual([]);
});

test('a count says how many plans a value would leave, whatever else is chosen in its group', () => {
  const counts = countFacets(candidates, { type: ['医院'], function: ['标题'] }, base);
  expect(counts.get('type')).toEqual([
    { value: '医院', count: 2, chosen: true },
    { value: '学校', count: 0, chosen: false },
  ]);
  expect(counts.get('function')?.filter(({ count }) => count > 0)).toEqual([
    { value: '标题', count: 2, chosen: true },
    { value: '主要措施', count: 1, chosen: false },
  ]);
  expect(counts.get('topic')).toEqual([{ value: '护理', count: 2, chosen: false }]);
});

test('every count is what choosing that value leaves', () => {
  const chosen: Selection = { year: ['2023', '2021'] };
  for (const [group, values] of countFacets(candidates, chosen, base)) {
    for (const { value, count } of values)
      expect(filterCandidates(candidates, { ...chosen, [group]: [value] }, base)).toHaveLength(count);
  }
});

test('where places are not loaded, topics and functions are not counted', () => {
  expect([...countFacets(candidates, {}, { facts }).keys()]).not.toContain('topic');
  expect(countFacets(candidates, {}, { facts }).get('type')?.[0].count).toBe(2);
});

test('an address is read back as it was written, whatever is in it', () => {
  const address = {
    request: {
      query: '“质量” & <安全>#?+',
      all: '护理 "a b"',
      any: '',
      none: '党建',
      scope: 'sentence',
      within: 12,
      selection: { topic: ['医疗质量与安全', 'a&b'], year: ['2023'] },
    },
    view: { sort: 'left', form: 'sentences' },
  } as const;
  expect(readAddress(writeAddress(address))).toEqual(address);
  const plain = readAddress('?q=a&colour=红&within=9999&scope=toString&sort=up');
  expect(writeAddress(plain)).toBe('?q=a');
  expect(writeAddress(readAddress(''))).toBe('');
});

test('values that no plan has are let go, and a selection without values narrows nothing', () => {
  const known = { facts, topics: new Set(['护理']) };
  expect(keepKnown({ topic: ['护理', '新'], type: ['店'], function: ['标题'] }, known)).toEqual({
    topic: ['护理'],
    function: ['标题'],
  });
  expect([isNarrowed({}), isNarrowed({ type: [] }), isNarrowed({ type: ['医院'] })]).toEqual([
    false,
    false,
    true,
  ]);
});

test.each([
  ['医疗 质量', '医疗 质量'],
  ['a&b=c#d+100%', 'a&b=c#d+100%'],
  ['半个\ud842字', '半个\ufffd字'],
])('the address of a search for %j is read as %j', (phrase, read) => {
  expect(readAddress(phraseAddress(phrase)).request.query).toBe(read);
});
