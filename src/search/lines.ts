/** Every place of a phrase in a plan as a line: what stands before, the phrase, what stands behind. */
import { findOccurrences, joinSpans } from './occurrences.ts';
import type { PlanBlock, PlanText } from './plan-fragment.ts';

/** Characters of the paragraph kept on either side of a place: more than the widest line shows. */
export const contextLength = 60;

export interface Line {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  readonly inHeading: boolean;
  /** Headings down to the one the line stands under. */
  readonly path: readonly string[];
  /** Sentence on the plan page; for a heading its section. */
  readonly anchor: string;
}

/** The lines of the phrases in reading order. Empty where one of them does not stand in the plan. */
export function toLines(plan: PlanText, phrases: readonly string[]): Line[] {
  const missing = phrases.some((phrase) => !plan.blocks.some((block) => block.folded.text.includes(phrase)));
  return missing ? [] : plan.blocks.flatMap((block) => linesOf(block, phrases));
}

function linesOf(block: PlanBlock, phrases: readonly string[]): Line[] {
  const spans = joinSpans(phrases.flatMap((phrase) => findOccurrences(block.folded, phrase)));
  return spans.map(({ start, end }) => ({
    before: lastCharacters(block.text.slice(0, start), contextLength),
    hit: block.text.slice(start, end),
    after: firstCharacters(block.text.slice(end), contextLength),
    inHeading: block.isHeading,
    path: block.path,
    anchor: block.sentences.findLast((sentence) => sentence.start <= start)?.id ?? block.sectionId,
  }));
}

// Cut between code points, never within a surrogate pair.
const firstCharacters = (text: string, count: number) =>
  [...text.slice(0, count * 2)].slice(0, count).join('');
const lastCharacters = (text: string, count: number) => [...text.slice(-count * 2)].slice(-count).join('');
