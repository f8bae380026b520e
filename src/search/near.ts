/** What is near to a query: its words in one sentence, then in one section, where the query itself does not stand. */
import { filterCandidates } from './facets.ts';
import type { Candidate, FacetBase, Selection } from './facets.ts';
import { placeAt } from './places.ts';
import type { Place } from './places.ts';
import { cutPairs, cutQueryWords } from './query-words.ts';
import type { QueryWord } from './query-words.ts';
import { flawCost } from './rank.ts';
import type { Finds, SearchIndex } from './search-index.ts';
import { joinTerms } from './spots.ts';
import type { Spot, Term } from './spots.ts';

/** A sentence, or a section by one of its sentences. */
export interface NearPlace extends Candidate {
  readonly scope: 'sentence' | 'section';
  /** Part of the query's weight that stands there, 0 to 1. */
  readonly share: number;
}

/** A word of the query that stands somewhere. */
export interface FoundWord extends QueryWord {
  readonly finds: Finds;
}

/** Part of the query's weight that must stand in a sentence, and in a section, which is longer. */
const leastShare = { sentence: 0.4, section: 0.65 };
/** One word alone is a search of its own. */
const leastWords = 2;
/** A plan's faults, which cost points of rank, cost this much of a share. */
const flawShare = 0.02;
/** Words far apart in a sentence say less: this much of a share for every hundred characters. */
const spreadShare = 0.05;

/** The words of folded phrases that stand somewhere; pairs of characters for those that do not. */
export async function findWords(index: SearchIndex, phrases: readonly string[]): Promise<FoundWord[]> {
  const find = async (word: QueryWord) => ({ ...word, finds: await index.find(word.text) });
  const found: FoundWord[] = [];
  for (const phrase of phrases) {
    for (const word of await Promise.all(cutQueryWords(phrase).map(find))) {
      const pairs = word.finds.size > 0 ? [word] : await Promise.all(cutPairs(word).map(find));
      found.push(...pairs.filter(({ finds }) => finds.size > 0));
    }
  }
  return found.filter((word, at) => found.findIndex(({ text }) => text === word.text) === at);
}

/** Places near to the query, best first, those of `exact` left out. */
export function findNear(
  words: readonly FoundWord[],
  exact: readonly Candidate[],
  selection: Selection,
  base: FacetBase & { readonly places: (plan: number) => readonly Place[] },
): NearPlace[] {
  const count = base.facts.ids.length;
  const weights = words.map(({ text, finds }) => [...text].length * Math.log(1 + count / finds.size));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (own: ReadonlySet<number>) =>
    [...own].reduce((sum, word) => sum + weights[word], 0) / total;
  const exactSpots = new Map(exact.map(({ plan, spots }) => [plan, spots]));
  const near = [...termsByPlan(words)].flatMap(([plan, terms]) => {
    if (new Set(terms.map(({ group }) => group)).size < leastWords) return [];
    return nearInPlan(plan, terms, base.places(plan), exactSpots.get(plan) ?? [], shareOf);
  });
  const passing = filterCandidates(near, selection, base);
  const rank = ({ plan, spots, share }: NearPlace) =>
    share -
    flawShare * flawCost(plan, base.facts.flaws) -
    (spreadShare * ((spots.at(-1)?.end ?? 0) - spots[0].start)) / 100;
  const ranks = new Map(passing.map((place) => [place, rank(place)]));
  return passing.sort(
    (a, b) =>
      Number(a.scope === 'section') - Number(b.scope === 'section') ||
      (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) ||
      (base.facts.ids[a.plan] < base.facts.ids[b.plan] ? -1 : 1),
  );
}

function termsByPlan(words: readonly FoundWord[]): Map<number, Term[]> {
  const byPlan = new Map<number, Term[]>();
  words.forEach(({ text, finds }, group) => {
    const length = [...text].length;
    for (const [plan, starts] of finds) {
      const own = byPlan.get(plan) ?? [];
      for (const start of starts) own.push({ start, end: start + length, group });
      byPlan.set(plan, own);
    }
  });
  return byPlan;
}

function nearInPlan(
  plan: number,
  terms: readonly Term[],
  places: readonly Place[],
  exact: readonly Spot[],
  shareOf: (words: ReadonlySet<number>) => number,
): NearPlace[] {
  const taken = new Set(exact.map(({ start }) => placeAt(places, start)));
  const byPlace = groupBy(terms, ({ start }) => placeAt(places, start));
  const shares = new Map([...byPlace].map(([at, own]) => [at, shareOf(wordsOf(own))]));
  const sentences = [...byPlace].flatMap(([at, own]): NearPlace[] => {
    const share = shares.get(at) ?? 0;
    if (taken.has(at) || wordsOf(own).size < leastWords || share < leastShare.sentence) return [];
    return [{ plan, spots: joinTerms(own), scope: 'sentence', share }];
  });
  const shown = new Set([...taken, ...sentences.map(({ spots }) => placeAt(places, spots[0].start))]);
  const shownSections = new Set([...shown].map((at) => places[at]?.section));
  const bySection = groupBy([...byPlace.keys()], (at) => places[at]?.section ?? 0);
  const sections = [...bySection].flatMap(([section, ats]): NearPlace[] => {
    const own = wordsOf(ats.flatMap((at) => byPlace.get(at) ?? []));
    const share = shareOf(own);
    if (shownSections.has(section) || own.size < leastWords || share < leastShare.section) return [];
    const [best] = ats.sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0) || a - b);
    return [{ plan, spots: joinTerms(byPlace.get(best) ?? []), scope: 'section', share }];
  });
  return [...sentences, ...sections];
}

const wordsOf = (terms: readonly Term[]) => new Set(terms.map(({ group }) => group));

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
