/** Offsets a curator gave count only for the bytes they were made for. */
import type { SourceCuration } from '../../src/schema/curation.ts';
import { SourceError } from '../decode/decoded-source.ts';
import type { SourceDoubt } from '../decode/decoded-source.ts';

/**
 * What is said of these very bytes. Where the file has changed since, everything by offset is left out and doubted;
 * throws where stretches were to be excluded: they might be published otherwise.
 */
export function forBytes(
  said: SourceCuration,
  sha256: string,
): { readonly curation: SourceCuration; readonly doubts: readonly SourceDoubt[] } {
  if (said.sha256 === undefined || sha256.startsWith(said.sha256)) return { curation: said, doubts: [] };
  const now = sha256.slice(0, 12);
  if (said.exclude)
    throw new SourceError(
      `sources.yml excludes parts of it, but of other bytes (sha256 ${said.sha256.slice(0, 12)}, now ${now}); check the offsets`,
      'curated-out',
    );
  const { split: _, join: __, repairs: ___, plans: ____, ...curation } = said;
  const reason = `Unexpected bytes (sha256 ${now}), expected those sources.yml gives offsets of`;
  return { curation, doubts: [{ start: 0, end: 0, rule: 'curation-unused', reason }] };
}
