/** Marks the stretches of a plan that state a number. */
import type { Block, Mark } from '../../../src/plan/document.ts';
import type { FoundIndicator } from './extract-indicators.ts';

/** Adds `target` marks. Marks that stand already (blanks, citations) come first: nothing is laid over them. */
export function markTargets(blocks: readonly Block[], found: readonly FoundIndicator[]): Block[] {
  const byBlock = Map.groupBy(found, ({ block }) => block);
  return blocks.map((block, at) => {
    const marks = block.marks ?? [];
    const targets: Mark[] = (byBlock.get(at) ?? [])
      .filter(({ start, end }) => marks.every((mark) => end <= mark.start || mark.end <= start))
      .map(({ start, end }) => ({ kind: 'target', start, end }));
    if (targets.length === 0) return block;
    return { ...block, marks: [...marks, ...targets].sort((a, b) => a.start - b.start) };
  });
}
