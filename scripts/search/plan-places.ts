/** What is known of a plan only beside the others: its place in its collection and whether its title is its own. */
import type { PlanPlace } from '../../src/search/plan-meta.ts';
import type { IndexedPlan } from './read-plans.ts';

const { compare } = new Intl.Collator('en', { numeric: true });

/** The place of each plan by its id. */
export function placePlans(plans: readonly IndexedPlan[]): ReadonlyMap<string, PlanPlace> {
  const titles = Map.groupBy(plans, ({ data }) => data.title);
  const files = Map.groupBy(plans, ({ data }) => data.source.file);
  const places = new Map<string, PlanPlace>();
  for (const own of files.values()) {
    own
      .toSorted((a, b) => compare(a.id, b.id))
      .forEach(({ id, data }, at) => {
        const namesake = (titles.get(data.title)?.length ?? 0) > 1;
        places.set(id, { number: at + 1, namesake, collectionSize: own.length });
      });
  }
  return places;
}
