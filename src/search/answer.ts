/** Everything the page shows for one query and one selection of filter values. */
import { countFacets, facetNames, passes } from './facets.ts';
import type { FacetCount, FacetGroup, FacetTable, Selection } from './facets.ts';
import { findTitles } from './find-titles.ts';
import type { TitleFinds } from './find-titles.ts';
import { readQuery } from './phrases.ts';
import { findPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Match, SearchIndex } from './search-index.ts';
import { findPlans, loadHits, rankPlans } from './search-plans.ts';
import type { Found, FoundPhrase, PlanHit } from './search-plans.ts';

export interface Answer {
  readonly query: string;
  readonly selection: Selection;
  /** Empty where the query has nothing in it that could be looked up. */
  readonly phrases: readonly FoundPhrase[];
  /** How the query was read, and how else it may be. */
  readonly handled: Found['handled'];
  readonly others: Found['others'];
  /** What is called so. */
  readonly titles: TitleFinds;
  /** Plans with all phrases, before filtering. */
  readonly unfiltered: number;
  readonly facets: ReadonlyMap<FacetGroup, readonly FacetCount[]>;
  /** Plans whose text is loaded, best first. */
  readonly hits: readonly PlanHit[];
  /** Plans that come behind them. */
  readonly rest: readonly Match[];
  /** Where a phrase stands nowhere: what of it does. */
  readonly pieces: readonly Piece[];
  readonly planCount: number;
}

/** Answers a query. Rejects where part of the index does not come. */
export async function answerQuery(index: SearchIndex, query: string, wanted: Selection): Promise<Answer> {
  const [{ phrases, matches, handled, others }, titles] = await Promise.all([
    findPlans(index, query),
    findTitles(index, readQuery(query, index).parts),
  ]);
  const table: FacetTable = phrases.length === 0 ? new Map() : await index.facets();
  const selection = keepKnown(wanted, table);
  const missing = phrases.filter((phrase) => phrase.plans === 0);
  const [ranked, pieces] = await Promise.all([
    rankPlans(
      matches.filter((match) => passes(match.id, selection, table)),
      phrases,
    ),
    missing.length === 1 ? findPieces(index, missing[0].label) : [],
  ]);
  return {
    query,
    selection,
    phrases,
    handled,
    others,
    titles,
    unfiltered: matches.length,
    facets: countFacets(
      matches.map((match) => match.id),
      selection,
      table,
    ),
    ...ranked,
    pieces,
    planCount: index.planCount,
  };
}

/** How many plans the answer has. */
export function countPlans({ hits, rest }: Answer): number {
  return hits.length + rest.length;
}

/** How many places it has; unknown while texts are not loaded. */
export function countPlaces({ hits, rest }: Answer): number | undefined {
  return rest.length > 0 ? undefined : hits.reduce((sum, hit) => sum + hit.lines.length, 0);
}

/** The answer with at least `count` texts loaded, or all there are. */
export async function loadMore(answer: Answer, count: number): Promise<Answer> {
  const next = answer.rest.slice(0, Math.max(0, count - answer.hits.length));
  if (next.length === 0) return answer;
  const hits = await loadHits(next, answer.phrases);
  return { ...answer, hits: [...answer.hits, ...hits], rest: answer.rest.slice(next.length) };
}

/** A value that no plan has (an address from elsewhere) would hide everything and could not be taken back. */
function keepKnown(selection: Selection, table: FacetTable): Selection {
  return Object.fromEntries(
    facetNames
      .map((name) => [name, selection[name]?.filter((value) => table.get(name)?.has(value)) ?? []] as const)
      .filter(([, values]) => values.length > 0),
  );
}
