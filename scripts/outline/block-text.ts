/** The text of a block, and where a line that was broken inside it goes on. */
import type { BlockSpan } from './parse-outline.ts';

/** The text of a block of a cleaned page, broken lines joined. */
export function blockText(text: string, block: BlockSpan): string {
  let out = '';
  let at = block.start;
  for (const join of block.joins) {
    out += text.slice(at, join);
    at = joinEnd(text, join);
  }
  return out + text.slice(at, block.end);
}

/** Where the sentence goes on that the line feed at `join` broke: the blanks there are the layout's. */
export function joinEnd(text: string, join: number): number {
  return join + /^\s*/u.exec(text.slice(join))![0].length;
}
