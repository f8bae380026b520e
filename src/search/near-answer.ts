/** What the page shows of what is near to an answered request. */
import { findPairs } from './about.ts';
import type { Answer } from './answer.ts';
import type { Candidate } from './facets.ts';
import { toLines } from './lines.ts';
import type { Line } from './lines.ts';
import { findNear } from './near.ts';
import type { NearPlace } from './near.ts';
import type { PlanText } from './plan-fragment.ts';
import type { SearchIndex } from './search-index.ts';
import { scopeAt } from './spots.ts';

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
