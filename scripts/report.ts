/** What `convert` prints: doubts in the form of a linter, then what was set aside, then a count. */
import type { CleaningRecord } from '../src/schema/record.ts';
import type { Quarantined } from './files/read-sources.ts';

/** What came of a source in one line, and under it a line a doubt: `file:line:column  rule  reason`. */
export function reportSource(record: CleaningRecord, directory: string): string[] {
  const path = `${directory}/${record.source}`;
  const place = (m: CleaningRecord['messages'][number]) => `  ${path}:${m.line}:${m.column}`;
  const width = Math.max(0, ...record.messages.map((message) => place(message).length));
  return [
    `${path}: ${counts([record])}`,
    ...record.messages.map(
      (message) => `${place(message).padEnd(width)}  ${message.rule.padEnd(15)}  ${message.reason}`,
    ),
  ];
}

export function reportQuarantined({ name, reason }: Quarantined, directory: string): string {
  return `${directory}/${name}: not converted: ${reason}`;
}

export function reportCounts(records: readonly CleaningRecord[], quarantined: number): string {
  const aside =
    quarantined > 0 ? `; ${quarantined} ${quarantined === 1 ? 'file' : 'files'} not converted` : '';
  return `${plural(records.length, 'source')}, ${counts(records)}${aside}`;
}

function counts(records: readonly CleaningRecord[]): string {
  const sum = (of: (record: CleaningRecord) => number) =>
    records.reduce((total, record) => total + of(record), 0);
  return [
    plural(
      sum((record) => record.plans.length),
      'plan',
    ),
    plural(
      sum((record) => record.edits.length),
      'edit',
    ),
    plural(
      sum((record) => record.messages.length),
      'doubt',
    ),
  ].join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
