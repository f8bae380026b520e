/** What `convert` prints: doubts in the form of a linter, then what was set aside, then a count. */
import type { CleaningRecord } from '../src/schema/record.ts';
import type { Quarantined } from './files/read-sources.ts';

/** One line a doubt, `file:line:column  rule  reason`, grouped by source. */
export function reportMessages(record: CleaningRecord, directory: string): string[] {
  if (record.messages.length === 0) return [];
  const place = (m: CleaningRecord['messages'][number]) =>
    `${directory}/${record.source}:${m.line}:${m.column}`;
  const width = Math.max(...record.messages.map((message) => place(message).length));
  return record.messages.map(
    (message) => `${place(message).padEnd(width)}  ${message.rule.padEnd(15)}  ${message.reason}`,
  );
}

export function reportQuarantined({ name, reason }: Quarantined, directory: string): string {
  return `${directory}/${name}: not converted: ${reason}`;
}

export function reportCounts(records: readonly CleaningRecord[], quarantined: number): string {
  const sum = (of: (record: CleaningRecord) => number) =>
    records.reduce((total, record) => total + of(record), 0);
  const parts = [
    `${records.length} sources`,
    `${sum((record) => record.plans.length)} plans`,
    `${sum((record) => record.edits.length)} edits`,
    `${sum((record) => record.messages.length)} doubts`,
  ];
  return `${parts.join(', ')}${quarantined > 0 ? `; ${quarantined} files not converted` : ''}`;
}
