/** The task table as CSV. */
import { csvOptions } from '../../dataset/csv-options.ts';
import type { TaskRow } from '../draft.ts';
import { taskColumns } from './task-columns.ts';

/** With a byte order mark, for Excel, and nothing in it that a spreadsheet would run. The library is loaded when called. */
export async function tasksToCsv(rows: readonly TaskRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify([...rows], {
    ...csvOptions,
    columns: taskColumns.map(({ key, name }) => ({ key, header: name })),
  });
}
