/** Marks blanks and cited titles in the blocks of a plan. */
import type { Block, Mark } from '../../src/plan/document.ts';
import { findBlanks } from '../../src/plan/find-blanks.ts';
import { findCites } from '../../src/text/find-cites.ts';

/**
 * Adds `blank` and `cite` marks. Text is unchanged; marks stand in order and never overlap.
 * Marks a block brings along (damage, targets) stay; a blank inside a cited title yields to the title.
 */
export function markBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const marks: Mark[] = [...(block.marks ?? [])];
    const add = (kind: Mark['kind'], spans: readonly { start: number; end: number }[]) => {
      for (const { start, end } of spans) {
        const free = marks.every((mark) => end <= mark.start || mark.end <= start);
        if (free) marks.push({ kind, start, end });
      }
    };
    add('cite', findCites(block.text));
    add('blank', findBlanks(block.text));
    marks.sort((a, b) => a.start - b.start);
    return marks.length > 0 ? { ...block, marks } : { depth: block.depth, text: block.text };
  });
}

/** How many blanks a reader must fill. */
export function countBlanks(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { marks }) => sum + (marks ?? []).filter(({ kind }) => kind === 'blank').length,
    0,
  );
}
