/** The measure of each column of a document: from where to where its lines run, and how far apart they are. */
import type { PageLine } from './page-text.ts';

/** From where to where the lines of a column run, in points from the left edge of the page. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Paragraphs begin with an indent: a line at the left edge never begins one, an indented one always does. */
  readonly indents: boolean;
}

/** An edge is one that at least so many lines, and this share of them, keep to. */
const fewestLines = 2;
const leastShare = 0.03;
/** Lines keep to an edge that end or begin within this of it, in heights of the type. */
const slack = 1;
/** Odd and even pages have margins of their own where they are moved by more than this, in points. */
const leastShift = 4;
/** A right edge that so few lines reach is doubted where the page leaves more room. */
const provenLines = 5;
/** An indent is this wide, in heights of the type: two characters, as is the rule in Chinese. */
const indentWidth = [1.5, 2.6] as const;
/** Where paragraphs are indented, this share of lines is at least, and as large a share is not. */
const indentShare = 0.05;
/** Lines of one paragraph are not farther apart than the usual, times this. */
const widestLeading = 1.35;
/** Gaps part the paragraphs where so large a share of lines has one below it. */
const gapShare = 0.1;
/** Leading of a document in which no two lines follow each other, in heights of the type. */
const usualLeading = 1.6;

/** What the lines of a document have in common. */
export interface Measures {
  readonly measureOf: (line: PageLine) => Measure;
  /** From baseline to baseline, in heights of the type; lines of one paragraph are not farther apart. */
  readonly leading: number;
  /** Gaps part the paragraphs: lines that are not parted are of one. */
  readonly gapped: boolean;
  /** Of the type that most lines are set in, in points. */
  readonly size: number;
}

/** Measures the columns of a document by its lines, in reading order. */
export function findMeasures(lines: readonly PageLine[]): Measures {
  const measures = new Map<string, Measure>();
  for (const [column, all] of Map.groupBy(lines, keyOf)) {
    const odd = all.filter((line) => line.page % 2 === 1);
    const even = all.filter((line) => line.page % 2 === 0);
    const [a, b] = [measure(odd), measure(even)];
    const shift = a && b ? [b.left - a.left, b.right - a.right] : [0, 0];
    // Mirrored margins move both edges alike; anything else is chance.
    const mirrored = Math.abs(shift[0]) > leastShift && Math.abs(shift[0] - shift[1]) <= leastShift;
    const both = measure(all)!;
    measures.set(`${column} 1`, mirrored ? a! : both);
    measures.set(`${column} 0`, mirrored ? b! : both);
  }
  return {
    measureOf: (line) => measures.get(`${keyOf(line)} ${line.page % 2}`)!,
    ...findLeading(lines),
    size: lines.length > 0 ? medianOf(lines.map((line) => line.size)) : 0,
  };
}

function keyOf(line: PageLine): string {
  return `${Math.round(line.pageWidth)} ${line.column}`;
}

function measure(lines: readonly PageLine[]): Measure | undefined {
  const text = lines.filter((line) => !line.loose);
  const used = text.length > 0 ? text : lines;
  if (used.length === 0) return undefined;
  const size = medianOf(used.map((line) => line.size));
  const enough = Math.max(fewestLines, used.length * leastShare);
  const left = keptEdge(
    used.map((line) => line.left).sort((a, b) => a - b),
    enough,
    size,
  );
  const rights = used.map((line) => line.right).sort((a, b) => b - a);
  const right = -keptEdge(
    rights.map((value) => -value),
    enough,
    size,
  );
  const reaching = rights.filter((value) => value >= right - size * slack && value <= right + 1).length;
  const { pageWidth, column } = used[0];
  // Short lines of one length do not prove that the page is as narrow as they are.
  const expected = column === '1/1' && reaching < provenLines ? pageWidth - left - 4 * size : 0;
  const indents = used.map((line) => (line.left - left) / size);
  const atEdge = indents.filter((indent) => Math.abs(indent) <= 0.5).length;
  const indented = indents.filter((indent) => indent >= indentWidth[0] && indent <= indentWidth[1]).length;
  const least = Math.max(fewestLines, used.length * indentShare);
  return {
    left,
    right: Math.max(right, expected),
    indents: atEdge >= least && indented >= least,
  };
}

/** The first of ascending values that enough others are near to. */
function keptEdge(values: readonly number[], enough: number, size: number): number {
  let near = 0;
  for (const [i, value] of values.entries()) {
    while (near < values.length && values[near] <= value + size * slack) near += 1;
    if (near - i >= enough) return value;
  }
  return values[0];
}

function findLeading(lines: readonly PageLine[]): Pick<Measures, 'leading' | 'gapped'> {
  const steps = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (!next || next.page !== line.page || next.column !== line.column || next.y <= line.y) return [];
    return [(next.y - line.y) / line.size];
  });
  const leading = (steps.length > 0 ? medianOf(steps) : usualLeading) * widestLeading;
  const wide = steps.filter((step) => step > leading).length;
  return { leading, gapped: wide >= Math.max(fewestLines, steps.length * gapShare) };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
