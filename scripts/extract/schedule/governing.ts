/** Which headings and lines say when, for the text that stands below them: a stack, the outermost first. */
import { readMarker } from '../../outline/markers.ts';
import type { TimeMention } from './find-times.ts';

/** A heading or line that governs what stands below it; without a time where all below is past. */
export interface Governing {
  /** Of its section; half a step deeper where it is a line within. */
  readonly depth: number;
  readonly time?: TimeMention;
  readonly isLine: boolean;
  /** Its list goes on in paragraphs that count from here; the first that does not is no longer its own. */
  readonly counting?: number;
}

/** A heading of this depth ends what stands at it or deeper. */
export function close(above: Governing[], depth: number): void {
  while (above.length > 0 && above[above.length - 1].depth >= depth) above.pop();
}

/** `三月` ends `二月`, also where a heading was read between the two lines. */
export function open(above: Governing[], governing: Governing): void {
  const innermost = above.at(-1);
  if (!governing.isLine || !innermost?.isLine) above.push(governing);
  else above.splice(-1, 1, { ...governing, depth: Math.min(governing.depth, innermost.depth) });
}

/** Ends a list written behind its time on one line where the text below does not go on counting. */
export function goOn(above: Governing[], text: string): void {
  const innermost = above.at(-1);
  if (innermost?.counting === undefined) return;
  above.pop();
  if (readMarker(text)?.ordinal === innermost.counting + 1) {
    above.push({ ...innermost, counting: lastOrdinal(text) });
  }
}

/** The last figure of a list written in one paragraph; 0 where there is none. */
export function lastOrdinal(text: string): number {
  const ordinals = text
    .split(/(?<=[。；;])/u)
    .flatMap((sentence) => readMarker(sentence.trimStart())?.ordinal ?? []);
  return ordinals.at(-1) ?? 0;
}
