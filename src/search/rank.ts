/** The order of plans that hold a phrase: all do so exactly, so what counts is how much they are about it. */
import type { Candidate } from './facets.ts';
import { groupBy } from './group-by.ts';
import type { Flaw } from './plan-facts.ts';
import { placeAt } from './places.ts';
import type { Place } from './places.ts';
import type { SearchIndex } from './search-index.ts';
import type { PlanTerms } from './search-plans.ts';
import { meetsAll } from './spots.ts';

/** A candidate with what puts it where it stands. */
export interface Ranked extends Candidate {
  readonly score: number;
}

/** What is asked for stands in the plan's title. */
const inTitle = 4;
/** It stands in a heading: what is under it is about it. */
const inHeading = 3;
/** A further place, more for the first ones: this much each time their number doubles. */
const perDoubling = 1;
/** All phrases stand in one sentence, or in one section. */
const together = { sentence: 2, section: 1 };
/** It first stands at the very beginning; nothing at the end. */
const early = 0.5;
/** A plan that is not as it should be stands behind one that says the same. */
const flawCosts: Readonly<Record<Flaw, number>> = { copy: 1.5, damaged: 0.75, spun: 1.5, truncated: 0.5 };

/** Ranks candidates, best first. `titles` are the plans that have all phrases in their title. */
export function rankPlans(
  candidates: readonly PlanTerms[],
  groups: number,
  titles: ReadonlySet<number>,
  { facts }: Pick<SearchIndex, 'facts'>,
  places?: (plan: number) => readonly Place[],
): Ranked[] {
  const ranked = candidates.map(({ plan, terms, spots }): Ranked => {
    const own = places?.(plan) ?? [];
    const score =
      (titles.has(plan) ? inTitle : 0) +
      (spots.some(({ start }) => own[placeAt(own, start)]?.kind === 'heading') ? inHeading : 0) +
      perDoubling * Math.log2(1 + spots.length) +
      early * (1 - (spots[0]?.start ?? 0) / Math.max(1, facts.lengths[plan])) +
      (groups > 1 ? nearness(terms, groups, own) : 0) -
      flawCost(plan, facts.flaws);
    return { plan, spots, score };
  });
  return ranked.sort(
    (a, b) =>
      b.score - a.score ||
      facts.lengths[a.plan] - facts.lengths[b.plan] ||
      (facts.ids[a.plan] < facts.ids[b.plan] ? -1 : 1),
  );
}

/** What a plan's faults take from its score. */
export function flawCost(plan: number, flaws: ReadonlyMap<Flaw, ReadonlySet<number>>): number {
  return [...flaws].reduce((sum, [flaw, plans]) => sum + (plans.has(plan) ? flawCosts[flaw] : 0), 0);
}

function nearness(terms: PlanTerms['terms'], groups: number, places: readonly Place[]): number {
  const meets = (scopeOf: (at: number) => number | undefined) => {
    const scopes = groupBy(terms, ({ start }) => scopeOf(placeAt(places, start)));
    return [...scopes.values()].some((own) => meetsAll(own, groups));
  };
  if (places.length === 0) return 0;
  if (meets((at) => at)) return together.sentence;
  return meets((at) => places[at]?.section) ? together.section : 0;
}
