/**
 * Characters as words that Pagefind indexes and keeps apart: overlapping pairs, one a character position.
 * A phrase is then a run of words that follow each other, which is what Pagefind's quoted search finds.
 */

/** Stands where no pair begins: at the last character of a block and behind it, so that no phrase crosses blocks. */
const gap = '.';

/** First code point that no longer fits three digits of base 36 beginning with anything but `z`. */
const longCodes = 35 * 36 ** 2;

/**
 * A code point as lower-case letters and digits: three, or `z` and four more for the rare ones.
 * No code begins another, so a pair of codes can be read in one way only and two pairs are never the same word.
 */
export function toCode(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  return point < longCodes ? point.toString(36).padStart(3, '0') : `z${point.toString(36).padStart(4, '0')}`;
}

/** Names of a plan that are looked up apart from its text, folded. */
export interface Names {
  readonly titles: readonly string[];
  readonly collections: readonly string[];
}

/** Begins the words of names, so that none of them is a word of the text: those have an even number of digits, or are one code. */
const nameMarks: Readonly<Record<keyof Names, string>> = { titles: 't', collections: 'c' };

/**
 * What Pagefind indexes for a plan, from its folded blocks: a word a character position and one more behind each block;
 * then its names in words of their own; then, without weight, every distinct character, for queries of one.
 */
export function toIndexText(
  blocks: readonly string[],
  { titles, collections }: Names = { titles: [], collections: [] },
): string {
  const words: string[] = [];
  const singles = new Set<string>();
  for (const block of blocks) {
    const codes = Array.from(block, toCode);
    codes.forEach((code, at) => {
      singles.add(code);
      words.push(at + 1 < codes.length ? code + codes[at + 1] : gap);
    });
    words.push(gap);
  }
  for (const title of titles) words.push(...pairsOf(title, nameMarks.titles), gap);
  for (const collection of collections) words.push(...pairsOf(collection, nameMarks.collections), gap);
  const tail = ['___PAGEFIND_WEIGHT___0', ...[...singles].sort(), '___END_PAGEFIND_WEIGHT___'];
  return [...words, gap, ...tail].join(' ');
}

/** Number of positions a folded block takes in the index. */
export function countPositions(block: string): number {
  return Array.from(block).length + 1;
}

/** What Pagefind is asked for a folded phrase. */
export function toIndexQuery(phrase: string): string {
  return `"${[...phrase].length === 1 ? toCode(phrase) : pairsOf(phrase).join(' ')}"`;
}

/** What it is asked for a phrase of two characters or more in names. */
export function toNameQuery(phrase: string, kind: keyof Names): string {
  return `"${pairsOf(phrase, nameMarks[kind]).join(' ')}"`;
}

function pairsOf(text: string, mark = ''): string[] {
  const codes = Array.from(text, toCode);
  return codes.slice(1).map((code, at) => mark + codes[at] + code);
}
