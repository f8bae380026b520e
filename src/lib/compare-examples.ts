/** Pairs of plans that are worth comparing: full outlines that share much and are no copies of one another. */
import { labelsOf } from '../compare/outline-files.ts';
import type { PlanOutline } from '../compare/outline-files.ts';

/** What is asked of a plan. */
export interface ExamplePlan {
  readonly plan: {
    readonly copyOf?: string | undefined;
    readonly quality?: { readonly spun?: number | undefined } | undefined;
  };
  readonly outline: PlanOutline;
}

/** Of thousands of plans the fullest are paired. */
const mostPaired = 60;
/** Parts that two plans share at least. */
const leastShared = 3;

/** The pairs that share most parts, no plan twice. */
export function compareExamples(
  plans: readonly ExamplePlan[],
  count: number,
): (readonly [PlanOutline, PlanOutline])[] {
  const fullest = plans
    .filter(({ plan }) => plan.copyOf === undefined && plan.quality?.spun === undefined)
    .map(({ outline }) => ({ outline, labels: labelsOf(outline) }))
    .sort((a, b) => b.labels.size - a.labels.size)
    .slice(0, mostPaired);
  const pairs = fullest
    .flatMap((a, at) =>
      fullest.slice(at + 1).map((b) => ({
        pair: [a.outline, b.outline] as const,
        shared: [...a.labels].filter((label) => b.labels.has(label)).length,
      })),
    )
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<PlanOutline>();
  const examples: (readonly [PlanOutline, PlanOutline])[] = [];
  for (const { pair } of pairs) {
    if (examples.length === count) break;
    if (pair.some((outline) => taken.has(outline))) continue;
    for (const outline of pair) taken.add(outline);
    examples.push(pair);
  }
  return examples;
}
