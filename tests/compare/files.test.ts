import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleOf, countBundles } from '../../src/compare/bundle.ts';
import { readCompareAddress, writeCompareAddress } from '../../src/compare/compare-address.ts';
import { nearestPlans } from '../../src/compare/nearest-plans.ts';
import type { PlansFile } from '../../src/compare/outline-files.ts';
import { writeCsv as writeDataset } from '../../src/dataset/formats.ts';
import { planKinds } from '../../src/lib/plan-kinds.ts';
import { writeCsv } from '../../src/text/write-csv.ts';
import { makePlan } from '../support/make-plan.ts';
import { outline, part } from './make-outline.ts';

test('10,000 plans lie in some hundred files, none of them much fuller than the others', () => {
  const bundles = countBundles(10_000);
  expect(bundles).toBeLessThanOrEqual(300);
  const sizes = Array.from({ length: bundles }, () => 0);
  for (let at = 0; at < 10_000; at++) sizes[bundleOf(`county-hospital-${at >> 5}-${at & 31}`, bundles)] += 1;
  expect(Math.max(...sizes)).toBeLessThan(3 * (10_000 / bundles));
  expect([countBundles(0), countBundles(1), countBundles(64), countBundles(65)]).toEqual([1, 1, 1, 2]);
});

test('the browser writes the same CSV as the dataset', () => {
  const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...'=+-@＝＋\t\r\n",; 甲a1') }), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const columns = [{ name: '甲' }, { name: '乙' }] as unknown as Parameters<
        typeof writeDataset
      >[0]['columns'];
      const same = writeDataset(
        { columns },
        rows.map(([a, b]) => ({ 甲: a, 乙: b })),
      );
      expect(writeCsv([['甲', '乙'], ...rows])).toBe(same);
    }),
  );
});

test('an address is read back as it was written; what does not belong there is passed over', () => {
  const address = { ids: ['a-01', 'b&c=d', '计划'], order: 'first', different: true } as const;
  expect(readCompareAddress(writeCompareAddress(address))).toEqual(address);
  expect(writeCompareAddress({ ids: [], order: 'common', different: false })).toBe('');
  expect(readCompareAddress('?ids=,a,,a,%20b&order=x&only=1')).toEqual({
    ids: ['a', 'b'],
    order: 'common',
    different: false,
  });
});

test('the nearest plan shares what is rare, not what all have', () => {
  const file: PlansFile = {
    labels: ['背景', '护理', '中医药'],
    texts: [4, 2, 1],
    plans: [
      ['common', '甲', '', [0]],
      ['nurse', '乙', '', [0, 1]],
      ['tcm', '丙', '', [0, 2]],
      ['none', '丁', '', []],
    ],
  };
  const near = nearestPlans(['背景', '中医药', '没有见过'], file, 9);
  expect(near.map(({ plan: [id] }) => id)).toEqual(['tcm', 'common', 'nurse']);
  expect(near[0].shared).toEqual(['中医药', '背景']);
  expect(near.every(({ near: share }) => share > 0 && share < 1)).toBe(true);
  expect(nearestPlans(['护理', '背景'], file, 1)[0].near).toBeCloseTo(1);
  expect(nearestPlans(['中医药'], file, 9, new Set(['tcm']))).toEqual([]);
});

test('a kind counts texts, not copies, and needs some', () => {
  const plans = Array.from({ length: 6 }, (_, at) => ({
    plan: makePlan(`p${at}`, at === 5 ? { copyOf: 'p0' } : {}),
    outline: outline(
      `p${at}`,
      [part('护理', at < 2 ? ['中医药'] : []), ...(at === 0 || at === 5 ? [part('科研')] : [])],
      {
        orgType: '医院',
        genre: at < 2 ? '方案' : '计划',
      },
    ),
  }));
  expect(planKinds(plans)).toEqual([
    { orgType: '医院', texts: 5, parts: { 护理: 5, 中医药: 2, 科研: 1 } },
    { texts: 5, parts: { 护理: 5, 中医药: 2, 科研: 1 } },
  ]);
});
