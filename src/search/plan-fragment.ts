/**
 * What the index holds of a plan beside its words: Pagefind's fragment, with the plan's own text for content.
 * `toFragment` writes it when the index is built, `readFragment` reads it once the cuts are out.
 */
import type { Mark, Section } from '../plan/document.ts';
import { fold } from '../text/fold.ts';
import type { Folded, Variants } from '../text/fold.ts';
import type { Span } from './occurrences.ts';
import { unpackPlaces } from './places.ts';
import type { PackedPlaces, Place } from './places.ts';
import { countPositions } from './tokens.ts';

/** An anchor of the plan page; `location` counts positions of the index. */
export interface FragmentAnchor {
  /** `h2` and below for a section, `div` for the text before the first heading, `span` for a sentence. */
  readonly element: string;
  readonly id: string;
  /** The heading; empty for sentences, which Pagefind then leaves out of its sub-results. */
  readonly text: string;
  readonly location: number;
}

/** The part of a fragment that says where and what, as Pagefind hands it out. */
export interface FragmentData {
  readonly url: string;
  /** Headings and paragraphs joined by line feeds. In the file every index position is cut off by U+200B. */
  readonly content: string;
  readonly anchors: readonly FragmentAnchor[];
  readonly meta: Readonly<Record<string, string>>;
  /** Of this one plan. */
  readonly places: PackedPlaces;
  /** Where damaged stretches of the content start and end, in turn, the cuts not counted; absent for most plans. */
  readonly damage?: readonly number[];
}

/** A heading or paragraph with what is needed to show and link a place in it. */
export interface PlanBlock {
  readonly text: string;
  readonly folded: Folded;
  /** Position in the index at which it begins. */
  readonly position: number;
  readonly isHeading: boolean;
  /** Headings from the outermost down to the one the block stands under, itself included. */
  readonly path: readonly string[];
  readonly sectionId: string;
  /** Sentences by where they begin in `text`. */
  readonly sentences: readonly { readonly id: string; readonly start: number }[];
  /** What of `text` did not come through. */
  readonly damage: readonly Span[];
}

export interface PlanText {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly PlanBlock[];
  readonly places: readonly Place[];
}

/** Cuts the content of a fragment at its index positions. */
export const cut = '\u200b';

/** Content, anchors, damage and folded blocks of a plan. */
export function toFragment(
  sections: readonly Section[],
  variants: Variants,
): { content: string; anchors: FragmentAnchor[]; damage?: number[]; blocks: string[] } {
  const pieces: string[] = [];
  const anchors: FragmentAnchor[] = [];
  const damage: number[] = [];
  const blocks: string[] = [];
  let length = 0;
  const push = (raw: string, marks: readonly Mark[] = []): Folded => {
    // A line feed ends a block and the zero-width space a position, so neither may stand in a text.
    const text = raw.replaceAll('\n', ' ');
    const lengthOf = (end?: number) => text.slice(0, end).replaceAll(cut, '').length;
    for (const { kind, start, end } of marks)
      if (kind === 'damage') damage.push(length + lengthOf(start), length + lengthOf(end));
    length += lengthOf() + 1;
    const folded = fold(text, variants);
    for (const piece of toPieces(text, folded)) pieces.push(piece);
    blocks.push(folded.text);
    return folded;
  };
  for (const { id, depth, heading, headingMarks, paragraphs } of sections) {
    const element = depth === 0 ? 'div' : `h${Math.min(depth + 1, 6)}`;
    anchors.push({ element, id, text: heading, location: pieces.length });
    if (depth > 0) push(heading, headingMarks);
    for (const { text, sentences, marks } of paragraphs) {
      const first = pieces.length;
      const { text: folded, starts } = push(text, marks);
      for (const sentence of sentences) {
        const unit = starts.findIndex((start) => start >= sentence.start);
        const before = Array.from(unit < 0 ? folded : folded.slice(0, unit)).length;
        anchors.push({ element: 'span', id: sentence.id, text: '', location: first + before });
      }
    }
  }
  return { content: pieces.join(cut), anchors, ...(damage.length > 0 && { damage }), blocks };
}

/** A text cut at its index positions, the last of which is the line feed behind it. */
function toPieces(text: string, folded: Folded): string[] {
  const shown = (start: number, end?: number) => text.slice(start, end).replaceAll(cut, '');
  const starts = codePointStarts(folded);
  if (starts.length === 0) return [`${shown(0)}\n`];
  return [...starts.map((start, at) => shown(at === 0 ? 0 : start, starts[at + 1])), '\n'];
}

/** A plan's text with its anchors, from its fragment. */
export function readFragment(
  { url, content, anchors, meta, places, damage = [] }: FragmentData,
  variants: Variants,
): PlanText {
  const texts = content.replace(/\n$/, '').split('\n');
  const blocks: PlanBlock[] = [];
  const sorted = [...anchors].sort((a, b) => a.location - b.location);
  let path: readonly string[] = [];
  let sectionId = '';
  let position = 0;
  let offset = 0;
  let next = 0;
  for (const text of texts) {
    const folded = fold(text, variants);
    const end = position + countPositions(folded.text);
    const offsets = codePointStarts(folded);
    const sentences: { id: string; start: number }[] = [];
    let isHeading = false;
    for (; next < sorted.length && sorted[next].location < end; next++) {
      const anchor = sorted[next];
      if (anchor.element === 'span') {
        sentences.push({ id: anchor.id, start: offsets[anchor.location - position] ?? text.length });
        continue;
      }
      const depth = Number(/^h(\d)$/.exec(anchor.element)?.[1] ?? 1) - 1;
      isHeading = depth > 0;
      sectionId = anchor.id;
      if (isHeading) path = [...Array.from({ length: depth - 1 }, (_, at) => path[at] ?? ''), anchor.text];
    }
    const damaged = spansWithin(damage, offset, text.length);
    blocks.push({ text, folded, position, isHeading, path, sectionId, sentences, damage: damaged });
    position = end;
    offset += text.length + 1;
  }
  return { url, meta, blocks, places: unpackPlaces(places, 0) };
}

/** The stretches that begin in a text of this length, which itself begins at `offset`. */
function spansWithin(packed: readonly number[], offset: number, length: number): Span[] {
  return packed.flatMap((start, at) =>
    at % 2 === 0 && start >= offset && start < offset + length
      ? { start: start - offset, end: packed[at + 1] - offset }
      : [],
  );
}

/** Where each code point of the folded text begins in the source. */
function codePointStarts(folded: Folded): number[] {
  const starts: number[] = [];
  let unit = 0;
  for (const char of folded.text) {
    starts.push(folded.starts[unit]);
    unit += char.length;
  }
  return starts;
}
