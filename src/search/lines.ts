/** A place of a phrase as it is shown: the sentence it stands in, what is marked there, and what stands around. */
import { groupBy } from './group-by.ts';
import type { PlaceKind } from './places.ts';
import { placeAt } from './places.ts';
import type { Span } from './occurrences.ts';
import type { PlanBlock, PlanText } from './plan-fragment.ts';
import type { Spot } from './spots.ts';

/** Characters of the paragraph kept on either side of a place: more than the widest line shows. */
export const contextLength = 60;

export interface Line {
  /** The paragraph or heading as it stands in the plan. */
  readonly text: string;
  /** The sentence in it; for a heading all of it. */
  readonly sentence: Span;
  /** What is marked of it, ascending, not touching. */
  readonly marks: readonly Span[];
  /** Which of the marks stands in the middle of the line. */
  readonly pivot: number;
  /** What of the text did not come through. */
  readonly damage: readonly Span[];
  /** Of the sentence. */
  readonly kind: PlaceKind;
  /** Names, strongest first. */
  readonly topics: readonly string[];
  /** Headings down to the one the line stands under. */
  readonly path: readonly string[];
  /** Sentence on the plan page; for a heading its section. */
  readonly anchor: string;
}

/** The line of each spot, in order. The marks of a line are all spots in its sentence. */
export function toLines(plan: PlanText, spots: readonly Spot[]): Line[] {
  const placed = spots.map((spot) => locate(plan, spot));
  const sentences = groupBy(placed, keyOf);
  return placed.map(({ block, span, sentence, place }) => {
    const beside = sentences.get(keyOf({ block, sentence })) ?? [];
    const marks = beside.map((other) => other.span);
    return {
      text: block.text,
      sentence: { start: sentence.start, end: sentence.end },
      marks,
      pivot: marks.indexOf(span),
      damage: block.damage,
      kind: block.isHeading ? 'heading' : (plan.places[place]?.kind ?? 'measure'),
      topics: plan.places[place]?.topics ?? [],
      path: block.path,
      anchor: sentence.id,
    };
  });
}

const keyOf = ({ block, sentence }: Pick<Located, 'block' | 'sentence'>) =>
  `${block.position} ${sentence.start}`;

/** What stands left of the pivot, the pivot, and what stands right, each cut to the context. */
export function aroundPivot({ text, marks, pivot }: Line): { before: Span; hit: Span; after: Span } {
  const hit = marks[pivot];
  return {
    before: { start: back(text, hit.start, contextLength), end: hit.start },
    hit,
    after: { start: hit.end, end: forth(text, hit.end, contextLength) },
  };
}

/** The pieces of a span, those in `marks` told from the others. */
export function cutByMarks(span: Span, marks: readonly Span[]): (Span & { readonly isMarked: boolean })[] {
  const pieces: (Span & { isMarked: boolean })[] = [];
  let at = span.start;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ start: at, end, isMarked });
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    push(Math.min(mark.start, span.end), false);
    push(Math.min(mark.end, span.end), true);
  }
  push(span.end, false);
  return pieces;
}

interface Located {
  readonly block: PlanBlock;
  readonly span: Span;
  readonly sentence: Span & { readonly id: string };
  readonly place: number;
}

function locate({ blocks, places }: PlanText, spot: Spot): Located {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].position <= spot.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[Math.max(0, low - 1)];
  const span = toSpan(block, spot);
  return { block, span, sentence: sentenceAt(block, span.start), place: placeAt(places, spot.start) };
}

/** Positions count code points of the folded text; a span counts UTF-16 units of the text as it stands. */
function toSpan({ text, folded, position }: PlanBlock, spot: Spot): Span {
  const first = unitOf(folded.text, spot.start - position);
  const last = unitOf(folded.text, spot.end - position - 1);
  return { start: folded.starts[first] ?? text.length, end: folded.ends[last] ?? text.length };
}

function unitOf(text: string, point: number): number {
  let unit = 0;
  for (const char of text) {
    if (point-- <= 0) break;
    unit += char.length;
  }
  return unit;
}

function sentenceAt({ text, sentences, sectionId }: PlanBlock, at: number): Span & { id: string } {
  let found = -1;
  while (found + 1 < sentences.length && sentences[found + 1].start <= at) found++;
  if (found < 0) return { id: sectionId, start: 0, end: sentences[0]?.start ?? text.length };
  return {
    id: sentences[found].id,
    start: sentences[found].start,
    end: sentences[found + 1]?.start ?? text.length,
  };
}

// Cut between code points, never within a surrogate pair.
function back(text: string, end: number, count: number): number {
  let at = end;
  for (let left = count; left > 0 && at > 0; left--) at -= isPairBefore(text, at) ? 2 : 1;
  return at;
}
function forth(text: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0 && at < text.length; left--)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
const isPairBefore = (text: string, at: number) => at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
