/** The formats of tables: the same rows give the same bytes in every build. */
import { stringify } from 'csv-stringify/sync';
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

/**
 * UTF-8 with a byte order mark, without which Excel takes it for another encoding; CRLF; quotes as in RFC 4180.
 * A cell of text that a spreadsheet would run as a formula gets a `'` in front: plans come from strangers.
 * Numbers are left alone, negative ones too.
 */
export function writeCsv({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    columns: columns.map(({ name }) => name),
    bom: true,
    record_delimiter: 'windows',
    // Single line feeds too: readers that take any line end for one would split the cell.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
}

/** A list, a row a line; what a row does not know is not in it. */
function writeJson(_: unknown, rows: readonly Row[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
