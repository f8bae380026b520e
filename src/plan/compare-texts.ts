/** How much two texts have in common, exactly, and what that makes of them. */

/** What two texts share, in shingles. */
export interface Likeness {
  /** Share of both texts together that the other has too (Dice's measure): 1 for texts that differ in punctuation only. */
  readonly similarity: number;
  /** Share of the shorter text that stands in the longer one. */
  readonly held: number;
}

/**
 * What a later text is to an earlier one: nearly the `same`; it `holds` the earlier one and more; or it stands `within`
 * the earlier one, which has more.
 */
export type Relation = 'same' | 'holds' | 'within';

/** From what on texts are told to be alike, as shares. */
export interface LikenessBounds {
  readonly similarity: number;
  readonly held: number;
}

/** The longer of two texts that are the same is longer than the other by less than this factor; else it holds the other. */
const sameLength = 1.25;

/** Compares the shingles of two texts, as `textShingles` gives them. Texts without any have nothing in common. */
export function compareTexts(a: Uint32Array, b: Uint32Array): Likeness {
  if (a.length === 0 || b.length === 0) return { similarity: 0, held: 0 };
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one === other) both += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return { similarity: (2 * both) / (a.length + b.length), held: both / Math.min(a.length, b.length) };
}

/** What `later` is to `earlier`; nothing where they are different texts. */
export function relateTexts(
  later: Uint32Array,
  earlier: Uint32Array,
  least: LikenessBounds,
): { readonly relation: Relation; readonly likeness: Likeness } | undefined {
  const likeness = compareTexts(later, earlier);
  const longer = Math.max(later.length, earlier.length);
  if (likeness.similarity >= least.similarity && longer < sameLength * Math.min(later.length, earlier.length))
    return { relation: 'same', likeness };
  if (likeness.held < least.held) return undefined;
  return { relation: later.length > earlier.length ? 'holds' : 'within', likeness };
}
