/** Blanks in plans. They are not indexed; which characters they part is known, so that a phrase that has one is told from two phrases. */
import { foldText } from '../text/fold.ts';
import type { Variants } from '../text/fold.ts';

const run = /\s+/gu;

/** For every blank within `text` the folded characters on its two sides, as one string: `PET CT` has `tc`. */
export function blankNeighbours(text: string, variants: Variants): string[] {
  return [...text.matchAll(run)].flatMap(({ index, 0: blank }) => {
    const before = [...foldText(text.slice(Math.max(0, index - nearby), index), variants)].at(-1);
    const end = index + blank.length;
    const after = [...foldText(text.slice(end, end + nearby), variants)][0];
    return before && after ? [before + after] : [];
  });
}

/** UTF-16 units looked at on either side: folding may drop some, and a character may take two. */
const nearby = 8;
