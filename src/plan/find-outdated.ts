/** Finds names and terms in a text that are no longer in use. */
import type { OutdatedTerm } from '../schema/outdated-term.ts';
import { findCites } from '../text/find-cites.ts';
import { locateTerms } from './term-index.ts';
import type { LocatedTerm } from './term-index.ts';

/** What of a term it takes to find it. */
type Findable = Pick<OutdatedTerm, 'term' | 'aliases' | 'not'>;

/** Where a term stands. UTF-16 offsets. */
export interface OutdatedSpan<T extends Findable = OutdatedTerm> {
  readonly term: T;
  readonly start: number;
  readonly end: number;
}

type Locate = (text: string) => LocatedTerm<number | undefined>[];

const indexes = new WeakMap<readonly Findable[], Locate>();

/**
 * Terms of a text in order, none overlapping: from left to right the longest wins, and a phrase of `not` swallows what
 * it holds. In a cited title only the title as a whole counts: 《卫生部关于…的通知》 is called so to this day.
 */
export function findOutdated<T extends Findable>(text: string, terms: readonly T[]): OutdatedSpan<T>[] {
  const found = indexOf(terms)(text);
  if (found.length === 0) return [];
  const cites = findCites(text);
  return found.flatMap(({ value, start, end }) => {
    if (value === undefined) return [];
    const cite = cites.find((it) => it.start < end && start < it.end);
    if (cite && (start > cite.start + 1 || end < cite.end - 1)) return [];
    return [{ term: terms[value], start, end }];
  });
}

function indexOf(terms: readonly Findable[]): Locate {
  const known = indexes.get(terms);
  if (known) return known;
  const locate = locateTerms<number | undefined>([
    ...terms.flatMap((term) => term.not.map((phrase) => [phrase, undefined] as const)),
    ...terms.flatMap((term, at) => [term.term, ...term.aliases].map((name) => [name, at] as const)),
  ]);
  indexes.set(terms, locate);
  return locate;
}
