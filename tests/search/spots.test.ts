import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/search/places.ts';
import { placeAt } from '../../src/search/places.ts';
import { joinTerms, keepTerms } from '../../src/search/spots.ts';

/** Sentences of ten positions, two a section. */
const places: readonly Place[] = Array.from({ length: 8 }, (_, at) => ({
  start: at * 10,
  end: at * 10 + 10,
  kind: 'measure',
  topics: [],
  section: Math.floor(at / 2),
}));
const term = fc
  .record({ start: fc.nat(77), group: fc.nat(2) })
  .map((own) => ({ ...own, end: own.start + 2 }));
const terms = fc.array(term, { maxLength: 12 });
const unwanted = fc.array(fc.nat(79), { maxLength: 3 });
const scopes = fc.constantFrom('plan', 'section', 'sentence');

const scopeOf = (scope: string, start: number) =>
  scope === 'plan' ? 0 : scope === 'section' ? Math.floor(start / 20) : Math.floor(start / 10);

test('a term is kept where its scope has every group and nothing unwanted', () => {
  fc.assert(
    fc.property(terms, unwanted, scopes, (all, bad, scope) => {
      const expected = all.filter((own) => {
        const beside = all.filter((it) => scopeOf(scope, it.start) === scopeOf(scope, own.start));
        const groups = new Set(beside.map(({ group }) => group)).size;
        return groups === 3 && !bad.some((at) => scopeOf(scope, at) === scopeOf(scope, own.start));
      });
      const kept = keepTerms(all, bad, places, { groups: 3, scope: scope as 'plan' });
      expect(new Set(kept)).toEqual(new Set(expected));
    }),
  );
});

test('within a number of characters every group is met along a chain of terms none further apart', () => {
  fc.assert(
    fc.property(terms, fc.nat(20), (all, within) => {
      const kept = keepTerms(all, [], [], { groups: 2, scope: 'plan', within });
      for (const own of kept) {
        const gap = (it: typeof own) => Math.max(it.start - own.end, own.start - it.end);
        if (all.length > 1) expect(kept.some((it) => it !== own && gap(it) <= within)).toBe(true);
      }
      const pairs = all.some((a) =>
        all.some(
          (b) => a.group === 0 && b.group === 1 && Math.max(b.start - a.end, a.start - b.end) <= within,
        ),
      );
      if (pairs && all.every(({ group }) => group < 2)) expect(kept.length).toBeGreaterThan(1);
    }),
  );
});

test('a position lies in the last place that begins at it or before', () => {
  expect([0, 9, 10, 79].map((at) => placeAt(places, at))).toEqual([0, 0, 1, 7]);
  expect(placeAt([], 3)).toBe(-1);
});

test('terms that overlap are one spot, those that touch are two', () => {
  const spots = joinTerms([
    { start: 4, end: 8 },
    { start: 2, end: 5 },
    { start: 8, end: 9 },
  ]);
  expect(spots).toEqual([
    { start: 2, end: 8 },
    { start: 8, end: 9 },
  ]);
});
