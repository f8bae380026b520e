/**
 * What is near to a query: its characters, pair by pair, in one sentence, then in one section, then in one plan, where the
 * query itself does not stand.
 */
import { scoreByCount, scoreByPlace, shareOf } from './about.ts';
import type { FoundPair, PairedQuery, PlaceWeights } from './about.ts';
import { filterCandidates } from './facets.ts';
import type { Candidate, FacetBase, Selection } from './facets.ts';
import { placeAt } from './places.ts';
import type { Place } from './places.ts';
import { groupBy } from './group-by.ts';
import { joinTerms } from './spots.ts';
import type { Spot } from './spots.ts';

/** How far apart what is shared with the query stands, nearest first. */
export const nearScopes = ['sentence', 'section', 'plan'] as const;
export type NearScope = (typeof nearScopes)[number];

/** The place of a plan that has most of the query: one for each plan. */
export interface NearPlace extends Candidate {
  readonly scope: NearScope;
  /** Other sentences and headings of the plan that are as near. */
  readonly others: number;
}

/** Part of the query that must stand in a sentence and in a section; in a plan any pair is enough. */
const leastShare = { sentence: 0.6, section: 0.8 };
/** From so many plans on that have the query word for word, what is merely in one plan is left out. */
const enoughExact = 5;
/** Plans looked at place by place: those that have most of the query. */
const mostPlans = 300;

/** A plan with what of the query stands in its places, by number of the place. */
interface Reading {
  readonly plan: number;
  readonly spots: ReadonlyMap<number, readonly Spot[]>;
  readonly pairs: ReadonlyMap<number, ReadonlySet<FoundPair>>;
  readonly weights: PlaceWeights;
}

/** What is asked of near places beside being near. */
export interface NearRequest {
  /** What has the query word for word: its sentences are no longer merely near. */
  readonly exact: readonly Candidate[];
  readonly selection: Selection;
  /** Whether a place is free of what must not stand with it. */
  isWanted(place: Candidate): boolean;
}

/** Plans near to the query, best first. */
export function findNear(
  query: PairedQuery,
  { exact, selection, isWanted }: NearRequest,
  base: FacetBase & { readonly places: (plan: number) => readonly Place[] },
): NearPlace[] {
  const { pairs } = query;
  const counted = [...scoreByCount(pairs, base)].sort((a, b) => b[1] - a[1]).slice(0, mostPlans);
  const readings = counted.map(([plan]) => readPlan(plan, pairs, base.places(plan)));
  const weights = new Map(readings.map((reading) => [reading.plan, reading.weights]));
  const scores = scoreByPlace(pairs, weights, base, base.places);
  const exactSpots = new Map(exact.map(({ plan, spots }) => [plan, spots]));
  const near = readings.flatMap((reading) =>
    nearestPlaces(reading, query, exactSpots.get(reading.plan) ?? [], base.places(reading.plan)),
  );
  const isEnough = exact.length >= enoughExact;
  const best = new Map<number, NearPlace>();
  for (const place of filterCandidates(near.filter(isWanted), selection, base)) {
    if (isEnough && place.scope === 'plan') continue;
    const known = best.get(place.plan);
    best.set(place.plan, known ? { ...known, others: known.others + 1 } : place);
  }
  return [...best.values()].sort(
    (a, b) =>
      nearScopes.indexOf(a.scope) - nearScopes.indexOf(b.scope) ||
      (scores.get(b.plan) ?? 0) - (scores.get(a.plan) ?? 0) ||
      (base.facts.ids[a.plan] < base.facts.ids[b.plan] ? -1 : 1),
  );
}

function readPlan(plan: number, pairs: readonly FoundPair[], places: readonly Place[]): Reading {
  const spots = new Map<number, Spot[]>();
  const standing = new Map<number, Set<FoundPair>>();
  for (const pair of pairs) {
    const length = [...pair.text].length;
    for (const start of pair.finds.get(plan) ?? []) {
      const at = placeAt(places, start);
      spots.set(at, [...(spots.get(at) ?? []), { start, end: start + length }]);
      standing.set(at, (standing.get(at) ?? new Set()).add(pair));
    }
  }
  const weights = new Map(
    [...standing].map(([at, own]) => [at, [...own].reduce((sum, { weight }) => sum + weight, 0)]),
  );
  return { plan, spots, pairs: standing, weights };
}

/** The places of the nearest scope that the plan has, those with most of the query first. */
function nearestPlaces(
  { plan, spots, pairs, weights }: Reading,
  query: PairedQuery,
  exact: readonly Spot[],
  places: readonly Place[],
): NearPlace[] {
  const taken = new Set(exact.map(({ start }) => placeAt(places, start)));
  const free = [...weights]
    .filter(([at]) => !taken.has(at))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([at]) => at);
  const toPlaces = (ats: readonly number[], scope: NearScope) =>
    ats.map((at): NearPlace => ({ plan, spots: joinTerms(spots.get(at) ?? []), scope, others: 0 }));
  const share = (ats: readonly number[]) =>
    shareOf(
      ats.flatMap((at) => [...(pairs.get(at) ?? [])]),
      query,
    );

  const sentences = free.filter((at) => share([at]) >= leastShare.sentence);
  if (sentences.length > 0) return toPlaces(sentences, 'sentence');
  // Beside what is said in so many words, what merely stands in the same plan says nothing.
  if (taken.size > 0 || free.length === 0) return [];
  const bySection = groupBy(free, (at) => places[at]?.section ?? 0);
  const sections = [...bySection.values()].filter((ats) => share(ats) >= leastShare.section);
  if (sections.length > 0)
    return toPlaces(
      sections.map(([best]) => best),
      'section',
    );
  return toPlaces(free.slice(0, 1), 'plan');
}
