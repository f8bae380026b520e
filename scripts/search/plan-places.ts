/** What is known of a plan only beside the others of its source: its place in its collection. */
import type { PlanPlace } from '../../src/search/plan-meta.ts';
import type { IndexedPlan } from './read-plans.ts';

const { compare } = new Intl.Collator('en', { numeric: true });

/** The place of each plan by its id; all plans of a source must be among them. */
export function placePlans(plans: readonly IndexedPlan[]): ReadonlyMap<string, PlanPlace> {
  const files = Map.groupBy(plans, ({ data }) => data.source.file);
  const places = new Map<string, PlanPlace>();
  for (const own of files.values()) {
    own
      .toSorted((a, b) => compare(a.id, b.id))
      .forEach(({ id }, at) => places.set(id, { number: at + 1, collectionSize: own.length }));
  }
  return places;
}
