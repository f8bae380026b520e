/** Groups wordings that are nearly the same. */
import { shingles } from '../text/shingles.ts';

/** Two wordings are one where they share so much of their character pairs, by Dice's measure. */
const leastAlike = 0.8;
/** Only wordings that share one of so many shingles are compared at all: those with the smallest hashes. */
const probes = 16;
const probeLength = 3;

/** Whether two keys (see `textKey`) are nearly the same. */
export function areAlike(a: string, b: string): boolean {
  return a === b || share(shingles(a, 2), shingles(b, 2)) >= leastAlike;
}

/**
 * Groups round the first wording of each, in order of appearance. Time grows with the number of wordings, not of pairs.
 * What is nearly the same as two groups joins the earlier.
 */
export function groupAlike<T extends { readonly key: string }>(wordings: readonly T[]): T[][] {
  const groups: { readonly pairs: ReadonlySet<number>; readonly members: T[] }[] = [];
  const byKey = new Map<string, number>();
  const byProbe = new Map<number, number[]>();
  for (const wording of wordings) {
    const known = byKey.get(wording.key);
    if (known !== undefined) {
      groups[known].members.push(wording);
      continue;
    }
    const pairs = shingles(wording.key, 2);
    const probed = [...shingles(wording.key, probeLength)].sort((a, b) => a - b).slice(0, probes);
    const candidates = [...new Set(probed.flatMap((probe) => byProbe.get(probe) ?? []))].sort(
      (a, b) => a - b,
    );
    const like = candidates.find((at) => share(pairs, groups[at].pairs) >= leastAlike);
    byKey.set(wording.key, like ?? groups.length);
    if (like !== undefined) {
      groups[like].members.push(wording);
      continue;
    }
    for (const probe of probed) {
      const own = byProbe.get(probe);
      if (own) own.push(groups.length);
      else byProbe.set(probe, [groups.length]);
    }
    groups.push({ pairs, members: [wording] });
  }
  return groups.map(({ members }) => members);
}

function share(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return (2 * a.intersection(b).size) / (a.size + b.size);
}
