/** Follows every character of a source through its edits to the text of the plans. */
import type { Edit } from '../../src/schema/record.ts';

/** A unit of the text that came out, and where it stood; -1 where the converter wrote it itself. */
export interface TracedUnit {
  readonly unit: string;
  readonly source: number;
}

/** An edit that neither deletes nor keeps the length is followed unit by unit up to this many pairs. */
const mostPairs = 4_000_000;

/**
 * The text that the edits leave, unit by unit. `reads(i)` is what unit `i` of the source should read as: in an edit that
 * changes the length, units that read alike are taken for the same.
 */
export function traceText(
  source: string,
  edits: readonly Edit[],
  reads: (position: number) => string,
): TracedUnit[] {
  const out: TracedUnit[] = [];
  let at = 0;
  const copy = (to: number) => {
    for (; at < to; at++) out.push({ unit: source[at], source: at });
  };
  for (const { start, end, after } of edits) {
    copy(start);
    const length = end - start;
    if (after.length === length) {
      for (let i = 0; i < length; i++) out.push({ unit: after[i], source: start + i });
    } else out.push(...alignUnits(start, length, after, reads));
    at = end;
  }
  copy(source.length);
  return out;
}

/** Longest common subsequence of what stood there and what stands now. */
function alignUnits(
  start: number,
  length: number,
  after: string,
  reads: (position: number) => string,
): TracedUnit[] {
  const written = [...Array(after.length).keys()].map((i) => ({ unit: after[i], source: -1 }));
  if (after.trim() === '' || length * after.length > mostPairs) return written;
  const before = Array.from({ length }, (_, i) => reads(start + i));
  const width = after.length + 1;
  const best = new Uint32Array((length + 1) * width);
  for (let i = length - 1; i >= 0; i--) {
    for (let k = after.length - 1; k >= 0; k--) {
      best[i * width + k] =
        before[i] === after[k]
          ? best[(i + 1) * width + k + 1] + 1
          : Math.max(best[(i + 1) * width + k], best[i * width + k + 1]);
    }
  }
  for (let i = 0, k = 0; i < length && k < after.length;) {
    if (before[i] === after[k]) written[k++].source = start + i++;
    else if (best[(i + 1) * width + k] >= best[i * width + k + 1]) i++;
    else k++;
  }
  return written;
}
