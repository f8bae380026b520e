/** Rows of tables as lines. */
import { textOf } from './line.ts';
import type { Line } from './line.ts';

/**
 * The lines of a row, from the lines of its cells. A row of short cells is one line, the cells parted by tabs, as
 * Word itself saves a table as text: cells of their own line would let `9月` in the last column head the next row.
 * Where a cell holds several paragraphs the row is a frame around text, and every paragraph keeps its line.
 */
export function rowLines(cells: readonly (readonly Line[])[]): Line[] {
  const filled = cells.map((lines) => lines.filter((line) => textOf(line).trim() !== ''));
  const plain = filled.every(
    (lines) => lines.length === 0 || (lines.length === 1 && !textOf(lines[0]).includes('\n')),
  );
  if (!plain || filled.filter((lines) => lines.length > 0).length < 2) return cells.flat();
  const last = filled.findLastIndex((lines) => lines.length > 0);
  return [cells.flatMap((lines, i) => [...lines.flat(), ...(i < last ? [{ text: '\t' }] : [])])];
}
