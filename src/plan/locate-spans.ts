/** Stretches of a plan's blocks as places: the sentence each stands in, and where in it. */
import type { Mark, Section } from './document.ts';

/** Offsets are UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a span stands. */
export interface Place<S> {
  readonly span: S;
  /** Id of the sentence; of the section where it stands in a heading. */
  readonly anchor: string;
  /** The sentence, or the heading. */
  readonly text: string;
  /** Offsets into `text`. */
  readonly start: number;
  readonly end: number;
}

/**
 * The places of what `find` finds in each heading and paragraph, in the order of the plan. A span belongs to the
 * sentence it begins in; where it ends in another (`《…；…》`), `text` reaches to its end.
 */
export function locateSpans<S extends Span>(
  sections: readonly Section[],
  find: (text: string, marks: readonly Mark[]) => readonly S[],
): Place<S>[] {
  const places: Place<S>[] = [];
  for (const { id, heading, headingMarks, paragraphs } of sections) {
    for (const span of find(heading, headingMarks)) {
      places.push({ span, anchor: id, text: heading, start: span.start, end: span.end });
    }
    for (const { text, marks = [], sentences } of paragraphs) {
      const spans = find(text, marks);
      for (const sentence of sentences) {
        for (const span of spans) {
          if (span.start < sentence.start || span.start >= sentence.end) continue;
          places.push({
            span,
            anchor: sentence.id,
            text: text.slice(sentence.start, Math.max(sentence.end, span.end)),
            start: span.start - sentence.start,
            end: span.end - sentence.start,
          });
        }
      }
    }
  }
  return places;
}
