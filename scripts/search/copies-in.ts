/** Which of the plans that are to be indexed repeat another. */
import { findCopies } from '../../src/plan/find-copies.ts';
import { blocksOf } from './read-plans.ts';
import type { IndexedPlan } from './read-plans.ts';

/** Ids of plans that repeat an earlier one nearly word for word. */
export function copiesIn(plans: readonly IndexedPlan[]): ReadonlySet<string> {
  return new Set(findCopies(plans.map((plan) => ({ id: plan.id, text: blocksOf(plan).join('\n') }))).keys());
}
