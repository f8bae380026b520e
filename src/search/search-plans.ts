/** A query's answer: the plans in which every phrase stands, best first, their texts loaded page by page. */
import { toLines } from './lines.ts';
import type { Line } from './lines.ts';
import { toPhrases } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import type { PlanText } from './plan-fragment.ts';
import { compareHits } from './rank.ts';
import type { Match, SearchIndex } from './search-index.ts';

/**
 * Plans ranked by their text. Those beyond keep the order in which the index alone puts them:
 * how often the phrase stands in them, then length.
 */
export const rankedPlans = 40;

export interface PlanHit {
  readonly id: string;
  readonly plan: PlanText;
  readonly lines: readonly Line[];
}

export interface FoundPhrase {
  /** As typed, without quotation marks around it. */
  readonly label: string;
  /** Folded, in the reading in which it stands, or in its first where it stands nowhere. */
  readonly reading: string;
  /** How many plans hold it. */
  readonly plans: number;
}

export interface Found {
  readonly phrases: readonly FoundPhrase[];
  /** Plans that hold all of them. */
  readonly matches: readonly Match[];
}

/** Looks every phrase up and keeps the plans that hold them all. Rejects where part of the index does not come. */
export async function findPlans(index: SearchIndex, query: string): Promise<Found> {
  const phrases = toPhrases(query, index.variants);
  const answers = await Promise.all(phrases.map((phrase) => findPhrase(index, phrase)));
  const matches = answers.length === 0 ? [] : answers.map((answer) => answer.matches).reduce(intersect);
  return {
    phrases: answers.map(({ label, reading, matches: own }) => ({ label, reading, plans: own.length })),
    matches: [...matches].sort((a, b) => b.weight - a.weight),
  };
}

/** Loads the plans that are to be ranked, puts them in order and says which are left for later. */
export async function rankPlans(
  matches: readonly Match[],
  phrases: readonly FoundPhrase[],
): Promise<{ hits: PlanHit[]; rest: readonly Match[] }> {
  const hits = await loadHits(matches.slice(0, rankedPlans), phrases);
  return { hits: hits.sort((a, b) => compareHits(a, b, phrases)), rest: matches.slice(rankedPlans) };
}

/** Loads texts and finds the phrases in them. A plan whose text lacks one of them is no hit, whatever the index says. */
export async function loadHits(
  matches: readonly Match[],
  phrases: readonly FoundPhrase[],
): Promise<PlanHit[]> {
  const readings = phrases.map((phrase) => phrase.reading);
  const hits = await Promise.all(
    matches.map(async (match) => {
      const plan = await match.load();
      return { id: match.id, plan, lines: toLines(plan, readings) };
    }),
  );
  return hits.filter((hit) => hit.lines.length > 0);
}

async function findPhrase(index: SearchIndex, { label, readings }: Phrase) {
  for (const reading of readings) {
    const matches = await index.find(reading);
    if (matches.length > 0) return { label, reading, matches };
  }
  return { label, reading: readings[0], matches: [] };
}

function intersect(left: readonly Match[], right: readonly Match[]): Match[] {
  const weights = new Map(right.map((match) => [match.id, match.weight]));
  return left.flatMap((match) => {
    const weight = weights.get(match.id);
    return weight === undefined ? [] : [{ ...match, weight: match.weight + weight }];
  });
}
