/** The lines a curator pastes into `sources.yml` to approve a repair. */
import { stringify } from 'yaml';
import type { CleaningRecord, Message } from '../schema/record.ts';

/** Figures of the digest that are written: enough to tell bytes apart, short enough to read. */
const digestLength = 12;

/** An entry that puts `after` where the message's text stands; offsets count for these bytes alone. */
export function repairEntry(
  { source, sha256 }: Pick<CleaningRecord, 'source' | 'sha256'>,
  { start, text }: Pick<Message, 'start' | 'text'>,
  after: string,
): string {
  const entry = { sha256: sha256.slice(0, digestLength), repairs: [{ start, before: text, after }] };
  // Quoted throughout: damaged text may begin like anything.
  return stringify(
    { [source]: entry },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
}
