/** The clauses of a sentence that a reader needs around a stretch of it. */

/** A shorter excerpt says too little: what stands behind it, or before it, is shown too. */
const leastShown = 18;
/** An excerpt is no longer, unless the stretch itself is. */
const mostShown = 64;

/** Where an excerpt may be cut: between clauses, and where one clause is too long between the items it lists. */
const seams = [/[，,；;：:。！!？?]/gu, /[，,；;：:。！!？?、》]/gu];

/**
 * Start and end of the clauses around `start` to `end`, at most `most` characters unless the stretch itself is longer.
 * A clause that is too long even without what it lists is cut on both sides of the stretch. UTF-16 offsets.
 */
export function clauseAround(
  text: string,
  start: number,
  end: number,
  { least = leastShown, most = mostShown } = {},
): [start: number, end: number] {
  for (const seam of seams) {
    const bounds = [0, ...Array.from(text.matchAll(seam), ({ index }) => index + 1), text.length];
    let first = bounds.findLastIndex((at) => at <= start);
    let last = bounds.findIndex((at) => at >= end && at > start);
    if (last < 0) last = bounds.length - 1;
    const length = (from: number, to: number) => bounds[to] - bounds[from];
    if (length(first, last) > most) continue;
    while (length(first, last) < least && last + 1 < bounds.length && length(first, last + 1) <= most)
      last += 1;
    while (length(first, last) < least && first > 0 && length(first - 1, last) <= most) first -= 1;
    return [bounds[first], bounds[last]];
  }
  const from = Math.max(0, start - Math.floor(Math.max(0, most - (end - start)) / 2));
  return [whole(text, from), whole(text, Math.max(end, Math.min(text.length, from + most)))];
}

/** An offset that does not part a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && at > 0 ? at - 1 : at;
}
