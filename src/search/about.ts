/**
 * How much a plan is about a query, whatever the order of its words: BM25 over pairs of characters, which needs no cutting
 * into words. Headings and titles count more, and so do plans on the topics of the sentences that answer best.
 * The figures were chosen on the quarter of the judged queries that is marked for it, see `npm run score:ranking`.
 */
import { placeAt } from './places.ts';
import type { Place } from './places.ts';
import type { Finds, SearchIndex } from './search-index.ts';
import { flawCost } from './rank.ts';

/** A pair of characters of the query, or a number or Latin word in it, that stands somewhere. */
export interface FoundPair {
  readonly text: string;
  readonly finds: Finds;
  /** Plans whose titles have it. */
  readonly titles: ReadonlySet<number>;
  /** The rarer, the more it says. */
  readonly weight: number;
  /** Which characters of the query it is, by their number. */
  readonly chars: ReadonlySet<number>;
}

/** A query by its pairs. */
export interface PairedQuery {
  /** Those that stand somewhere. */
  readonly pairs: readonly FoundPair[];
  /** Characters of all its pairs, by number, with what they weigh. */
  readonly chars: ReadonlyMap<number, number>;
}

/** How soon more places of one pair cease to count, and how much a long plan pays for its length. */
const saturation = 2;
const lengthCost = 0.4;
/** A place in a heading counts as so many in the text, a pair in the title as so many in a text of average length. */
const headingGain = 3;
const titleGain = 2;
/** A point of rank that a fault costs (`flawCost`) takes this. */
const flawShare = 0.1;
/** Sentences that tell the topics of a query, and what the topics are worth. */
const tellingPlaces = 20;
const topicGain = 2;
/** A topic is one of the query's where it has this part of what those sentences say, and so many times its usual part. */
const leastTopic = { share: 0.15, lift: 3 };
/** Topics of a place that count. */
const mainTopics = 2;
/** Places on a topic after which more hardly count. */
const topicSaturation = 3;

/** Pairs looked up: a longer query is a quotation. */
const mostPairs = 60;
/** A run of figures or Latin letters, or any other character. */
const unit = /[\p{Script=Latin}\p{N}]+|[\s\S]/gu;
const han = /^\p{Script=Han}$/u;
/** Characters that say nothing of what is looked for. */
const passedOver = new Set('的了和与及或等在对为以');

/** Looks up the pairs of folded phrases, each once. */
export async function findPairs(index: SearchIndex, phrases: readonly string[]): Promise<PairedQuery> {
  const count = index.facts.ids.length;
  const all = await Promise.all(
    [...cutPairs(phrases)].slice(0, mostPairs).map(async ([text, chars]) => {
      const [finds, titles] = await Promise.all([index.find(text), index.findNames(text, 'titles')]);
      const weight = Math.log(1 + (count - finds.size + 0.5) / (finds.size + 0.5));
      return { text, finds, titles, weight, chars };
    }),
  );
  const pairs = all.filter(({ finds }) => finds.size > 0);
  return { pairs, chars: weighChars(all, pairs) };
}

/** Each pair with the numbers of its characters, counted through all phrases. A number or Latin word is a pair as a whole. */
function cutPairs(phrases: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const pairs = new Map<string, Set<number>>();
  let first = 0;
  for (const phrase of phrases) {
    const units = phrase.match(unit) ?? [];
    let before: string | undefined;
    let number = first;
    for (const own of units) {
      const length = [...own].length;
      const add = (text: string, start: number, end: number) => {
        const chars = pairs.get(text) ?? new Set<number>();
        for (let at = start; at < end; at++) chars.add(at);
        pairs.set(text, chars);
      };
      const says = han.test(own) && !passedOver.has(own);
      if (length > 1) add(own, number, number + length);
      else if (says && before) add(before + own, number - 1, number + 1);
      before = says ? own : undefined;
      number += length;
    }
    first = number;
  }
  return pairs;
}

/**
 * What each character of the query weighs: as much as the most usual of its pairs, so that `进一步` says little and a pair
 * that stands nowhere else does not drown the words it joins. One of whose pairs none stands weighs as much as any.
 */
function weighChars(all: readonly FoundPair[], standing: readonly FoundPair[]): ReadonlyMap<number, number> {
  const most = Math.max(0, ...all.map(({ weight }) => weight));
  const weights = new Map<number, number>();
  for (const { chars } of all) for (const char of chars) weights.set(char, most);
  for (const { chars, weight } of standing) {
    for (const char of chars) weights.set(char, Math.min(weight, weights.get(char) ?? weight));
  }
  return weights;
}

