/** Runs that lie over or behind the text of their pages: watermarks, and copies that make letters bold. */
import type { PdfPage, Run } from './text-items.ts';

/** Runs of a page by what they are; `apart` are kept out of its lines, each with the rule that takes it out. */
export interface SortedRuns {
  readonly page: PdfPage;
  readonly body: readonly Run[];
  readonly apart: readonly ApartRun[];
}

/** A run that is no part of a line. */
export interface ApartRun {
  readonly run: Run;
  /** None for text set upright beside the page, which is kept on a line of its own. */
  readonly rule?: 'pdf-watermark' | 'pdf-shadow';
}

/** A watermark that lies level is so much larger than the text. */
const watermarkSize = 1.5;
/** It lies in the middle of the page, these shares of its height away from top and bottom. */
const middle = [0.15, 0.85] as const;
/** Points by which a thing that is at one place on every page may differ. */
const samePlace = 4;
/** Share of the type's height by which a bold copy is shifted at most. */
const shadowShift = 0.15;

/** Sorts the runs of all pages. */
export function setApart(pages: readonly PdfPage[]): SortedRuns[] {
  const places = countPlaces(pages);
  const size = textSize(pages);
  return pages.map((page) => {
    const body: Run[] = [];
    const apart: ApartRun[] = [];
    const drawn = new Map<string, Run[]>();
    const hasLevel = page.runs.some((run) => run.turn === 0);
    for (const run of page.runs) {
      const everywhere = pages.length > 1 && (places.get(placeKey(run)) ?? 0) >= pages.length * 0.8;
      if (!hasLevel) apart.push({ run });
      else if (run.turn % 90 !== 0 || (run.turn !== 0 && everywhere)) {
        apart.push({ run, rule: 'pdf-watermark' });
      } else if (run.turn !== 0) apart.push({ run });
      else if (everywhere && run.size >= size * watermarkSize && inMiddle(run, page)) {
        apart.push({ run, rule: 'pdf-watermark' });
      } else if (isShadow(run, drawn)) apart.push({ run, rule: 'pdf-shadow' });
      else body.push(run);
    }
    return { page, body, apart };
  });
}

function inMiddle(run: Run, page: PdfPage): boolean {
  return run.y > page.height * middle[0] && run.y < page.height * middle[1];
}

/** On how many pages each text stands at its place. */
function countPlaces(pages: readonly PdfPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.runs.map(placeKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function placeKey(run: Run): string {
  return `${Math.round(run.x / samePlace)} ${Math.round(run.y / samePlace)} ${run.turn} ${run.text}`;
}

/** Most characters of a document have this size. */
function textSize(pages: readonly PdfPage[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flatMap((page) => page.runs)) {
    const rounded = Math.round(size);
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** The same text at almost the same place a second time: a way to print bold letters. */
function isShadow(run: Run, drawn: Map<string, Run[]>): boolean {
  const same = drawn.get(run.text);
  const copied = same?.some(
    (other) =>
      Math.abs(other.x - run.x) <= run.size * shadowShift &&
      Math.abs(other.y - run.y) <= run.size * shadowShift,
  );
  // Blank masks and dots are many and equal; a few of each text are enough to tell a copy from.
  if (!same) drawn.set(run.text, [run]);
  else if (!copied) {
    same.push(run);
    if (same.length > 50) same.shift();
  }
  return copied ?? false;
}
