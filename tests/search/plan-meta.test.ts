import { expect, test } from 'vitest';
import { collectionUrl, factsLabel, toMeta } from '../../src/search/plan-meta.ts';
import { makePlan } from './served-index.ts';

test.each([
  [{ orgType: '医院', department: '护理部', years: [2023], period: '年度' }, '医院护理部，2023 年度'],
  [{ orgType: '卫生院', yearBlank: true, period: '下半年' }, '卫生院，年份留空，下半年'],
  [{}, ''],
] as const)('%j is shown as %j', (data, label) => {
  const plan = makePlan('a-01', [], { ...data, years: 'years' in data ? [...data.years] : undefined });
  const meta = toMeta(plan.id, plan.data, { number: 1, collectionSize: 1 });
  expect(factsLabel(meta)).toBe(label);
  expect(Object.values(meta).every((value) => typeof value === 'string')).toBe(true);
});

test('the page of a collection stands beside those of its plans, under whatever folder', () => {
  expect(collectionUrl('https://a.example/sub/plans/tcm-01/', { source: 'tcm' })).toBe(
    'https://a.example/sub/sources/tcm/',
  );
});
