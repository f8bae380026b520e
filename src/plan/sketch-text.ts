/** The sketch of a text: a few numbers by which texts that share much are found without reading them again. */
import { sortedShingles, textKey } from '../text/shingles.ts';

/** Characters of a shingle: longer than a word, shorter than a clause. */
const shingleLength = 6;

/** Numbers kept of a plan: how much it shares with another is then known to within some three hundredths. */
export const planSketchSize = 256;

/** The hashes of all that a text is compared by, ascending, each once; none where it has neither letters nor figures. */
export function textShingles(text: string): Uint32Array {
  const key = textKey(text);
  return key === '' ? new Uint32Array() : sortedShingles(key, shingleLength);
}

/**
 * The smallest hashes of a text's shingles, ascending (bottom-k MinHash): unsigned 32-bit numbers, at most `size`, which
 * go through JSON as they are. A text with fewer shingles is all in its sketch.
 */
export function sketchText(text: string, size = planSketchSize): readonly number[] {
  return [...textShingles(text).subarray(0, size)];
}

/** What two sketches tell of their texts. */
export interface SketchLikeness {
  /** How many hashes of the text that has fewer could be looked up in the other. */
  readonly looked: number;
  /** Share of those that the other has too. */
  readonly held: number;
}

/** Estimates how much of the shorter text stands in the other. Both sketches must be of one `size`. */
export function compareSketches(
  a: readonly number[],
  b: readonly number[],
  size = planSketchSize,
): SketchLikeness {
  // Beyond the largest number of a full sketch it is not known what its text has.
  const limit = Math.min(reach(a, size), reach(b, size));
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length && a[i] <= limit && b[j] <= limit) {
    if (a[i] === b[j]) both += 1;
    if (a[i] <= b[j]) {
      if (a[i] === b[j]) j += 1;
      i += 1;
    } else j += 1;
  }
  const looked = Math.min(countUpTo(a, limit), countUpTo(b, limit));
  return { looked, held: looked === 0 ? 0 : both / looked };
}

function reach(sketch: readonly number[], size: number): number {
  return sketch.length < size ? Infinity : sketch[size - 1];
}

function countUpTo(sketch: readonly number[], limit: number): number {
  let count = sketch.length;
  while (count > 0 && sketch[count - 1] > limit) count -= 1;
  return count;
}
