/** Long lists in leaves: pages of bounded length. */

/** One page of a long list. */
export interface Leaf<T> {
  readonly items: readonly T[];
  /** 1-based. */
  readonly leaf: number;
  readonly leaves: number;
}

/** Cuts a list; an empty one has one empty leaf. What lies beyond `most` leaves is left out. */
export function toLeaves<T>(items: readonly T[], size: number, most = Infinity): Leaf<T>[] {
  const leaves = Math.min(most, Math.max(1, Math.ceil(items.length / size)));
  return Array.from({ length: leaves }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    leaf: at + 1,
    leaves,
  }));
}

/** The first items, at least one, whose sizes together are no more than `most`. */
export function takeWithin<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[] {
  let size = 0;
  const end = items.findIndex((item, at) => (size += sizeOf(item)) > most && at > 0);
  return items.slice(0, end < 0 ? undefined : end);
}

/** The path of a leaf of a list that begins at `root`: `org/yiyuan/`, `org/yiyuan/page/2/`. */
export function leafPath(root: string, leaf: number): string {
  return leaf === 1 ? root : `${root}page/${leaf}/`;
}
