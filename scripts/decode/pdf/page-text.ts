/** A page as the lines of the source's text: which there are, in which order, and what each of them is. */
import { orderColumns } from './columns.ts';
import type { ColumnRow } from './columns.ts';
import { findRows } from './page-lines.ts';
import type { Row } from './page-lines.ts';
import { findRunningHeads } from './running-heads.ts';
import type { EdgeRule } from './running-heads.ts';
import { setApart } from './set-apart.ts';
import type { ApartRun } from './set-apart.ts';
import type { PdfPage } from './text-items.ts';

/** A line of the text. Lengths in points. */
export interface PageLine {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly pageWidth: number;
  readonly column: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Cells of a table, or text beside the page: never part of a paragraph. */
  readonly loose: boolean;
  /** Takes the line out. */
  readonly rule?: EdgeRule | NonNullable<ApartRun['rule']>;
}

/** The lines of each page in reading order: heads, columns, feet, and what lies across the page. */
export function listPageLines(pages: readonly PdfPage[]): PageLine[][] {
  const sorted = setApart(pages);
  const rowPages = sorted.map(({ page, body }) => ({
    number: page.number,
    height: page.height,
    rows: findRows(body),
  }));
  const edges = findRunningHeads(rowPages);
  const texts = orderColumns(rowPages.map(({ rows }) => rows.filter((row) => !edges.has(row))));
  return sorted.map(({ page, apart }, i) => {
    const { rows } = rowPages[i];
    const text = texts[i];
    const write = (row: Row | ColumnRow, above?: Row, below?: Row): PageLine => ({
      text: joinPieces(row, above, below),
      page: page.number,
      pageWidth: page.width,
      column: 'column' in row ? row.column : '',
      left: row.pieces[0].left,
      right: row.pieces.at(-1)!.right,
      y: row.y,
      size: row.size,
      loose: row.pieces.length > 1,
      ...(edges.has(row) && { rule: edges.get(row) }),
    });
    const first = rows.findIndex((row) => !edges.has(row));
    return [
      ...rows.slice(0, first < 0 ? rows.length : first).map((row) => write(row)),
      ...text.map((row, at) => write(row, text[at - 1], text[at + 1])),
      ...(first < 0 ? [] : rows.slice(first).filter((row) => edges.has(row))).map((row) => write(row)),
      ...apart.map(({ run, rule }) => ({
        text: run.text,
        page: page.number,
        pageWidth: page.width,
        column: '',
        left: run.x,
        right: run.x + run.width,
        y: run.y,
        size: run.size,
        loose: true,
        ...(rule && { rule }),
      })),
    ];
  });
}

/** Cells of one column begin, end or are centred at one place, to within half a height of the type. */
const alignment = 0.5;

/** Cells of a table are parted by a tab, words with a wide gap between them by a blank. */
function joinPieces(row: Row, above?: Row, below?: Row): string {
  const others = [above, below].flatMap((other) => other?.pieces.slice(1) ?? []);
  return row.pieces
    .map((piece, i) => {
      if (i === 0) return piece.text;
      const isCell = others.some((cell) => {
        const [left, right] = [cell.left - piece.left, cell.right - piece.right];
        const least = Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2);
        return least <= row.size * alignment;
      });
      return `${isCell ? '\t' : ' '}${piece.text}`;
    })
    .join('');
}
