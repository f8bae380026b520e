/** A block's text as the clauses that are looked up in the corpus. */
import { splitClauses } from '../../../text/clauses.ts';
import { countHan } from '../../../text/count-han.ts';
import { itemMarker } from '../../../plan/item-marker.ts';

/** Chinese characters below which a clause is said everywhere and tells nothing by itself. */
export const shortestClause = 8;
/** Characters that are looked up at once: every second one is a word of the index. */
export const longestPhrase = 40;

export interface OverlapClause {
  /** Chinese characters. */
  readonly characters: number;
  /** What must stand in the corpus, all of it; empty for a clause that is too short to be looked up. */
  readonly phrases: readonly string[];
}

/** Clauses in order; those without a Chinese character are left out. */
export function overlapClauses(text: string): OverlapClause[] {
  return splitClauses(text.slice(itemMarker(text).length)).flatMap((clause) => {
    const phrase = clause.replace(edges, '');
    const characters = countHan(phrase);
    if (characters === 0) return [];
    return [{ characters, phrases: characters < shortestClause ? [] : windowsOf(phrase) }];
  });
}

/** Marks that another sentence may have differently around the same words. */
const edges = /^[\s“”‘’"'《》（）()，；：。！？,;:!?、]+|[\s“”‘’"'，；：。！？,;:!?、]+$/gu;

/** The phrase whole, or in pieces of the length that is looked up, the last up to its end. */
function windowsOf(phrase: string): string[] {
  const chars = [...phrase];
  const windows: string[] = [];
  for (let at = 0; at < chars.length; at += longestPhrase) {
    const start = Math.max(Math.min(at, chars.length - longestPhrase), 0);
    windows.push(chars.slice(start, start + longestPhrase).join(''));
  }
  return windows;
}
