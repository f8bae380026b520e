/** Runs of a page to rows: what stands at one height, in pieces where wide gaps part it. */
import { greatestOf, leastOf } from './extremes.ts';
import { isSpaced, joinRuns } from './line-text.ts';
import type { Run } from './text-items.ts';

/** Part of a row without a wide gap. Points; `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** All that stands at one height of a page, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** A gap of so many heights of the type parts columns and cells. */
const partingGap = 1.2;
/** Runs stand in one row where they share so much of the lower one's height: superscripts do, ruby does not. */
const sharedHeight = 0.5;
/** Type reaches so far above and below its baseline, in its height. */
const [ascent, descent] = [0.8, 0.2];
/** Rows a run is compared with; farther ones end above it. */
const nearRows = 8;

/** The rows of a page from top to bottom, by place and not by the order in which they are drawn. */
export function findRows(runs: readonly Run[]): Row[] {
  const rows: { anchor: Run; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.slice(-nearRows).findLast(({ anchor }) => shareHeight(anchor, run));
    if (!row) rows.push({ anchor: run, runs: [run] });
    else {
      row.runs.push(run);
      // The baseline of a row is that of its text, not of a footnote mark that stands higher.
      if (run.size > row.anchor.size * 1.1) row.anchor = run;
    }
  }
  return rows
    .map((row) => ({
      y: row.anchor.y,
      size: row.anchor.size,
      pieces: findPieces(row.runs.sort((a, b) => a.x - b.x)),
    }))
    .sort((a, b) => a.y - b.y);
}

function shareHeight(a: Run, b: Run): boolean {
  const top = Math.max(a.y - a.size * ascent, b.y - b.size * ascent);
  const bottom = Math.min(a.y + a.size * descent, b.y + b.size * descent);
  return bottom - top > Math.min(a.size, b.size) * sharedHeight;
}

function findPieces(runs: readonly Run[]): Piece[] {
  if (isSpaced(runs)) return [toPiece(runs)];
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= runs.length; i++) {
    const [last, next] = [runs[i - 1], runs[i]];
    const gap = next ? next.x - last.x - last.width : Infinity;
    if (next && gap < Math.max(last.size, next.size) * partingGap) continue;
    pieces.push(toPiece(runs.slice(from, i)));
    from = i;
  }
  return pieces;
}

function toPiece(runs: readonly Run[]): Piece {
  const largest = runs.reduce((a, b) => (b.size > a.size * 1.1 ? b : a));
  return {
    text: joinRuns(runs),
    left: leastOf(runs.map((run) => run.x)),
    right: greatestOf(runs.map((run) => run.x + run.width)),
    y: largest.y,
    size: largest.size,
  };
}
