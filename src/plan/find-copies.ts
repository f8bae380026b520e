/** Which plans repeat another nearly word for word. Counts of plans count such a pair once. */
import { shingles, textKey } from '../text/shingles.ts';

/** Characters of a shingle: longer than a word, shorter than a clause. */
const shingleLength = 6;
/** Smallest hashes kept of a plan. Similarity is then estimated to within some five hundredths. */
const sketchSize = 256;
/** From this share of common shingles on, two plans are one text. Different plans here share 0.13 at most. */
const leastAlike = 0.7;

/** A plan to be compared. */
export interface CopyCandidate {
  readonly id: string;
  readonly text: string;
}

/**
 * Every copy with the plan it repeats: the first of the group in the order given. Plans that are like no other
 * are not in the map. Time grows with the number of plans, not of pairs: only plans that share part of their
 * sketch (bottom-k MinHash) are compared.
 */
export function findCopies(plans: readonly CopyCandidate[]): ReadonlyMap<string, string> {
  const originals = new Map<string, ReadonlySet<number>>();
  const holders = new Map<number, string[]>();
  const copies = new Map<string, string>();
  for (const { id, text } of plans) {
    const own = sketch(text);
    const original = mostAlike(own, originals, holders);
    if (original !== undefined) {
      copies.set(id, original);
      continue;
    }
    originals.set(id, new Set(own));
    for (const hash of own) {
      const known = holders.get(hash);
      if (known) known.push(id);
      else holders.set(hash, [id]);
    }
  }
  return copies;
}

function mostAlike(
  own: readonly number[],
  originals: ReadonlyMap<string, ReadonlySet<number>>,
  holders: ReadonlyMap<number, readonly string[]>,
): string | undefined {
  const shared = new Map<string, number>();
  for (const hash of own) for (const id of holders.get(hash) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
  let best: string | undefined;
  let most = leastAlike;
  for (const [id, count] of shared) {
    if (count < leastAlike * own.length * 0.5) continue;
    const alike = similarity(own, originals.get(id) ?? new Set());
    if (alike >= most) {
      best = id;
      most = alike;
    }
  }
  return best;
}

/** Jaccard's measure, estimated on the smallest hashes of both together. */
function similarity(own: readonly number[], other: ReadonlySet<number>): number {
  const set = new Set(own);
  const both = [...new Set([...own, ...other])].sort((a, b) => a - b).slice(0, sketchSize);
  if (both.length === 0) return 0;
  return both.filter((hash) => set.has(hash) && other.has(hash)).length / both.length;
}

/** The smallest hashes of a text's shingles, ascending. */
function sketch(text: string): number[] {
  const key = textKey(text);
  if (key === '') return [];
  return [...shingles(key, shingleLength)].sort((a, b) => a - b).slice(0, sketchSize);
}
