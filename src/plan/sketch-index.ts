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
  const { texts, firsts, starts } = sortPostings(sketches);
  const counts = new Uint32Array(sketches.length);
  return {
    before(at, isOpen) {
      const seen: number[] = [];
      for (let own = starts[at]; own < starts[at + 1]; own++) {
        // This text is among the holders itself, ahead of later ones and of other hashes.
        for (let i = firsts[own], last = i + mostHolders; i < last && texts[i] < at; i++)
          if (counts[texts[i]]++ === 0) seen.push(texts[i]);
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

/** All hashes with the texts that have them. */
interface Postings {
  /** Numbers of texts, by hash and then ascending. */
  readonly texts: Uint32Array;
  /** For each hash of each sketch, in order, where in `texts` those that have it begin. */
  readonly firsts: Uint32Array;
  /** Where in `firsts` the hashes of a text begin; one more at the end. */
  readonly starts: Uint32Array;
}

/** A hash and the number of a text are sorted as one number, which a double holds exactly: 32 bits and 21. */
const room = 2 ** 21;

function sortPostings(sketches: readonly (readonly number[])[]): Postings {
  if (sketches.length > room)
    throw new Error(`Unexpected ${sketches.length} texts, expected at most ${room}`);
  const starts = new Uint32Array(sketches.length + 1);
  for (const [text, sketch] of sketches.entries()) starts[text + 1] = starts[text] + sketch.length;
  const pairs = new Float64Array(starts[sketches.length]);
  for (const [text, sketch] of sketches.entries())
    for (const [i, hash] of sketch.entries()) pairs[starts[text] + i] = hash * room + text;
  pairs.sort();
  const texts = new Uint32Array(pairs.length);
  const firsts = new Uint32Array(pairs.length);
  const next = starts.slice();
  let [last, first] = [-1, 0];
  for (const [i, pair] of pairs.entries()) {
    const hash = Math.floor(pair / room);
    if (hash !== last) [last, first] = [hash, i];
    texts[i] = pair - hash * room;
    // The hashes of a sketch ascend, as those met here do.
    firsts[next[texts[i]]++] = first;
  }
  return { texts, firsts, starts };
}
