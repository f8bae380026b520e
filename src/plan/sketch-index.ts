/** Finds, among many sketches, the earlier ones that a sketch may be like. Time and memory grow with their number, not with that of pairs. */
import { compareSketches } from './sketch-text.ts';

/**
 * Earlier texts looked up for a hash. What more texts than this have is what everybody writes: it tells nothing of where
 * a text comes from, and to follow it would take time with the square of their number.
 */
const mostHolders = 32;
/** Earlier texts of those with most in common that are compared by their whole sketches. */
const mostCompared = 16;
/** With fewer hashes to look up, sharing them may be chance. */
const fewestLooked = 8;
/** Widths of the estimate's error by which a text may miss the bound and be a candidate yet. Candidates are read, so a false one does no harm. */
const errors = 4;

/**
 * For every sketch the earlier ones of whose texts, or in whose texts, it probably has the share `leastHeld`, the
 * likeliest first. What is told of a sketch does not depend on those behind it. `isOpen` may rule out an earlier one when its turn comes.
 */
export function openSketchIndex(
  sketches: readonly (readonly number[])[],
  size: number,
  leastHeld: number,
): { readonly before: (at: number, isOpen: (earlier: number) => boolean) => readonly number[] } {
  const postings = sortPostings(sketches);
  const counts = new Uint32Array(sketches.length);
  return {
    before(at, isOpen) {
      const seen: number[] = [];
      for (const hash of sketches[at]) {
        let found = 0;
        for (let i = firstOf(postings, hash); found < mostHolders && i < postings.length; i++, found++) {
          const earlier = postings[i] - hash * room;
          if (earlier >= at) break;
          if (counts[earlier]++ === 0) seen.push(earlier);
        }
      }
      const nearest = seen
        .filter(isOpen)
        .sort((a, b) => counts[b] - counts[a] || a - b)
        .slice(0, mostCompared);
      for (const earlier of seen) counts[earlier] = 0;
      return nearest
        .map((earlier) => ({ earlier, ...compareSketches(sketches[at], sketches[earlier], size) }))
        .filter(({ looked, held }) => {
          const error = Math.sqrt((leastHeld * (1 - leastHeld)) / looked);
          return looked >= fewestLooked && held >= leastHeld - errors * error;
        })
        .sort((a, b) => b.held - a.held || a.earlier - b.earlier)
        .map(({ earlier }) => earlier);
    },
  };
}

/** A hash and the number of a text are kept as one number, which a double holds exactly: 32 bits and 21. */
const room = 2 ** 21;

function sortPostings(sketches: readonly (readonly number[])[]): Float64Array {
  if (sketches.length > room)
    throw new Error(`Unexpected ${sketches.length} texts, expected at most ${room}`);
  const postings = new Float64Array(sketches.reduce((sum, sketch) => sum + sketch.length, 0));
  let at = 0;
  for (const [text, sketch] of sketches.entries())
    for (const hash of sketch) postings[at++] = hash * room + text;
  return postings.sort();
}

/** Where the postings of a hash begin. */
function firstOf(postings: Float64Array, hash: number): number {
  const sought = hash * room;
  let low = 0;
  let high = postings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle] < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
