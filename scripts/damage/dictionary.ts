/** What a dictionary knows of running Chinese: how likely a stretch is as a row of its words. Read when first asked. */
import { dict } from '@node-rs/jieba/dict.js';

/** Longer words make no difference to a clause. */
const longestWord = 4;
/** Natural logarithms: a mark, a figure, a letter, a character that is no word of its own. */
const markCost = -4;
const figureCost = -4.5;
const latinCost = -11;
const unknownCost = -16;

let frequencies: { readonly of: ReadonlyMap<string, number>; readonly total: number } | undefined;

/** Words of up to four characters with how often they were counted. */
export function dictionaryWords(): { readonly of: ReadonlyMap<string, number>; readonly total: number } {
  frequencies ??= readWords();
  return frequencies;
}

function readWords() {
  const text = new TextDecoder().decode(dict);
  const of = new Map<string, number>();
  let total = 0;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const blank = text.indexOf(' ', at);
    const count = parseInt(text.slice(blank + 1, end), 10) || 1;
    total += count;
    if (blank - at <= longestWord) of.set(text.slice(at, blank), count);
    at = end + 1;
  }
  return { of, total };
}

/**
 * Natural logarithm of how likely each tail of a text is, cut into words at its best: entry `i` is for `text.slice(i)`,
 * the last is 0. With `backwards`, entry `i` is for `text.slice(0, i)`.
 */
export function wordCosts(text: string, backwards = false): number[] {
  const { of, total } = dictionaryWords();
  const size = text.length;
  const best = new Array<number>(size + 1).fill(-Infinity);
  best[backwards ? 0 : size] = 0;
  for (let step = 1; step <= size; step++) {
    const here = backwards ? step : size - step;
    for (let length = 1; length <= longestWord && length <= step; length++) {
      const word = backwards ? text.slice(here - length, here) : text.slice(here, here + length);
      const cost = wordCost(word, of, total);
      if (cost === undefined) continue;
      const whole = cost + best[backwards ? here - length : here + length];
      if (whole > best[here]) best[here] = whole;
    }
  }
  return best;
}

function wordCost(word: string, of: ReadonlyMap<string, number>, total: number): number | undefined {
  // The dictionary writes B超, pages also b超.
  const count = of.get(word) ?? (/[a-z]/.test(word) ? of.get(word.toUpperCase()) : undefined);
  if (count !== undefined) return Math.log(count / total);
  if (word.length > 1) return undefined;
  if (/[。，、；：？！“”‘’《》（）,;:?!()%—…·]/u.test(word)) return markCost;
  if (/[\d\s_~*×○〇]/u.test(word)) return figureCost;
  return /[A-Za-z]/.test(word) ? latinCost : unknownCost;
}
