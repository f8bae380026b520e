/** The originals of the sources, so that a reader can check what a plan, an edit or a doubt says of them. */
import { planText } from '../plan/document.ts';
import type { Section } from '../plan/document.ts';
import { restoreSource } from '../plan/restore-source.ts';
import type { CleaningRecord } from '../schema/record.ts';
import { placeId } from './urls.ts';

/**
 * The decoded source, which all offsets count in, from the texts of its plans and its record: the file itself may
 * hold what must not be published. Nothing where plans were changed by hand since they were converted.
 */
export function restoreOriginal(
  plans: readonly (readonly Section[])[],
  { edits, length }: Pick<CleaningRecord, 'edits' | 'length'>,
): string | undefined {
  try {
    const original = restoreSource(plans.map(sectionText).join('\n'), edits);
    return original.length === length ? original : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text of a plan from its sections: their headings and paragraphs. */
function sectionText(sections: readonly Section[]): string {
  return planText(
    sections.flatMap(({ depth, heading, paragraphs }) => [
      ...(depth > 0 ? [{ depth, text: heading }] : []),
      ...paragraphs,
    ]),
  );
}

/** A stretch of a line; it has an anchor where something on the site points at its start. */
export interface Stretch {
  readonly id?: string;
  readonly text: string;
}

const lineEnd = /\r\n?|\n/g;

/** The lines of a text, without their ends, cut where one of `spans` starts or ends. Offsets are UTF-16 units. */
export function cutLines(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): Stretch[][] {
  const starts = new Set(spans.map(({ start }) => start));
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const lines: Stretch[][] = [];
  let next = 0;
  const pushLine = (from: number, to: number) => {
    const line: Stretch[] = [];
    let at = from;
    const push = (end: number) => {
      const id = starts.has(at) ? placeId(at) : undefined;
      if (at < end || id) line.push({ id, text: text.slice(at, end) });
      at = end;
    };
    while (next < cuts.length && cuts[next] <= to) {
      if (cuts[next] > at) push(cuts[next]);
      next += 1;
    }
    push(to);
    lines.push(line);
  };
  let from = 0;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    pushLine(from, index);
    from = index + end.length;
  }
  if (from < text.length) pushLine(from, text.length);
  return lines;
}

/** The line an offset is in, counted from one, as doubts have it. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    if (index + end.length > offset) break;
    line += 1;
  }
  return line;
}
