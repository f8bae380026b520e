/** Groups wordings that are nearly the same. */
import { shingles } from '../text/shingles.ts';

/** Two wordings are one where they share so much of their character pairs, by Dice's measure. */
const leastAlike = 0.8;
/** Part of a wording's own pairs that one nearly the same must share, however long that one is. */
const leastShared = leastAlike / (2 - leastAlike);
/** Products of floating point may come out a trace above a whole number. */
const tolerance = 1e-9;

interface Group<T> {
  /** Of the first member. */
  readonly pairs: ReadonlySet<number>;
  readonly members: T[];
}

/** Whether two keys (see `textKey`) are nearly the same. */
export function areAlike(a: string, b: string): boolean {
  return a === b || sharePairs(shingles(a, 2), shingles(b, 2));
}

/**
 * Groups round the first wording of each, in order of appearance: what is nearly the same as two groups joins the earlier.
 * Not every pair of wordings is compared. Two that are alike have one of their rarest character pairs in common, so
 * groups are looked up by those alone, and how long the lists are does not grow as the number of wordings.
 */
export function groupAlike<T extends { readonly key: string }>(wordings: readonly T[]): T[][] {
  const frequency = countPairs(new Set(wordings.map(({ key }) => key)));
  const groups: Group<T>[] = [];
  const byKey = new Map<string, Group<T>>();
  const byPair = new Map<number, number[]>();
  for (const wording of wordings) {
    const known = byKey.get(wording.key);
    if (known) {
      known.members.push(wording);
      continue;
    }
    const pairs = shingles(wording.key, 2);
    const telling = rarest(pairs, frequency);
    const candidates = new Set(telling.flatMap((pair) => byPair.get(pair) ?? []));
    const like = [...candidates].sort((a, b) => a - b).find((at) => sharePairs(pairs, groups[at].pairs));
    const group = like === undefined ? { pairs, members: [] } : groups[like];
    group.members.push(wording);
    byKey.set(wording.key, group);
    if (like !== undefined) continue;
    for (const pair of telling) {
      const own = byPair.get(pair);
      if (own) own.push(groups.length);
      else byPair.set(pair, [groups.length]);
    }
    groups.push(group);
  }
  return groups.map(({ members }) => members);
}

/** In how many keys each pair of characters stands. */
function countPairs(keys: Iterable<string>): ReadonlyMap<number, number> {
  const frequency = new Map<number, number>();
  for (const key of keys)
    for (const pair of shingles(key, 2)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  return frequency;
}

/** So many of the rarest pairs that a wording without any of them cannot share enough of the others. */
function rarest(pairs: ReadonlySet<number>, frequency: ReadonlyMap<number, number>): number[] {
  const rank = (pair: number) => frequency.get(pair) ?? 0;
  const least = Math.ceil(pairs.size * leastShared - tolerance);
  return [...pairs].sort((a, b) => rank(a) - rank(b) || a - b).slice(0, pairs.size - least + 1);
}

function sharePairs(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const least = ((a.size + b.size) * leastAlike) / 2 - tolerance;
  if (Math.min(a.size, b.size) < least) return false;
  let missing = a.size - least;
  for (const pair of a) if (!b.has(pair) && --missing < 0) return false;
  return true;
}
