/** The phrase bank: sentences of all plans, near-identical ones as one, and clauses that several plans share. */
import { createHash } from 'node:crypto';
import { countHan } from '../text/count-han.ts';
import { textKey } from '../text/shingles.ts';
import { countPlaces } from './count-texts.ts';
import type { CountedPlan } from './count-texts.ts';
import type { Mark } from './document.ts';
import type { FunctionId } from './sentence-functions.ts';
import { areAlike, groupAlike } from './group-alike.ts';
import type { PlanSentence } from './read-sentences.ts';

/** What is asked of a plan: copies of one another are one text, and the words of a spun one are nobody's. */
export interface PhrasePlan extends CountedPlan {
  readonly quality?: (CountedPlan['quality'] & { readonly spun?: number | undefined }) | undefined;
}

/** Where a phrase stands. */
export interface Place<P extends PhrasePlan = PhrasePlan> {
  readonly plan: P;
  readonly sentence: PlanSentence;
}

/** A wording with all its places. */
export interface Phrase<P extends PhrasePlan = PhrasePlan> {
  /** Permanent as long as its wording stays: made of its letters and figures. */
  readonly id: string;
  /** As the first of its places has it, without the number before it. */
  readonly text: string;
  /** A whole sentence, or a clause that stands in sentences which otherwise differ. */
  readonly kind: 'sentence' | 'clause';
  readonly function: FunctionId;
  /** Stretches of `text` that a reader must fill. */
  readonly blanks: readonly Mark[];
  /** Topic ids; empty where it names none. */
  readonly topics: readonly string[];
  /** In the order of the plans, those in spun ones last. */
  readonly places: readonly Place<P>[];
  /**
   * How many plans use it; copies of one another, and sections from one another, counted once and spun plans not at
   * all: 0 where only those have it.
   */
  readonly texts: number;
}

/** A sentence with fewer Chinese characters says nothing one could copy (`九月：`, `20__年12月13日`). */
const shortestSentence = 8;
/** A clause with fewer is what everybody says (`提高医疗质量`). */
const shortestClause = 8;
/** Topics a phrase is listed under: those a sentence merely brushes come last and are left out. */
const mostTopics = 3;
/** All phrases of a corpus: those used by most plans first and those of spun plans alone last, then what is easy to quote, else in the order of the plans. */
export function gatherPhrases<P extends PhrasePlan>(
  plans: readonly { readonly plan: P; readonly sentences: readonly PlanSentence[] }[],
): Phrase<P>[] {
  const ordered = plans.toSorted((a, b) => Number(isSpun(a.plan)) - Number(isSpun(b.plan)));
  const places = ordered.flatMap(({ plan, sentences }) => sentences.map((sentence) => ({ plan, sentence })));
  const sentences = groupAlike(
    places.flatMap((place) => {
      const text = quotable(place.sentence);
      const key = textKey(text);
      return countHan(key) < shortestSentence ? [] : [{ place, text, key }];
    }),
  );
  const clauses = sharedClauses(places);
  const byKey = new Map(sentences.map((group) => [group[0].key, group]));
  const phrases = [
    // What is a clause here is a whole sentence there.
    ...[...clauses].map(([key, group]) => toPhrase(join(group, byKey.get(key) ?? []), 'clause')),
    ...sentences.filter(([{ key }]) => !clauses.has(key)).map((group) => toPhrase(group, 'sentence')),
  ];
  return phrases.sort((a, b) => b.texts - a.texts || quotability(b) - quotability(a));
}

const isSpun = ({ quality }: PhrasePlan) => quality?.spun !== undefined;

/** Lengths, in characters, of what reads well by itself. */
const [handy, tooLong] = [14, 90];
/** It leans on what stands before it, or is a lead to what follows. */
const leaning = /^(?:这|此|其|该|上述|以上|同时|另外|此外|因此|但|而且|并)|(?:如下|以下)|[：:]$/u;

