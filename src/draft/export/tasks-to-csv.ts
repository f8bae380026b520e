/** The task table as CSV. */
import { writeCsv } from '../../text/write-csv.ts';
import type { TaskRow } from '../draft.ts';
import { taskColumns } from './task-columns.ts';

/** With a byte order mark, for Excel, and nothing in it that a spreadsheet would run. */
export function tasksToCsv(rows: readonly TaskRow[]): string {
  return writeCsv([
    taskColumns.map(({ name }) => name),
    ...rows.map((row) => taskColumns.map(({ key }) => row[key])),
  ]);
}
