/** The pages that list sources, and the few that other pages name. */
import type { Source } from './corpus.ts';
import { leafPath, toLeaves } from './leaves.ts';
import type { Leaf } from './leaves.ts';

/** Sources on one page. */
export const leafSize = 200;

/** One page of the list. */
export interface SourceList<S> extends Leaf<S> {
  /** Below `/sources/`: empty, `page/2/`. */
  readonly path: string;
}

/** The sources in their order, in leaves of bounded length. */
export function sourceLists<S>(sources: readonly S[], size = leafSize): SourceList<S>[] {
  return toLeaves(sources, size).map((list) => ({ ...list, path: leafPath('', list.leaf) }));
}

/** All sources in their order where they are no more than `most`; else those with the most plans, these first. */
export function largestSources<S extends Pick<Source, 'plans'>>(
  sources: readonly S[],
  most: number,
): readonly S[] {
  if (sources.length <= most) return sources;
  return [...sources].sort((a, b) => b.plans.length - a.plans.length).slice(0, most);
}
