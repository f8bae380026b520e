/** What two spellings of a name have in common: letters and figures, folded; a month as a figure. */
import { foldMonths } from '../text/fold-months.ts';
import { foldText } from '../text/fold.ts';
import type { Variants } from '../text/fold.ts';

/** A spelling with one of its keys. */
export interface KeyedSpelling {
  readonly text: string;
  readonly key: string;
}

/** A spelling by each of its keys: one, or two where it names a month. */
export function spellingsOf(text: string, variants?: Variants): KeyedSpelling[] {
  return spellingKeys(text, variants).map((key) => ({ text, key }));
}

/** `《傳染病防治法》` is `传染病防治法`; `九月` is `九月`, for whoever has typed no more than 九, and `9月`. */
export function spellingKeys(text: string, variants?: Variants): string[] {
  const key = foldText(text, variants).replace(/[^\p{L}\p{N}]/gu, '');
  return [...new Set([key, foldMonths(key)])];
}
