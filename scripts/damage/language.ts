/** A language model of plans: how likely a character is behind two others, from counted text backed by a dictionary. */
import { dictionaryWords } from './dictionary.ts';

export interface Language {
  /** Natural logarithm of the likelihood of a character behind `before` and, before that, `first`. */
  readonly behind: (first: string, before: string) => (char: string) => number;
}

/** Stands before the first character of a line. */
export const lineStart = '^';

/** How much a shorter context counts beside the longer one, as so many occurrences. */
const weights = { single: 200, pair: 6, triple: 3 };
/** Characters of the dictionary and beyond. */
const alphabet = 21_000;
const dictionaryShare = 0.7;
/** More than half of the dictionary was never met in text; its counters put 3 for that. */
const rarelyCounted = 3;

/** Counts lines of simplified text with full-width marks. */
export function countLanguage(lines: readonly string[]): Language {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  const triples = new Map<string, number>();
  let all = 0;
  for (const line of lines) {
    const chars = [lineStart, lineStart, ...line];
    for (let i = 2; i < chars.length; i++) {
      const pair = chars[i - 1] + chars[i];
      add(singles, chars[i], 1);
      add(pairs, pair, 1);
      add(triples, chars[i - 2] + pair, 1);
      all += 1;
    }
    add(singles, lineStart, 1);
    add(pairs, lineStart + lineStart, 1);
  }
  const words = dictionaryCounts();
  const behind = (first: string, before: string) => {
    const known = words.singles.get(before) ?? 0;
    const pairWeight = known > 0 ? weights.pair : weights.pair / 2;
    const beforeSeen = (singles.get(before) ?? 0) + pairWeight;
    const seen = pairs.get(first + before) ?? 0;
    return (char: string): number => {
      const inWords = dictionaryShare * ((words.singles.get(char) ?? 0) / words.all);
      const single =
        ((singles.get(char) ?? 0) + weights.single * (inWords + (1 - dictionaryShare) / alphabet)) /
        (all + weights.single);
      const two = before + char;
      const within = known > 0 ? (words.pairs.get(two) ?? 0) / known : 0;
      const pair = ((pairs.get(two) ?? 0) + weights.pair * (single + within) * 0.5) / beforeSeen;
      const triple =
        seen === 0
          ? pair
          : ((triples.get(first + two) ?? 0) + weights.triple * pair) / (seen + weights.triple);
      return Math.log(triple + 1e-12);
    };
  };
  return { behind };
}

let ofWords: ReturnType<typeof countWords> | undefined;

/** Characters and pairs of the dictionary's words, each counted as often as its word. Counted once. */
function dictionaryCounts(): ReturnType<typeof countWords> {
  ofWords ??= countWords();
  return ofWords;
}

/** Characters of the dictionary with how often words that hold them were counted. */
export function dictionaryChars(): ReadonlyMap<string, number> {
  return dictionaryCounts().singles;
}

function countWords() {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  let all = 0;
  for (const [word, count] of dictionaryWords().of) {
    if (count <= rarelyCounted) continue;
    let before = '';
    for (const char of word) {
      add(singles, char, count);
      all += count;
      if (before !== '') add(pairs, before + char, count);
      before = char;
    }
  }
  return { singles, pairs, all };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
