/** CSV for spreadsheets, where the library of the dataset would be too large: in the browser. The bytes are the same. */

/**
 * UTF-8 text with a byte order mark, CRLF, quotes as in RFC 4180. A cell that a spreadsheet would run as a formula gets
 * a `'` in front; numbers are left alone.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
