/** The formats of tables: the same rows give the same bytes in every build. */
import { stringify } from 'csv-stringify/sync';
import { csvOptions } from './csv-options.ts';
import type { Row, Table } from './table.ts';

interface Format {
  readonly mediatype: string;
  readonly write: (table: Pick<Table, 'columns'>, rows: readonly Row[]) => string;
}

/** The formats a table may have. */
export const formats: Readonly<Record<Table['format'], Format>> = {
  csv: { mediatype: 'text/csv', write: writeCsv },
  json: { mediatype: 'application/json', write: writeJson },
};

/** As `csvOptions` says. */
export function writeCsv({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): string {
  return stringify([...rows], {
    ...csvOptions,
    columns: columns.map(({ name }) => name),
    cast: { boolean: String },
  });
}

/** A list, a row a line; what a row does not know is not in it. */
function writeJson(_: unknown, rows: readonly Row[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
