/** The order in which the rows of a page are read: column by column where there are columns. */
import { greatestOf, leastOf } from './extremes.ts';
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
/** Long columns may be lists of short items in part: these shares are enough, of each and of both. */
const listShare = { each: 0.15, both: 0.35 } as const;
const longColumn = 10;
const fullWidth = 0.85;
/** Columns within columns within columns are a form. */
const deepest = 2;
/** Lines of a column begin at most so far behind its edge, in heights of the type. */
const widestIndent = 5;
/** Places tried for a gutter. */
const mostPlaces = 60;

/** Orders the rows of all pages. Where one page has columns, a few lines of another stand in them too. */
export function orderColumns(pages: readonly (readonly Row[])[]): ColumnRow[][] {
  const known: Gutter[] = [];
  for (const rows of pages) orderRows(rows, '1/1', 0, known, true);
  return pages.map((rows) => orderRows(rows, '1/1', 0, known, false));
}

/** A gap between two columns of some page. */
interface Gutter {
  readonly at: number;
  /** Where the right column begins. */
  readonly next: number;
}

function orderRows(
  rows: readonly Row[],
  column: string,
  depth: number,
  known: Gutter[],
  learns: boolean,
): ColumnRow[] {
  const whole = rows.map((row) => ({ ...row, column }));
  if (depth >= deepest) return whole;
  const cut = findGutter(rows) ?? (learns || depth > 0 ? undefined : findKnownGutter(rows, known));
  if (!cut) return whole;
  const { from, to, left, right, gutter } = cut;
  if (learns) known.push({ at: gutter, next: leftEdge(right) });
  const name = (side: string) => (column === '1/1' ? side : `${column} ${side}`);
  return [
    ...orderRows(rows.slice(0, from), column, depth, known, learns),
    ...orderRows(left, name('1/2'), depth + 1, known, learns),
    ...orderRows(right, name('2/2'), depth + 1, known, learns),
    ...orderRows(rows.slice(to), column, depth, known, learns),
  ];
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

/** The longest stretch of rows that nothing crosses at one place, with columns on both sides of it. */
function findGutter(rows: readonly Row[]): Cut | undefined {
  let best: Cut | undefined;
  for (const gutter of listPlaces(rows)) {
    for (const { from, to } of listStretches(rows, gutter)) {
      if (to - from < fewestRows || (best && to - from <= best.to - best.from)) continue;
      const { left, right } = splitAt(rows.slice(from, to), gutter);
      if (left.length >= fewestRows && right.length >= fewestRows && areColumns(left, right))
        best = { from, to, gutter, left, right };
    }
  }
  return best;
}

/** Lines on both sides of a gutter of another page, of which the right ones begin where that column does. */
function findKnownGutter(rows: readonly Row[], known: readonly Gutter[]): Cut | undefined {
  for (const { at, next } of known) {
    for (const { from, to } of listStretches(rows, at)) {
      const { left, right } = splitAt(rows.slice(from, to), at);
      const inColumn = right.every((row) => row.pieces[0].left - next <= row.size * widestIndent);
      if (left.length > 0 && right.length > 0 && inColumn && leftEdge(right) - next >= -1)
        return { from, to, gutter: at, left, right };
    }
  }
  return undefined;
}

function leftEdge(rows: readonly Row[]): number {
  return leastOf(rows.map((row) => row.pieces[0].left));
}

/** Stretches of rows none of which crosses a place. */
function listStretches(rows: readonly Row[], gutter: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    if (i < rows.length && !crosses(rows[i], gutter)) continue;
    if (i > from) stretches.push({ from, to: i });
    from = i + 1;
  }
  return stretches;
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
  const right = greatestOf([...counts.keys()]);
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

function splitAt(rows: readonly Row[], gutter: number): { left: Row[]; right: Row[] } {
  const part = (keep: (piece: Piece) => boolean) =>
    rows.flatMap((row) => {
      const pieces = row.pieces.filter(keep);
      // Rows of two columns that stand at almost one height have each their own.
      return pieces.length > 0 ? [{ ...row, y: pieces[0].y, size: pieces[0].size, pieces }] : [];
    });
  return {
    left: part((piece) => piece.right <= gutter),
    right: part((piece) => piece.left >= gutter),
  };
}

/** Columns are of one width and filled with text; a table has cells of any length. */
function areColumns(left: readonly Row[], right: readonly Row[]): boolean {
  const [a, b] = [measure(left), measure(right)];
  const size = left[0].size;
  const long = Math.min(left.length, right.length) >= longColumn;
  const { each, both } = long ? listShare : { each: fullShare, both: fullShare };
  return (
    Math.min(a.width, b.width) >= size * narrowestColumn &&
    Math.min(a.width, b.width) >= Math.max(a.width, b.width) * leastAlike &&
    a.full + b.full >= both * 2 &&
    Math.min(a.full, b.full) >= each
  );
}

function measure(rows: readonly Row[]): { width: number; full: number } {
  const lefts = rows.map((row) => row.pieces[0].left);
  const rights = rows.map((row) => row.pieces.at(-1)!.right);
  const [from, to] = [leastOf(lefts), greatestOf(rights)];
  const full = rows.filter(
    (row) => row.pieces.at(-1)!.right - row.pieces[0].left >= (to - from) * fullWidth,
  ).length;
  return { width: to - from, full: full / rows.length };
}
