import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageMeasures, depth, measureRanking } from '../../scripts/search/measure-ranking.ts';

const grades = { a: 3, b: 2, c: 1 };
/** 7 for `a`, 3 ÷ log₂3 for `b`, 1 ÷ log₂4 for `c`. */
const best = 7 + 3 / 1.584963 + 1 / 2;

test.for<[ranked: string[], ndcg: number, recall: number, missed: boolean]>([
  [['a', 'b', 'c'], 1, 1, false],
  [['b', 'x', 'a'], (3 + 7 / 2) / best, 1, false],
  [['x', 'c'], 1 / 1.584963 / best, 0, false],
  [['x', 'y', 'z', 'b'], 3 / 2.321928 / best, 0.5, false],
  [['b', 'b', 'a'], (3 + 7 / 1.584963) / best, 1, false],
  [['x', 'y'], 0, 0, true],
  [[], 0, 0, true],
])('%j is measured as by hand', ([ranked, ndcg, recall, missed]) => {
  const measures = measureRanking(ranked, grades);
  expect(measures.ndcg).toBeCloseTo(ndcg, 6);
  expect(measures).toMatchObject({ recall, missed });
});

describe('the first ten places', () => {
  const strange = Array.from({ length: depth }, (_, at) => `x${at}`);
  const many = Array.from({ length: depth + 2 }, (_, at) => `p${at}`);
  const alike = Object.fromEntries(many.map((plan) => [plan, 2]));

  test('what stands behind them does not count', () => {
    expect(measureRanking([...strange, 'a'], grades)).toEqual({ ndcg: 0, recall: 0, missed: true });
    expect(measureRanking([...strange.slice(1), 'a'], grades).ndcg).toBeCloseTo(7 / 3.459432 / best, 6);
  });

  test('the best order is cut there as well, the plans to be recalled are not', () => {
    expect(measureRanking(many, alike)).toEqual({ ndcg: 1, recall: 10 / 12, missed: false });
  });
});

test('a better plan that moves up one place never lowers the measure', () => {
  const plans = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', 'y'), { minLength: 2 });
  fc.assert(
    fc.property(plans, fc.nat(), (ranked, place) => {
      const wide: Record<string, number> = { ...grades, d: 3, e: 1 };
      const at = place % (ranked.length - 1);
      const [first, second] = ranked.slice(at, at + 2);
      fc.pre((wide[second] ?? 0) > (wide[first] ?? 0));
      const better = ranked.with(at, second).with(at + 1, first);
      expect(measureRanking(better, wide).ndcg).toBeGreaterThan(measureRanking(ranked, wide).ndcg);
    }),
  );
});

test('means of shares, sum of misses', () => {
  const all = [measureRanking(['a', 'b', 'c'], grades), measureRanking([], grades)];
  expect(averageMeasures(all)).toEqual({ ndcg: 0.5, recall: 0.5, missed: 1 });
});
