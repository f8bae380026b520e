/**
 * Characters as words that Pagefind indexes and keeps apart: overlapping pairs, one a character position.
 * A phrase is then a run of words that follow each other, which is what Pagefind's quoted search finds.
 */

/** Stands behind a block, so that no phrase crosses into the next. */
const gap = '.';

/** Ends the word of a block's last character, which begins no pair. No code begins so. */
const end = 'zz';

/** Digits of a code; the longer ones are those that begin with `z`. */
const shortCode = 3;
const longCode = 5;

/** First code point that no longer fits three digits of base 36 beginning with anything but `z`. */
const longCodes = 35 * 36 ** 2;

/**
 * A code point as lower-case letters and digits: three, or `z` and four more for the rare ones.
 * No code begins another, so a pair of codes can be read in one way only and two pairs are never the same word.
 */
export function toCode(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  return point < longCodes
    ? point.toString(36).padStart(shortCode, '0')
    : `z${point.toString(36).padStart(longCode - 1, '0')}`;
}

/** Names of a plan that are looked up apart from its text, folded. */
export interface Names {
  readonly titles: readonly string[];
  readonly collections: readonly string[];
}

/**
 * Begins the words of names, so that none of them is a word of the text: those are two codes and even in length, or a
 * code and its end, of which only the long begin with `z`, as no name does.
 */
export const nameMarks: Readonly<Record<keyof Names, string>> = { titles: 't', collections: 'c' };

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
      words.push(code + (codes[at + 1] ?? end));
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

/** Whether a word that begins with `code` stands where that character stands: a pair, or the last of a block. */
export function isCharacterWord(word: string, code: string): boolean {
  const rest = word.slice(code.length);
  return rest === end || rest.length === (rest.startsWith('z') ? longCode : shortCode);
}

/** Whether a word is a code alone, which only says in which plans a character stands. */
export function isCode(word: string): boolean {
  return word.length === (word.startsWith('z') ? longCode : shortCode);
}

/** The words of a phrase of two characters or more. */
export function pairsOf(text: string, mark = ''): string[] {
  const codes = Array.from(text, toCode);
  return codes.slice(1).map((code, at) => mark + codes[at] + code);
}
