/** A query's answer: the plans in which every phrase stands, best first, their texts loaded page by page. */
import { toLines } from './lines.ts';
import type { Line } from './lines.ts';
import { readQuery } from './phrases.ts';
import type { Phrase, Question } from './phrases.ts';
import type { PlanText } from './plan-fragment.ts';
import { countMarks } from './quotes.ts';
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
  /** As typed, in the spelling in which it stands. */
  readonly label: string;
  /** Folded, in the reading in which it stands, or in its first where it stands nowhere. */
  readonly reading: string;
  /** How many plans hold it. */
  readonly plans: number;
}

/** Another way to read the query, with plans that the way taken does not show. */
export interface OtherReading {
  /** Without quotation marks, its parts apart, or its parts run together. */
  readonly kind: 'bare' | 'apart' | 'joined';
  readonly labels: readonly string[];
  /** The query that is read so. */
  readonly query: string;
  readonly plans: number;
}

export interface Found {
  readonly phrases: readonly FoundPhrase[];
  /** Plans that hold all of them. */
  readonly matches: readonly Match[];
  /** What was done to the query beside folding it. */
  readonly handled: {
    /** It has several parts, marks or blanks and stands as a whole. */
    readonly asWhole: boolean;
    /** Quotation marks were left off. */
    readonly marksDropped: boolean;
    /** Single characters parted by blanks were joined. */
    readonly singlesJoined: boolean;
  };
  readonly others: readonly OtherReading[];
}

interface Answered {
  readonly phrases: readonly FoundPhrase[];
  readonly matches: readonly Match[];
}

/**
 * Looks a query up: as a whole where it stands so, else its parts, keeping the plans that hold them all.
 * Rejects where part of the index does not come.
 */
export async function findPlans(index: SearchIndex, query: string): Promise<Found> {
  const question = readQuery(query, index);
  const whole = question.whole && (await findAll(index, [question.whole]));
  const asWhole = whole !== undefined && whole.matches.length > 0;
  const taken = asWhole ? whole : await findAll(index, question.parts);
  const typed = countMarks(query);
  const kept = taken.phrases.reduce((sum, { label }) => sum + countMarks(label), 0);
  return {
    phrases: taken.phrases,
    matches: [...taken.matches].sort((a, b) => b.weight - a.weight),
    handled: {
      asWhole,
      marksDropped: !asWhole && kept < typed,
      singlesJoined: !asWhole && question.hasJoined,
    },
    others: await findOthers(index, question, taken, asWhole, kept > 0),
  };
}

/** Other readings that find what `taken` does not show, or that find less and say more. */
async function findOthers(
  index: SearchIndex,
  { parts, bare, joined }: Question,
  taken: Answered,
  asWhole: boolean,
  hasMarks: boolean,
): Promise<OtherReading[]> {
  const shown = new Set(taken.matches.map(({ id }) => id));
  const tries: (readonly [OtherReading['kind'], readonly Phrase[] | undefined])[] = [
    ['bare', hasMarks ? bare : undefined],
    ['apart', asWhole && !hasMarks ? parts : undefined],
    ['joined', !asWhole && joined ? [joined] : undefined],
  ];
  const others = await Promise.all(
    tries.map(async ([kind, phrases]) => {
      if (!phrases) return [];
      const found = await findAll(index, phrases);
      const isNews =
        kind === 'joined' ? found.matches.length > 0 : found.matches.some(({ id }) => !shown.has(id));
      if (!isNews) return [];
      const labels = found.phrases.map(({ label }) => label);
      return [{ kind, labels, query: toQuery(labels), plans: found.matches.length }];
    }),
  );
  return others.flat();
}

/** A query that is read as these phrases and in no other way. */
function toQuery(labels: readonly string[]): string {
  if (labels.length > 1) return labels.map((label) => `“${label}”`).join(' ');
  return labels[0].replace(/\s/gu, '');
}

async function findAll(index: SearchIndex, phrases: readonly Phrase[]): Promise<Answered> {
  const answers = await Promise.all(phrases.map((phrase) => findPhrase(index, phrase)));
  return {
    phrases: answers.map(({ label, reading, matches }) => ({ label, reading, plans: matches.length })),
    matches: answers.length === 0 ? [] : answers.map((answer) => answer.matches).reduce(intersect),
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

async function findPhrase(index: SearchIndex, { readings }: Phrase) {
  for (const { label, folded } of readings) {
    const matches = await index.find(folded);
    if (matches.length > 0) return { label, reading: folded, matches };
  }
  return { label: readings[0].label, reading: readings[0].folded, matches: [] };
}

function intersect(left: readonly Match[], right: readonly Match[]): Match[] {
  const weights = new Map(right.map((match) => [match.id, match.weight]));
  return left.flatMap((match) => {
    const weight = weights.get(match.id);
    return weight === undefined ? [] : [{ ...match, weight: match.weight + weight }];
  });
}
