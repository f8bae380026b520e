/** Everything the page shows for one request. */
import { countFacets, filterCandidates, keepKnown } from './facets.ts';
import type { FacetBase, FacetCounts, Selection } from './facets.ts';
import { findTitles } from './find-titles.ts';
import type { TitleFinds } from './find-titles.ts';
import { toLines } from './lines.ts';
import type { Line } from './lines.ts';
import { readQuery } from './phrases.ts';
import { smallPlaces } from './places.ts';
import { findPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { PlanText } from './plan-fragment.ts';
import { rankPlans } from './rank.ts';
import type { Ranked } from './rank.ts';
import type { SearchRequest } from './request.ts';
import type { SearchIndex } from './search-index.ts';
import { findPlans } from './search-plans.ts';
import type { Found, FoundPhrase } from './search-plans.ts';

/** A plan of the answer with its text. */
export interface PlanHit {
  readonly id: string;
  readonly plan: PlanText;
  /** A line for each spot, in the order of the text. */
  readonly lines: readonly Line[];
}

export interface Answer {
  readonly request: SearchRequest;
  /** The filters that were applied: those of the request without values that no plan has. */
  readonly selection: Selection;
  /** The phrases looked up, group by group. Empty where nothing in the request could be looked up. */
  readonly groups: readonly (readonly FoundPhrase[])[];
  /** Phrases that must not stand with them. */
  readonly none: readonly FoundPhrase[];
  /** How the query was read, and how else it may be. */
  readonly handled: Found['handled'];
  readonly others: Found['others'];
  /** What is called so. */
  readonly titles: TitleFinds;
  /** Plans that meet the request, before filtering. */
  readonly unfiltered: number;
  /** Without topics and functions where places are not loaded. */
  readonly facets: FacetCounts;
  /** Plans, best first, and how many places they have together. */
  readonly ranked: readonly Ranked[];
  readonly spotCount: number;
  /** The first plans of `ranked`, with their texts. */
  readonly hits: readonly PlanHit[];
  /** Where a phrase stands nowhere: what of it does, the longest first. */
  readonly pieces: readonly Piece[];
  readonly planCount: number;
  /** Bytes that would have to be fetched to say what is near, and which topics and functions there are; 0 where they are here. */
  readonly placesLeft: number;
  /** Whether all texts were looked through, as the index could not be read. */
  readonly isPlain: boolean;
}

/** Whether the answer to the request needs the places: without them neither topics nor sentences are known. */
function wantsPlaces({ placesSize }: SearchIndex, { scope, selection }: SearchRequest): boolean {
  return (
    placesSize <= smallPlaces ||
    scope !== 'plan' ||
    (selection.topic?.length ?? 0) + (selection.function?.length ?? 0) > 0
  );
}

/** Answers a request, without texts. Rejects where part of the index does not come. */
export async function answerQuery(index: SearchIndex, request: SearchRequest): Promise<Answer> {
  const places = wantsPlaces(index, request) ? await index.places() : undefined;
  const [found, titles] = await Promise.all([
    findPlans(index, request, places),
    findTitles(index, readQuery(request.query, index).parts),
  ]);
  const { groups, none, candidates, handled, others } = found;
  const base: FacetBase = { facts: index.facts, places };
  const selection = keepKnown(request.selection, index);
  const ranked = rankPlans(
    filterCandidates(candidates, selection, base),
    groups.length,
    titles.holding,
    index,
    places,
  );
  const missing = groups.filter((group) => group.every((phrase) => phrase.plans === 0)).flat();
  return {
    request,
    selection,
    groups,
    none,
    handled,
    others,
    titles,
    unfiltered: candidates.length,
    facets: countFacets(candidates, selection, base),
    ranked,
    spotCount: ranked.reduce((sum, own) => sum + own.spots.length, 0),
    hits: [],
    pieces: missing.length === 1 ? await findPieces(index, missing[0].label) : [],
    planCount: index.facts.ids.length,
    placesLeft: places ? 0 : index.placesSize,
    isPlain: index.isPlain,
  };
}

/** The answer with the texts of at least `count` plans, or of all there are. */
export async function loadMore(index: SearchIndex, answer: Answer, count: number): Promise<Answer> {
  const next = answer.ranked.slice(answer.hits.length, Math.max(answer.hits.length, count));
  if (next.length === 0) return answer;
  const hits = await Promise.all(
    next.map(async ({ plan: number, spots }): Promise<PlanHit> => {
      const plan = await index.load(number);
      return { id: index.facts.ids[number], plan, lines: toLines(plan, spots) };
    }),
  );
  return { ...answer, hits: [...answer.hits, ...hits] };
}
