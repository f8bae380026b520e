/** The source of plans, from their text and the record of what was changed: a record is as good as the source. */
import type { Edit } from '../schema/record.ts';

/**
 * Undoes edits on the text of all plans of a source, in order and joined by line feeds: the inverse of replaying
 * them. What a record withholds comes back as `*`, unit for unit. Throws `RangeError` where text and edits do not
 * belong together, as where a plan was changed by hand.
 */
export function restoreSource(planText: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0; // in the plans' text
  for (const { start, end, before, after } of edits) {
    const verbatim = start - out.length;
    if (verbatim < 0 || before.length !== end - start)
      throw new RangeError(`edit at ${start} does not follow the one before`);
    out += planText.slice(at, at + verbatim);
    at += verbatim;
    if (at > planText.length || !planText.startsWith(after, at))
      throw new RangeError(`edit at ${start} is not of this text`);
    out += before;
    at += after.length;
  }
  return out + planText.slice(at);
}
