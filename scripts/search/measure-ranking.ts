/** How good an order of plans is, beside the grades a reader gave them. */

/** Places that count: what a searcher sees without asking for more. */
export const depth = 10;

/** Plan id to grade, 1 to 3. Others have 0. */
export type Grades = Readonly<Record<string, number>>;

export interface RankingMeasures {
  /** Discounted gain of the first ten places as a share of the best order's, 0 to 1. */
  readonly ndcg: number;
  /** Share of the plans of grade 2 or 3 that stand in the first ten places. */
  readonly recall: number;
  /** Whether no plan in the first ten places has any grade. */
  readonly missed: boolean;
}

/**
 * Measures the order in which an engine gives plans. A plan given twice counts where it first stands.
 * There must be a plan of grade 2 or 3.
 */
export function measureRanking(ranked: readonly string[], grades: Grades): RankingMeasures {
  const top = [...new Set(ranked)].slice(0, depth);
  const wanted = Object.keys(grades).filter((plan) => grades[plan] > 1);
  const best = Object.values(grades).sort((a, b) => b - a);
  return {
    ndcg: discountedGain(top.map((plan) => grades[plan] ?? 0)) / discountedGain(best),
    recall: wanted.filter((plan) => top.includes(plan)).length / wanted.length,
    missed: !top.some((plan) => plan in grades),
  };
}

/** Means over queries, and how many of them were missed. */
export function averageMeasures(all: readonly RankingMeasures[]): {
  readonly ndcg: number;
  readonly recall: number;
  readonly missed: number;
} {
  const mean = (valueOf: (measures: RankingMeasures) => number) =>
    all.reduce((sum, measures) => sum + valueOf(measures), 0) / all.length;
  return {
    ndcg: mean(({ ndcg }) => ndcg),
    recall: mean(({ recall }) => recall),
    missed: all.filter(({ missed }) => missed).length,
  };
}

/** A grade is worth 1, 3 or 7, divided by the binary logarithm of its place plus one. */
function discountedGain(grades: readonly number[]): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
