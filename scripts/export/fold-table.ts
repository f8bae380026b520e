/** The folding of the search as a table, for engines that are to fold texts and queries by themselves. */
import { foldText } from '../../src/text/fold.ts';
import type { Variants } from '../../src/text/fold.ts';

/** A code point and what stands for it: nothing, another, or several. */
export interface Fold {
  readonly char: string;
  readonly folded: string;
}

/** What can fold to something else: characters there are, and what is never drawn, be it a character or not. */
const mayFold = /[[\p{Assigned}\p{Default_Ignorable_Code_Point}]--[\p{Co}\p{Cs}]]/v;

/**
 * Every code point that does not fold to itself, ascending: some 17,000. As a code point folds by itself whatever stands
 * beside it, replacing each by the table is folding. The table is of no one corpus, so plans may be added to an engine
 * later. Lone surrogates, which no file can carry, are not in it.
 */
export function foldTable(variants: Variants): readonly Fold[] {
  const folds: Fold[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    const char = String.fromCodePoint(point);
    if (!mayFold.test(char)) continue;
    const folded = foldText(char, variants);
    if (folded !== char) folds.push({ char, folded });
  }
  return folds;
}
