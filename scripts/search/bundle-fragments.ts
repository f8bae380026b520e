/** Texts of several plans in one file: a host that takes only so many files has room for tens of thousands of plans. */
import type { FragmentData } from '../../src/search/plan-fragment.ts';
import { sourceOf } from '../../src/search/plan-meta.ts';

/** A fragment under the id of its plan. */
export interface NamedFragment {
  readonly id: string;
  readonly fragment: FragmentData;
}

/**
 * Fragments by id, cut into bundles of at most `most` characters of text. A source that fits into one is not spread over
 * two, as what it says is often shown together; one that does not has bundles of its own. A plan is never cut.
 */
export function bundleFragments(fragments: readonly NamedFragment[], most: number): FragmentData[][] {
  const sorted = fragments.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const bundles: FragmentData[][] = [];
  let room = 0;
  for (const source of Map.groupBy(sorted, ({ id }) => sourceOf(id)).values()) {
    const isLong = lengthOf(source) > most;
    if (isLong) room = 0;
    for (const piece of isLong ? source.map((one) => [one]) : [source]) {
      const length = lengthOf(piece);
      if (length > room) {
        bundles.push([]);
        room = most;
      }
      bundles.at(-1)?.push(...piece.map(({ fragment }) => fragment));
      room = Math.max(0, room - length);
    }
    if (isLong) room = 0;
  }
  return bundles;
}

function lengthOf(fragments: readonly NamedFragment[]): number {
  return fragments.reduce((sum, { fragment }) => sum + fragment.content.length, 0);
}