/** How well a phrase can be quoted out of its place, in good points of three. */
function quotability({ text, blanks }: Pick<Phrase, 'text' | 'blanks'>): number {
  const rightSize = text.length >= handy && text.length <= tooLong;
  return Number(rightSize) + Number(!leaning.test(text)) + Number(blanks.length === 0);
}

interface Wording<P extends PhrasePlan> {
  readonly place: Place<P>;
  readonly text: string;
  readonly key: string;
}

/** A line of a list of offices: a form, not a phrase. */
const form = /^(?:牵头|配合|协助|责任|主办|协办)(?:部门|单位|科室|人)[：:]/u;

/** What one would copy of a sentence: without the number of its list; nothing of one that is illegible or a form. */
function quotable({ text, lead, damaged }: PlanSentence): string {
  const words = text.slice(lead);
  return damaged || form.test(words) ? '' : words;
}

/** By key, clauses that stand word for word in several texts, unless the sentences round them are one phrase anyway. */
function sharedClauses<P extends PhrasePlan>(places: readonly Place<P>[]): Map<string, Wording<P>[]> {
  const byKey = new Map<string, Wording<P>[]>();
  for (const place of places) {
    for (const text of quotable(place.sentence).split(/[，,；;：:。！？!?]/u)) {
      const key = textKey(text);
      if (countHan(key) < shortestClause) continue;
      const own = byKey.get(key) ?? [];
      if (own.at(-1)?.place !== place) own.push({ place, text, key });
      byKey.set(key, own);
    }
  }
  return new Map(
    [...byKey].filter(([, group]) => countUses(group.map(({ place }) => place)) > 1 && !isOneSentence(group)),
  );
}

/** Both groups, no place twice. */
function join<P extends PhrasePlan>(
  group: readonly Wording<P>[],
  other: readonly Wording<P>[],
): Wording<P>[] {
  const known = new Set(group.map(({ place }) => place.sentence));
  return [...group, ...other.filter(({ place }) => !known.has(place.sentence))];
}

function isOneSentence<P extends PhrasePlan>(group: readonly Wording<P>[]): boolean {
  const [first] = group;
  const key = textKey(first.place.sentence.text);
  // Most clauses stand in sentences that differ: the second of hundreds tells.
  return group.every((it) => it === first || areAlike(key, textKey(it.place.sentence.text)));
}

function toPhrase<P extends PhrasePlan>(group: readonly Wording<P>[], kind: Phrase['kind']): Phrase<P> {
  const places = group.map(({ place }) => place);
  const [{ text, key }] = group;
  return {
    id: phraseId(key),
    text: text.trim(),
    kind,
    blanks: blanksIn(text.trim(), places[0].sentence),
    function: mostCommon(places.map(({ sentence }) => sentence.function)),
    topics: sharedTopics(places),
    places,
    texts: countUses(places),
  };
}

function countUses(places: readonly Place[]): number {
  const own = places.filter(({ plan }) => !isSpun(plan));
  return countPlaces(own.map(({ plan, sentence }) => ({ plan, anchor: sentence.id })));
}

/** 48 bits: among a hundred thousand phrases, 32 would give two of them one id more often than not. */
function phraseId(key: string): string {
  return `p${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** The blanks of a sentence that lie in a stretch of it, by their place in that stretch. */
function blanksIn(text: string, { text: whole, blanks }: PlanSentence): Mark[] {
  const from = whole.indexOf(text);
  return blanks
    .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
    .filter(({ start, end }) => start >= 0 && end <= text.length);
}

/** A sentence has its own topics; places that differ have in common what most of them are about first. */
function sharedTopics(places: readonly Place[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence } of places) {
    for (const [at, topic] of sentence.topics.slice(0, mostTopics).entries())
      counts.set(topic, (counts.get(topic) ?? 0) + 1 / (at + 1));
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTopics)
    .map(([topic]) => topic);
}

function mostCommon<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
