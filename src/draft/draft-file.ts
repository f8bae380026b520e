/** A draft as a file: to carry to another machine, to send, to keep. */
import type { Draft } from './draft.ts';

/** Ending of the files, behind a dot. */
export const draftEnding = 'jiku.json';
/** A larger file is no draft: a long plan has some thirty thousand characters, each three bytes, twice where borrowed. */
export const mostFileBytes = 20_000_000;

export function printDraftFile(draft: Draft): string {
  return `${JSON.stringify({ jiku: 'draft', draft }, undefined, 1)}\n`;
}
