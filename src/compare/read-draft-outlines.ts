/** Drafts kept in this browser, as texts to be compared. */
import { textOf } from '../draft/block-text.ts';
import type { Draft } from '../draft/draft.ts';
import { numberHeadings } from '../draft/number-headings.ts';
import { readDrafts } from '../draft/store.ts';
import type { OwnText } from './read-own-outline.ts';

/** Changed last first. Rejects where the browser keeps nothing for this site. */
export async function readDraftOutlines(): Promise<OwnText[]> {
  return (await readDrafts()).map(draftOutline);
}

/** A draft with the numbers its headings would have. */
export function draftOutline({ title, blocks, fills }: Draft): OwnText {
  const numbers = numberHeadings(blocks);
  return {
    title: textOf(title, fills) || '没有题目的初稿',
    blocks: blocks.map(({ id, depth, runs }) => ({
      depth,
      text: (numbers.get(id) ?? '') + textOf(runs, fills),
    })),
  };
}
