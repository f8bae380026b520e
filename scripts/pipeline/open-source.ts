/** Opens a decoded source with the curator's word on it. */
import { createHash } from 'node:crypto';
import type { SourceCuration } from '../../src/schema/curation.ts';
import { curatedChanges } from '../curation/curated-changes.ts';
import { forBytes } from '../curation/for-bytes.ts';
import { mainlyGarbled } from '../damage/garbled-rules.ts';
import { SourceError } from '../decode/decoded-source.ts';
import type { DecodedSource, SourceDoubt } from '../decode/decoded-source.ts';
import { applyChanges, openLedger } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { findPrivate } from '../privacy/find-private.ts';
import { maskText } from '../privacy/mask-private.ts';

export interface SourceFile {
  /** Path under the sources folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A source that may be converted, before any cleaning. */
export interface OpenedSource {
  readonly name: string;
  readonly sha256: string;
  readonly decoded: DecodedSource;
  /** What the curator says of these very bytes. */
  readonly curation: SourceCuration;
  /** The decoded text with what the format and the curator change of it. */
  readonly ledger: Ledger;
  /** What of the format and of the curator's word is in doubt. */
  readonly doubts: readonly SourceDoubt[];
  /** Masks what is private in words of the source. */
  readonly hide: (text: string) => string;
}

/** Throws `SourceError` where the curator's word, its name or its text forbids that the source is published. */
export function openSource(file: SourceFile, decoded: DecodedSource, said: SourceCuration): OpenedSource {
  if (said.publish === false)
    throw new SourceError('sources.yml says that it is not published', 'curated-out');
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { curation, doubts: stale } = forBytes(said, sha256);
  if (findPrivate(file.name, curation.reveal).length > 0)
    throw new SourceError(
      'its name holds a private number or address, which every page would show: rename it',
      'unsafe-file',
    );
  const curated = curatedChanges(decoded, curation);
  const ledger = applyChanges(openLedger(decoded.text), curated.changes);
  const garbled = mainlyGarbled(ledger.text);
  if (garbled) throw new SourceError(`its text is garbled throughout: expected ${garbled.expected}`);
  return {
    name: file.name,
    sha256,
    decoded,
    curation,
    ledger,
    doubts: [...decoded.doubts, ...stale, ...curated.doubts],
    hide: (text) => maskText(text, curation.reveal),
  };
}
