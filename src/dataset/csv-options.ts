/** How tables are written as CSV, here and in the browser. */

/**
 * UTF-8 with a byte order mark, without which Excel takes it for another encoding; CRLF; quotes as in RFC 4180.
 * A cell of text that a spreadsheet would run as a formula gets a `'` in front: plans come from strangers.
 * Numbers are left alone, negative ones too.
 */
export const csvOptions = {
  header: true,
  bom: true,
  record_delimiter: 'windows',
  // Single line feeds too: readers that take any line end for one would split the cell.
  quote_record_delimiter: true,
  escape_formulas: true,
} as const;
