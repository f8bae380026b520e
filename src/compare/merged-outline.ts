/** One outline out of several: what any of them has, once, and what most plans of the kind have besides. */
import { newBlock, newDraft } from '../draft/change-draft.ts';
import type { Draft } from '../draft/draft.ts';
import { splitMarker } from '../plan/split-marker.ts';
import type { Row } from './align-outlines.ts';

/** Headings without numbers, in the order of the rows, each as the first outline that has it words it. */
export function mergedHeadings(rows: readonly Row[]): string[] {
  return rows.flatMap(({ label, cells }) => {
    const worded = cells
      .flatMap((cell) => (cell.has === 'part' ? cell.parts : []))
      .find(({ heading }) => heading !== '');
    if (worded) return [splitMarker(worded.heading).text];
    return label !== undefined && cells.every(({ has }) => has === 'gap') ? [label] : [];
  });
}

/** A draft with these headings, an empty paragraph below each. */
export function draftOfOutline(headings: readonly string[], now: string): Draft {
  return newDraft('', now, [newBlock(0), ...headings.flatMap((text) => [newBlock(1, text), newBlock(0)])]);
}
