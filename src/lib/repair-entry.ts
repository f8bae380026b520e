/** The lines a curator pastes into `sources.yml` to approve a repair. */
import { stringify } from 'yaml';
import type { CleaningRecord, Message } from '../schema/record.ts';

/** Figures of the digest that are written: enough to tell bytes apart, short enough to read. */
const digestLength = 12;

/**
 * An entry that puts `after` where the message's text stands; offsets count for these bytes alone. Nothing where the
 * message quotes the run in part only: a repair of that part would leave the rest behind the words that stand for all.
 */
export function repairEntry(
  { source, sha256 }: Pick<CleaningRecord, 'source' | 'sha256'>,
  { start, end, text }: Pick<Message, 'start' | 'end' | 'text'>,
  after: string,
): string | undefined {
  if (text.length !== end - start) return undefined;
  const entry = { sha256: sha256.slice(0, digestLength), repairs: [{ start, before: text, after }] };
  // Quoted throughout: damaged text may begin like anything.
  return stringify(
    { [source]: entry },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
}
