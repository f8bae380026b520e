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

/** Compares the shingles of two texts. Texts without any have nothing in common. */
export function compareTexts(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a];
  if (less.size === 0) return { similarity: 0, held: 0 };
  let both = 0;
  for (const hash of less) if (more.has(hash)) both += 1;
  return { similarity: (2 * both) / (a.size + b.size), held: both / less.size };
}

/** What `later` is to `earlier`; nothing where they are different texts. */
export function relateTexts(
  later: ReadonlySet<number>,
  earlier: ReadonlySet<number>,
  least: LikenessBounds,
): { readonly relation: Relation; readonly likeness: Likeness } | undefined {
  const likeness = compareTexts(later, earlier);
  const longer = Math.max(later.size, earlier.size);
  if (likeness.similarity >= least.similarity && longer < sameLength * Math.min(later.size, earlier.size))
    return { relation: 'same', likeness };
  if (likeness.held < least.held) return undefined;
  return { relation: later.size > earlier.size ? 'holds' : 'within', likeness };
}
