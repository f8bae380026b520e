/** What every format is decoded to, whatever it was. */
import type { Encoding } from '../../src/schema/curation.ts';
import type { Change } from '../ledger.ts';
import type { Doubt } from '../stretch.ts';

export { encodings } from '../../src/schema/curation.ts';
export type { Encoding };

/** A doubt whose place is in the decoded source. */
export type SourceDoubt = Doubt;

/** How sure it is which encoding the bytes are in; absent where a byte order mark or the curator says it. */
export interface EncodingChoice {
  /** The next best encoding that gives another text. */
  readonly runnerUp: Encoding;
  /** By how many bits of surprise the runner-up reads worse; 10 bits are odds of a thousand to one. */
  readonly margin: number;
}

/** A source as text, with what its format already tells of it. */
export interface DecodedSource {
  /** The decoded source: every edit, doubt and place counts in its UTF-16 units. */
  readonly text: string;
  /** How the bytes were read; formats that hold characters themselves are named instead. */
  readonly encoding: Encoding | 'docx' | 'pdf';
  readonly choice?: EncodingChoice;
  /**
   * What the format itself tells not to be the text of a plan: markup, the template around it, running heads.
   * Ascending and not overlapping; they become edits before any cleaning rule sees the text.
   */
  readonly changes: readonly Change[];
  readonly doubts: readonly SourceDoubt[];
}

/** Why a source cannot be converted; `scripts/files/quarantine.ts` names them for readers. */
export type SourceFault =
  'unknown-format' | 'unsafe-file' | 'unreadable' | 'too-large' | 'no-plan' | 'curated-out';

/** A source that cannot be converted, with a reason a curator can act on. */
export class SourceError extends Error {
  readonly fault: SourceFault;
  constructor(message: string, fault: SourceFault = 'unreadable') {
    super(message);
    this.fault = fault;
  }
}
