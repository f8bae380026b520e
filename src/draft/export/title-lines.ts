/** Where a long title is broken: GB/T 9704-2012 asks for whole words and lines in the form of a trapezium or a diamond. */
import { textWidth } from './text-width.ts';

/** A line opens with none of these, nor ends in an opening mark. */
const badStart = /^[的地得和与及或等、，。；：！？）》〉】”’…—\s]/u;
const badEnd = /[（《〈【“‘\s]$/u;

/** Whole words are found by the browser; one without a segmenter breaks lines itself. */
const words =
  typeof Intl === 'object' && 'Segmenter' in Intl
    ? new Intl.Segmenter('zh', { granularity: 'word' })
    : undefined;

/** More lines are no title: they are left to the program that shows them. */
const mostLines = 3;

/** The lines of a title at most `most` characters wide; one where it fits or cannot be broken well. */
export function titleLines(title: string, most: number): string[] {
  const count = Math.ceil(textWidth(title) / most);
  if (count < 2 || !words) return [title];
  const breaks = Array.from(words.segment(title), ({ index }) => index).filter(
    (at) => at > 0 && !badStart.test(title.slice(at)) && !badEnd.test(title.slice(0, at)),
  );
  for (let lines = count; lines <= mostLines; lines += 1) {
    const shapes = cutAt(title, breaks, lines).filter((shape) =>
      shape.every((line) => textWidth(line) <= most),
    );
    shapes.sort((a, b) => flaw(a) - flaw(b));
    if (shapes.length > 0) return shapes[0];
  }
  return [title];
}

/** All ways to cut a title into so many lines. */
function cutAt(title: string, breaks: readonly number[], lines: number): string[][] {
  if (lines === 1) return [[title]];
  return breaks.flatMap((at) => {
    const rest = breaks.filter((later) => later > at).map((later) => later - at);
    return cutAt(title.slice(at), rest, lines - 1).map((tail) => [title.slice(0, at), ...tail]);
  });
}

/** Lines that differ much look wrong; so do lines all of one length, and an hourglass. */
function flaw(lines: readonly string[]): number {
  const widths = lines.map(textWidth);
  const spread = Math.max(...widths) - Math.min(...widths);
  const hourglass = widths.length === 3 && widths[1] < widths[0] && widths[1] < widths[2];
  return Math.abs(spread - 2) + (hourglass ? 10 : 0);
}
