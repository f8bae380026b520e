/** Blanks a reader must fill: what the author left open, and what a site stripped out. */
import { foldWidth } from '../text/fold-width.ts';
import { gapRules } from './blank-gaps.ts';
import { maskRules } from './blank-masks.ts';
import type { BlankRule } from './blank-rule.ts';

/** Where something is left blank, and by which rule. Offsets are UTF-16 units. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Every rule; the order does not matter. */
export const blankRules: readonly BlankRule[] = [...maskRules, ...gapRules];

/** Every blank of a text, in order, none overlapping; where two patterns meet, the one that starts first and is longer. */
export function findBlanks(text: string, rules: readonly BlankRule[] = blankRules): Blank[] {
  const folded = foldWidth(text);
  const found = rules.flatMap((rule) =>
    Array.from(folded.matchAll(rule.match), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule: rule.id,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Blank[] = [];
  for (const blank of found) if (blank.start >= (kept.at(-1)?.end ?? 0)) kept.push(blank);
  return kept;
}

const strippedNumbers = new Set(gapRules.map(({ id }) => id).filter((id) => id !== 'empty-title'));

/** Blanks that were a number until a site stripped it: no sign of them is left but the words around. */
export function findLostNumbers(text: string): Blank[] {
  return findBlanks(text).filter(({ rule }) => strippedNumbers.has(rule));
}
