import { expect, test } from 'vitest';
import { countFacets, isNarrowed, passes, toFacetTable } from '../../src/search/facets.ts';
import { readAddress, writeAddress } from '../../src/search/page-address.ts';

const table = toFacetTable([
  { group: 'type', value: '学校', plans: ['c'] },
  { group: 'type', value: '医院', plans: ['a', 'b'] },
  { group: 'year', value: '未写年份', plans: ['d'] },
  { group: 'year', value: '年份留空', plans: ['c'] },
  { group: 'year', value: '2021', plans: ['a'] },
  { group: 'year', value: '2023', plans: ['b', 'c'] },
  { group: 'colour', value: '红', plans: ['a'] },
]);

test('groups stand in their own order, years from the latest, other values from the most frequent', () => {
  expect([...table].map(([name, values]) => [name, [...values.keys()]])).toEqual([
    ['type', ['医院', '学校']],
    ['year', ['2023', '2021', '年份留空', '未写年份']],
  ]);
});

test('any value of a group is enough, and every group must be met', () => {
  const selection = { type: ['医院'], year: ['2021', '2023'] };
  expect(['a', 'b', 'c'].filter((id) => passes(id, selection, table))).toEqual(['a', 'b']);
  expect(['a', 'b', 'c'].filter((id) => passes(id, { ...selection, year: ['2023'] }, table))).toEqual(['b']);
});

test('a count says how many plans a value would leave, whatever else is chosen in its group', () => {
  const counts = countFacets(['a', 'b', 'c'], { type: ['医院'] }, table);
  expect(counts.get('type')).toEqual([
    { value: '医院', count: 2, chosen: true },
    { value: '学校', count: 1, chosen: false },
  ]);
  expect(counts.get('year')?.map(({ value, count }) => [value, count])).toEqual([
    ['2023', 1],
    ['2021', 1],
    ['年份留空', 0],
    ['未写年份', 0],
  ]);
});

test('an address is read back as it was written, whatever is in it', () => {
  const address = {
    query: '“质量” & <安全>#?+',
    selection: { topic: ['医疗质量与安全', 'a&b'], year: ['2023'] },
  };
  expect(readAddress(writeAddress(address))).toEqual(address);
  expect(writeAddress({ query: '', selection: {} })).toBe('');
  expect(readAddress('?q=a&colour=红')).toEqual({ query: 'a', selection: {} });
});

test('a selection without values narrows nothing', () => {
  expect([isNarrowed({}), isNarrowed({ type: [] }), isNarrowed({ type: ['医院'] })]).toEqual([
    false,
    false,
    true,
  ]);
});
