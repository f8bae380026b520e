/** Everything the page shows for one request. */
import { countFacets, filterCandidates, keepKnown } from './facets.ts';
import type { Candidate, FacetBase, FacetCounts, Selection } from './facets.ts';
import { findTitles } from './find-titles.ts';
import type { TitleFinds } from './find-titles.ts';
import { toLines } from './lines.ts';
import type { Line } from './lines.ts';
import { findPairs } from './about.ts';
import { findNear } from './near.ts';
import type { NearPlace } from './near.ts';
import { readQuery } from './phrases.ts';
import { findPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { PlanText } from './plan-fragment.ts';
import { rankPlans } from './rank.ts';
import type { Ranked } from './rank.ts';
import type { SearchRequest } from './request.ts';
import type { SearchIndex } from './search-index.ts';
import { findPlans } from './search-plans.ts';
import { scopeAt } from './spots.ts';
import type { Found, FoundPhrase } from './search-plans.ts';

/** A plan of the answer with its text. */
export interface PlanHit {
  readonly id: string;
  readonly plan: PlanText;
  /** A line for each spot, in the order of the text. */
  readonly lines: readonly Line[];
}

/** A place near to the query, with its text. */
export interface NearHit extends Pick<NearPlace, 'scope' | 'others'> {
  readonly id: string;
  readonly plan: PlanText;
  readonly line: Line;
}

/** What is near: a place for each plan. */
export interface NearAnswer {
  readonly hits: readonly NearHit[];
  /** Places whose texts are not loaded, behind the hits. */
  readonly rest: readonly NearPlace[];
  /** How many plans have it in one sentence or section: those behind merely have a word of it somewhere. */
  readonly close: number;
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

/** Bytes of places that are fetched without being asked for. */
const smallPlaces = 400_000;

/** Whether the answer to the request needs the places: without them neither topics nor sentences are known. */
export function wantsPlaces({ placesSize }: SearchIndex, { scope, selection }: SearchRequest): boolean {
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

/** What is near to an answered request, without texts. Fetches the places. */
export async function answerNear(index: SearchIndex, answer: Answer): Promise<NearAnswer> {
  const phrases = answer.groups.flat().map(({ reading }) => reading);
  const [query, places] = await Promise.all([findPairs(index, phrases), index.places()]);
  const { ranked, selection, none, request } = answer;
  const isWanted = ({ plan, spots }: Candidate) => {
    const scopeOf = (position: number) => scopeAt(places(plan), position, request.scope);
    const unwanted = none.flatMap(({ finds }) => finds.get(plan) ?? []);
    return !unwanted.some((position) => scopeOf(position) === scopeOf(spots[0].start));
  };
  const asked = { exact: ranked, selection, isWanted };
  const rest = findNear(query, asked, { facts: index.facts, places });
  return { hits: [], rest, close: rest.filter((place) => place.scope !== 'plan').length };
}

/** The same with the texts of `count` more places. */
export async function loadNear(index: SearchIndex, near: NearAnswer, count: number): Promise<NearAnswer> {
  const hits = await Promise.all(
    near.rest.slice(0, count).map(async ({ plan: number, spots, scope, others }): Promise<NearHit> => {
      const plan = await index.load(number);
      return { id: index.facts.ids[number], plan, line: widestLine(toLines(plan, spots)), scope, others };
    }),
  );
  return { ...near, hits: [...near.hits, ...hits], rest: near.rest.slice(count) };
}

/** Of the lines of one sentence the one with its longest mark in the middle. */
function widestLine(lines: readonly Line[]): Line {
  const width = ({ marks, pivot }: Line) => marks[pivot].end - marks[pivot].start;
  return lines.reduce((best, line) => (width(line) > width(best) ? line : best));
}
