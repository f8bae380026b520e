/** The text of a page as pdf.js gives it, made into runs with a place, whichever way the page is turned. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { SourceError } from '../decoded-source.ts';

/** More characters than this are no plan, nor any collection of plans. */
export const mostCharacters = 4_000_000;

/** Text drawn in one go. Lengths in points; `y` is the baseline and grows downwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  /** Degrees clockwise between the run and the text of its page, 0 to 359. */
  readonly turn: number;
}

/** A page with its runs in the order they are drawn; the page is turned so that most of its text is level. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

/** Reads a page. `budget` is how many characters may still come; more is a `SourceError`. */
export async function readPage(page: PDFPageProxy, budget: number): Promise<PdfPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 / page.userUnit });
  const drawn: Drawn[] = [];
  // A font is told of once, with the first chunk that uses it.
  const vertical = new Set<string>();
  let left = budget;
  // Chunk by chunk, so that a page of endless text ends at the limit and not in memory.
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  for (;;) {
    const { value, done } = (await reader.read()) as ReadableStreamReadResult<TextContent>;
    if (done) break;
    for (const [font, style] of Object.entries(value.styles)) if (style.vertical) vertical.add(font);
    for (const item of value.items) {
      if (!('str' in item)) continue;
      left -= item.str.length;
      const run = readItem(item, transform, vertical.has(item.fontName));
      if (run) drawn.push(run);
    }
    if (left < 0) {
      await reader.cancel(new Error('too long'));
      throw new SourceError(`the PDF holds more than ${mostCharacters} characters: split it`);
    }
  }
  return level(page.pageNumber, drawn, width, height);
}

/** A run before its page is turned: `angle` in degrees clockwise on the page as it is shown. */
interface Drawn extends Omit<Run, 'turn'> {
  readonly angle: number;
}

function readItem(item: TextItem, page: readonly number[], vertical: boolean): Drawn | undefined {
  const text = cleanText(item.str);
  const [a, b, , , e, f] = item.transform as number[];
  const across = page[0] * a + page[2] * b;
  const down = page[1] * a + page[3] * b;
  const angle = (Math.atan2(down, across) * 180) / Math.PI + (vertical ? 90 : 0);
  const x = page[0] * e + page[2] * f + page[4];
  const y = page[1] * e + page[3] * f + page[5];
  const [width, size] = vertical ? [item.height, item.width] : [item.width, item.height];
  if (text === '' || ![angle, x, y, width, size].every(Number.isFinite)) return undefined;
  return { text, x, y, width, size: size || 1, angle };
}

/** Blanks around a run are gaps, which the places tell; what is no character stands as U+FFFD. */
function cleanText(text: string): string {
  return text
    .trim()
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');
}

/** Scans stand a little askew. */
const askew = 3;

/** Turns a page by quarters until most of its text is level. */
function level(number: number, drawn: readonly Drawn[], width: number, height: number): PdfPage {
  const shares = [0, 0, 0, 0];
  for (const { angle, text } of drawn) {
    const quarter = Math.round(angle / 90);
    if (Math.abs(angle - quarter * 90) <= askew) shares[(quarter + 4) % 4] += text.length;
  }
  const quarter = shares.indexOf(Math.max(...shares));
  const turns: readonly ((x: number, y: number) => readonly [number, number])[] = [
    (x, y) => [x, y],
    (x, y) => [y, width - x],
    (x, y) => [width - x, height - y],
    (x, y) => [height - y, x],
  ];
  const runs = drawn.map(({ angle, ...run }) => {
    const [x, y] = turns[quarter](run.x, run.y);
    const turn = (Math.round(angle) - quarter * 90 + 720) % 360;
    return { ...run, x, y, turn: Math.min(turn, 360 - turn) <= askew ? 0 : turn };
  });
  return quarter % 2 === 0 ? { number, width, height, runs } : { number, width: height, height: width, runs };
}
