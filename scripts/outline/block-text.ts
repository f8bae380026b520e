/** The text of a block of a cleaned page, broken lines joined, and places in it. */
import type { BlockSpan } from './parse-outline.ts';

export function blockText(text: string, block: BlockSpan): string {
  return listStretches(text, block)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}

/** Where an offset into the text of a block stands in the page. */
export function placeInPage(text: string, block: BlockSpan, offset: number): number {
  let left = offset;
  for (const { start, end } of listStretches(text, block)) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return block.end;
}

/** Where the sentence goes on that the line feed at `join` broke: the blanks there are the layout's. */
export function joinEnd(text: string, join: number): number {
  return join + /^\s*/u.exec(text.slice(join))![0].length;
}

/** What stands in the page of a block, without the breaks that are joined. */
function listStretches(text: string, { start, end, joins }: BlockSpan): { start: number; end: number }[] {
  const starts = [start, ...joins.map((join) => joinEnd(text, join))];
  return starts.map((from, i) => ({ start: from, end: joins[i] ?? end }));
}
