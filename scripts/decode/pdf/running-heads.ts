/** Running heads, running feet and page numbers: rows at the edge of several pages that repeat or count. */
import { readGlyphs } from './fold-glyphs.ts';
import type { Row } from './page-lines.ts';

/** A page as rows, top to bottom. */
export interface RowPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** The rules that take such rows out. */
export type EdgeRule = 'pdf-running-head' | 'pdf-running-foot' | 'pdf-page-number';

/** Heads and feet have at most so many rows. */
const edgeRows = 3;
/** Points by which the height of a head may differ between pages. */
const sameHeight = 4;
/** The head of a single page is set in smaller type than its text, */
const headSize = 0.85;
/** within this share of the page's height. */
const headZone = 0.1;
/** A head or foot of a single page is parted from the text by more than this many heights of its type. */
const edgeGap = 2;

/** `第 3 页 共 9 页`, `— 1 —`, `PAGE 2-`, `3/9`, without blanks: a page number wherever it stands at an edge. */
const pageNumber =
  /^(?:第\d{1,4}页(?:[,，/]?[（(]?共\d{1,4}页[）)]?)?|共\d{1,4}页[,，/]?第\d{1,4}页|PAGE\d{0,4}-?\d{0,4}(?:of\d{1,4})?|[-—–－·•]{1,3}\d{1,4}[-—–－·•]{1,3}|\d{1,4}\/\d{1,4})$/iu;
/** A number alone, which counts as a page number only where it counts with the pages. */
const bareNumber = /^[-—–－·•]?(?:\d{1,4}|[ivxlc]{1,7})[-—–－·•]?$/iu;

interface Candidate {
  readonly page: RowPage;
  readonly row: Row;
  readonly text: string;
  /** Points from the edge of the page. */
  readonly distance: number;
}

/** The rows of all pages that are not the text of their page, and why. */
export function findRunningHeads(pages: readonly RowPage[]): Map<Row, EdgeRule> {
  const found = new Map<Row, EdgeRule>();
  for (const edge of ['head', 'foot'] as const) {
    const groups = Map.groupBy(listCandidates(pages, edge), ({ text }) => text.replace(/\d+/g, '#'));
    const running = new Set<Row>(edge === 'head' ? findLoneHeads(pages) : []);
    for (const [key, group] of groups) {
      const members = key.length > 0 && isRunning(group, pages.length) ? group : group.filter(standsAlone);
      for (const { row } of members) running.add(row);
    }
    for (const { rows } of pages) {
      // From the edge inwards: a row behind one that is text is text.
      const inwards = edge === 'head' ? rows : rows.toReversed();
      for (const row of inwards.slice(0, edgeRows)) {
        if (!running.has(row)) break;
        const text = bareText(row);
        found.set(
          row,
          pageNumber.test(text) || bareNumber.test(text) ? 'pdf-page-number' : `pdf-running-${edge}`,
        );
      }
    }
  }
  return found;
}

function bareText(row: Row): string {
  return readGlyphs(row.pieces.map((piece) => piece.text).join(''))
    .normalize('NFKC')
    .replace(/\s+/g, '');
}

function listCandidates(pages: readonly RowPage[], edge: 'head' | 'foot'): Candidate[] {
  return pages.flatMap((page) => {
    const rows = edge === 'head' ? page.rows.slice(0, edgeRows) : page.rows.slice(-edgeRows);
    return rows.map((row) => ({
      page,
      row,
      text: bareText(row),
      distance: edge === 'head' ? row.y : page.height - row.y,
    }));
  });
}

/** One text at one height on enough pages; where its numbers differ, they count as the pages do. */
function isRunning(group: readonly Candidate[], pageCount: number): boolean {
  const distances = group.map(({ distance }) => distance).sort((a, b) => a - b);
  const usual = distances[distances.length >> 1];
  const level = group.filter(({ distance }) => Math.abs(distance - usual) <= sameHeight);
  const pages = new Set(level.map(({ page }) => page.number));
  if (pages.size < (pageCount <= 4 ? 2 : 3)) return false;
  return readNumbers(level).every(({ values, offsets }) => values.size === 1 || offsets.size === 1);
}

/** For each place of a number in the text of a group: which numbers stand there, and how far from their page's. */
function readNumbers(group: readonly Candidate[]): { values: Set<number>; offsets: Set<number> }[] {
  const places: { values: Set<number>; offsets: Set<number> }[] = [];
  for (const { text, page } of group) {
    for (const [i, [digits]] of Array.from(text.matchAll(/\d+/g)).entries()) {
      places[i] ??= { values: new Set(), offsets: new Set() };
      places[i].values.add(Number(digits));
      places[i].offsets.add(Number(digits) - page.number);
    }
  }
  return places;
}

/** A page number that needs no second page to prove it. */
function standsAlone({ page, row, text }: Candidate): boolean {
  if (pageNumber.test(text)) return true;
  const at = page.rows.indexOf(row);
  const above = page.rows[at - 1];
  return (
    /^\d{1,4}$/.test(text) &&
    Number(text) === page.number &&
    at === page.rows.length - 1 &&
    above !== undefined &&
    row.y - above.y > row.size * edgeGap
  );
}

/** A page alone has nothing to repeat; small type at its very top, far above the text, is its head. */
function findLoneHeads(pages: readonly RowPage[]): Row[] {
  if (pages.length > 1) return [];
  return pages.flatMap(({ rows, height }) => {
    const [first, second] = rows;
    if (!second) return [];
    const sizes = rows.map((row) => row.size).sort((a, b) => a - b);
    const isHead =
      first.y < height * headZone &&
      first.size <= sizes[sizes.length >> 1] * headSize &&
      second.y - second.size - first.y > first.size * edgeGap;
    return isHead ? [first] : [];
  });
}
