import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/search/plan-meta.ts';
import { cutShards } from '../../../scripts/search/cut-shards.ts';

/** A corpus by the numbers of plans in its sources. */
const toPlans = (sizes: readonly number[], stem = 'source') =>
  sizes.flatMap((size, source) =>
    Array.from({ length: size }, (_, at) => ({
      id: `${stem}-${source}-${String(at + 1).padStart(2, '0')}`,
      size: 1,
    })),
  );
const corpora = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 });
const most = fc.integer({ min: 1, max: 30 });
const idsOf = ({ plans }: { readonly plans: readonly { readonly id: string }[] }) =>
  plans.map(({ id }) => id);

test('every plan is in one shard, a source in one, and no shard of several sources is too large', () => {
  fc.assert(
    fc.property(corpora, most, (sizes, limit) => {
      const plans = toPlans(sizes);
      const shards = cutShards(plans, limit);
      expect(shards.flatMap(idsOf).sort()).toEqual(plans.map(({ id }) => id).sort());
      const sources = shards.flatMap((shard) => [...new Set(idsOf(shard).map(sourceOf))]);
      expect(new Set(sources).size).toBe(sources.length);
      for (const shard of shards)
        if (new Set(idsOf(shard).map(sourceOf)).size > 1)
          expect(shard.plans.length).toBeLessThanOrEqual(limit);
    }),
  );
});

test('a new source changes one shard, which may be cut; the order in which plans come changes none', () => {
  fc.assert(
    fc.property(corpora, most, fc.integer({ min: 1, max: 12 }), (sizes, limit, added) => {
      const before = cutShards(toPlans(sizes), limit);
      const after = cutShards([...toPlans([added], 'new'), ...toPlans(sizes).reverse()], limit);
      const names = new Map(after.map((shard) => [shard.name, idsOf(shard).join()]));
      const changed = before.filter((shard) => names.get(shard.name) !== idsOf(shard).join());
      expect(changed.length).toBeLessThanOrEqual(1);
      for (const { name } of changed)
        expect(after.filter((shard) => shard.name.startsWith(name)).flatMap(idsOf)).toEqual(
          expect.arrayContaining(idsOf(changed[0])),
        );
    }),
  );
});

test('few plans are one shard without a name', () => {
  expect(cutShards(toPlans([3, 2]), 5).map(({ name }) => name)).toEqual(['']);
});
