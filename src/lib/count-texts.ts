/** Counting plans, of which some repeat others nearly word for word. */
import type { Plan } from './corpus.ts';

/** How many plans these are, copies of one another counted once. */
export function countTexts(plans: readonly Pick<Plan, 'id' | 'copyOf'>[]): number {
  return new Set(plans.map(({ id, copyOf }) => copyOf ?? id)).size;
}
