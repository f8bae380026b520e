/** The order in which the rows of a page are read: column by column where there are columns. */
import type { Piece, Row } from './page-lines.ts';

/** A row of one column, or of a table. */
export interface ColumnRow extends Row {
  /** Which column of how many: `1/1`, or `2/2`; deeper where a column has columns itself. */
  readonly column: string;
}

/** A gutter is at least as wide, in heights of the type. */
const narrowestGutter = 1;
/** A column is at least as wide, in heights of the type: `第一季度` beside a text is a table. */
const narrowestColumn = 8;
/** The narrower of two columns is at least as wide, as a share of the wider. */
const leastAlike = 0.6;
/** Columns have at least so many rows, */
const fewestRows = 3;
/** of which this share reaches across most of the column: cells of a table are of any length. */
const fullShare = 0.5;
const fullWidth = 0.85;
/** Columns within columns within columns are a form. */
const deepest = 2;
/** Places tried for a gutter. */
const mostPlaces = 60;

/** Orders the rows of a page or column. */
export function orderColumns(rows: readonly Row[], column = '1/1', depth = 0): ColumnRow[] {
  const whole = rows.map((row) => ({ ...row, column }));
  if (depth >= deepest) return whole;
  const cut = findGutter(rows);
  if (!cut) return whole;
  const { from, to, gutter } = cut;
  const sides = splitAt(rows.slice(from, to), gutter)!;
  const name = (side: string) => (column === '1/1' ? side : `${column} ${side}`);
  return [
    ...orderColumns(rows.slice(0, from), column, depth),
    ...orderColumns(sides.left, name('1/2'), depth + 1),
    ...orderColumns(sides.right, name('2/2'), depth + 1),
    ...orderColumns(rows.slice(to), column, depth),
  ];
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

/** The longest stretch of rows that nothing crosses at one place, with columns on both sides of it. */
function findGutter(rows: readonly Row[]): Cut | undefined {
  let best: Cut | undefined;
  for (const gutter of listPlaces(rows)) {
    let from = 0;
    for (let i = 0; i <= rows.length; i++) {
      if (i < rows.length && !crosses(rows[i], gutter)) continue;
      if (i - from >= fewestRows && (!best || i - from > best.to - best.from)) {
        const sides = splitAt(rows.slice(from, i), gutter);
        if (sides && areColumns(sides.left, sides.right)) best = { from, to: i, gutter };
      }
      from = i + 1;
    }
  }
  return best;
}

/** Where a gap may be: right behind pieces, the most frequent ends first. */
function listPlaces(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const piece of row.pieces) {
      const place = Math.round(piece.right + (row.size * narrowestGutter) / 2);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const right = Math.max(...counts.keys());
  return [...counts]
    .filter(([place]) => place < right)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostPlaces)
    .map(([place]) => place);
}

function crosses(row: Row, gutter: number): boolean {
  const half = (row.size * narrowestGutter) / 2 - 0.5;
  return row.pieces.some((piece) => piece.left < gutter + half && piece.right > gutter - half);
}

function splitAt(rows: readonly Row[], gutter: number): { left: Row[]; right: Row[] } | undefined {
  const part = (keep: (piece: Piece) => boolean) =>
    rows.flatMap((row) => {
      const pieces = row.pieces.filter(keep);
      // Rows of two columns that stand at almost one height have each their own.
      return pieces.length > 0 ? [{ ...row, y: pieces[0].y, size: pieces[0].size, pieces }] : [];
    });
  const left = part((piece) => piece.right <= gutter);
  const right = part((piece) => piece.left >= gutter);
  return left.length >= fewestRows && right.length >= fewestRows ? { left, right } : undefined;
}

/** Columns are of one width and filled with text; a table has cells of any length. */
function areColumns(left: readonly Row[], right: readonly Row[]): boolean {
  const [a, b] = [measure(left), measure(right)];
  const size = left[0].size;
  return (
    Math.min(a.width, b.width) >= size * narrowestColumn &&
    Math.min(a.width, b.width) >= Math.max(a.width, b.width) * leastAlike &&
    a.full >= fullShare &&
    b.full >= fullShare
  );
}

function measure(rows: readonly Row[]): { width: number; full: number } {
  const lefts = rows.map((row) => row.pieces[0].left);
  const rights = rows.map((row) => row.pieces.at(-1)!.right);
  const [from, to] = [Math.min(...lefts), Math.max(...rights)];
  const full = rows.filter(
    (row) => row.pieces.at(-1)!.right - row.pieces[0].left >= (to - from) * fullWidth,
  ).length;
  return { width: to - from, full: full / rows.length };
}
