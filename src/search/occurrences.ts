/** Finding a folded phrase in a text that is shown as it is. */
import type { Folded } from '../text/fold.ts';

/** UTF-16 offsets into the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every place where `phrase` stands, from left to right; a place that overlaps the one before it is passed over. */
export function findOccurrences(folded: Folded, phrase: string): Span[] {
  const spans: Span[] = [];
  if (phrase === '') return spans;
  let at = folded.text.indexOf(phrase);
  while (at >= 0) {
    spans.push({ start: folded.starts[at], end: folded.ends[at + phrase.length - 1] });
    at = folded.text.indexOf(phrase, at + phrase.length);
  }
  return spans;
}

/** The spans of several phrases in order, those that touch or overlap made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
