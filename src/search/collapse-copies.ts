/** Lines that say the same, made one: plans take passages over from one another. */
import { groupAlike } from '../plan/group-alike.ts';
import { splitMarker } from '../plan/split-marker.ts';
import { textKey } from '../text/shingles.ts';
import { groupBy } from './group-by.ts';
import type { Line } from './lines.ts';
import type { PlanText } from './plan-fragment.ts';

/** A line with the plan it stands in. */
export interface PlacedLine {
  readonly id: string;
  readonly plan: PlanText;
  readonly line: Line;
}

/** A line and those that say the same, in the order in which they came. */
export interface Passage {
  readonly first: PlacedLine;
  readonly copies: readonly PlacedLine[];
}

/** What a line's sentence says: its letters and figures without the number it opens with. */
export function wordingOf({ text, sentence }: Line): string {
  return textKey(splitMarker(text.slice(sentence.start, sentence.end)).text);
}

/** Figures tell no passages apart: they are what those who take one over change. */
const figures = /\p{N}+/gu;

/**
 * Passages round the first line of each, in the order of their first lines; nearly the same wording is the same. Two
 * places within one sentence stay two lines. Lines added at the end only add to passages or make new ones behind.
 */
export function collapseCopies(lines: readonly PlacedLine[]): Passage[] {
  const keyed = lines.map((placed, at) => {
    const wording = wordingOf(placed.line);
    return { placed, at, key: wording.replace(figures, '') || wording };
  });
  return groupAlike(keyed)
    .flatMap((alike) => [...groupBy(alike, ({ placed }) => placed.line.pivot).values()])
    .sort(([a], [b]) => a.at - b.at)
    .map(([first, ...copies]) => ({ first: first.placed, copies: copies.map(({ placed }) => placed) }));
}
