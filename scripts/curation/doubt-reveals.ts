/** Strings a curator said are public that stand nowhere. */
import type { SourceCuration } from '../../src/schema/curation.ts';
import type { SourceDoubt } from '../decode/decoded-source.ts';
import { isRevealed } from '../privacy/find-private.ts';

/**
 * A doubt for every entry of `reveal` that stands in none of the texts. It is told by its number: it may be
 * somebody's number, mistyped, and records are published.
 */
export function doubtReveals(
  { reveal = [], title = '', origin = '' }: Pick<SourceCuration, 'reveal' | 'title' | 'origin'>,
  texts: readonly string[],
): SourceDoubt[] {
  return reveal.flatMap((entry, i) => {
    if ([title, origin, ...texts].some((text) => isRevealed(text, entry))) return [];
    const reason = `Unexpected entry ${i + 1} of reveal, expected something that stands in the source`;
    return [{ start: 0, end: 0, rule: 'curation-unused', reason }];
  });
}