/** The part of the query that these pairs of it are, 0 to 1. */
export function shareOf(pairs: Iterable<FoundPair>, { chars }: PairedQuery): number {
  const own = new Set<number>();
  for (const pair of pairs) for (const char of pair.chars) own.add(char);
  const weigh = (numbers: Iterable<number>) =>
    Array.from(numbers).reduce((sum, number) => sum + (chars.get(number) ?? 0), 0);
  const total = weigh(chars.keys());
  return total === 0 ? 0 : weigh(own) / total;
}

/** Scores of all plans that have one of the pairs, from their numbers of places alone: up to `saturation` and one. */
export function scoreByCount(
  pairs: readonly FoundPair[],
  { facts }: Pick<SearchIndex, 'facts'>,
): Map<number, number> {
  return scorePairs(pairs, facts.lengths, (_, positions) => positions.length);
}

/** Weights of the pairs in a plan's places, by number of the place. */
export type PlaceWeights = ReadonlyMap<number, number>;

/** The scores of `plans`, looked at place by place. `weights` has the places of each. */
export function scoreByPlace(
  pairs: readonly FoundPair[],
  weights: ReadonlyMap<number, PlaceWeights>,
  { facts }: Pick<SearchIndex, 'facts'>,
  places: (plan: number) => readonly Place[],
): Map<number, number> {
  const scores = scorePairs(
    pairs,
    facts.lengths,
    (plan, positions) => {
      const own = places(plan);
      const inHeadings = positions.filter((at) => own[placeAt(own, at)]?.kind === 'heading').length;
      return positions.length + inHeadings * (headingGain - 1);
    },
    new Set(weights.keys()),
  );
  const topics = topicsOf(weights, places);
  for (const [plan, score] of scores) {
    const onTopic = [...topics].reduce((sum, [topic, share]) => {
      const count = places(plan).filter((place) => place.topics.slice(0, mainTopics).includes(topic)).length;
      return sum + (share * count) / (count + topicSaturation);
    }, 0);
    scores.set(plan, score + topicGain * onTopic - flawShare * flawCost(plan, facts.flaws));
  }
  return scores;
}

function scorePairs(
  pairs: readonly FoundPair[],
  lengths: readonly number[],
  count: (plan: number, positions: readonly number[]) => number,
  among?: ReadonlySet<number>,
): Map<number, number> {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<number, number>();
  for (const { finds, titles, weight } of pairs) {
    for (const [plan, positions] of finds) {
      if (among && !among.has(plan)) continue;
      const norm = 1 - lengthCost + lengthCost * (lengths[plan] / average);
      const places = count(plan, positions) / norm + (titles.has(plan) ? titleGain : 0);
      const gain = ((weight / total) * places * (saturation + 1)) / (places + saturation);
      scores.set(plan, (scores.get(plan) ?? 0) + gain);
    }
  }
  return scores;
}

/** The topics of the places with most of the query, with the part of them that each has, those left out that are everywhere. */
function topicsOf(
  weights: ReadonlyMap<number, PlaceWeights>,
  places: (plan: number) => readonly Place[],
): ReadonlyMap<string, number> {
  const best = [...weights]
    .flatMap(([plan, own]) => [...own].map(([at, weight]) => ({ place: places(plan)[at], weight })))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, tellingPlaces);
  const told = new Map<string, number>();
  const usual = new Map<string, number>();
  for (const { place, weight } of best) add(told, place?.topics ?? [], weight ** 2);
  for (const plan of weights.keys()) for (const { topics } of places(plan)) add(usual, topics, 1);
  const toldSum = sum(told);
  const usualSum = sum(usual);
  const shares = [...told].map(([topic, weight]) => [topic, weight / toldSum] as const);
  return new Map(
    shares.filter(([topic, share]) => {
      const lift = share / ((usual.get(topic) ?? 0) / usualSum);
      return share >= leastTopic.share && lift >= leastTopic.lift;
    }),
  );
}

function add(tally: Map<string, number>, topics: readonly string[], weight: number): void {
  for (const topic of topics.slice(0, mainTopics)) tally.set(topic, (tally.get(topic) ?? 0) + weight);
}

const sum = (tally: ReadonlyMap<string, number>) => [...tally.values()].reduce((all, own) => all + own, 0);
