/** Writes a cleaning record as JSON. */
import type { CleaningRecord } from '../../src/schema/record.ts';
import { sourceId } from '../files/source-id.ts';

/** The file a record goes to: that of its source, as JSON. */
export function recordName(record: CleaningRecord): string {
  return `${sourceId(record.source)}.json`;
}

/** One edit, message or plan a line, so that a change of a rule shows as a change of lines. */
export function printRecord({ edits, messages, plans, ...facts }: CleaningRecord): string {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n    ${items.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
  const head = Object.entries(facts).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const body = [
    `  "edits": ${lines(edits)}`,
    `  "messages": ${lines(messages)}`,
    `  "plans": ${lines(plans)}`,
  ];
  return `{\n${[...head, ...body].join(',\n')}\n}\n`;
}
