/** Numbers a clean plan and lays it out as pieces. */
import type { CleanBlock, CleanPlan } from './clean-plan.ts';
import { layout } from './page.ts';
import type { Page, Piece } from './page.ts';

/** Markers by place in their list, from 1. */
export type Counter = (place: number) => string;

export interface Numbering {
  /** For headings, the outermost first. */
  readonly levels: readonly [Counter, Counter];
  readonly item: Counter;
}

/** What stands between two blocks; `after` carries its number. */
export type Joint = (before: CleanBlock, after: CleanBlock) => string;

/** Every block as one piece of text, with the layout between. */
export function layPlan(plan: CleanPlan, index: number, numbering: Numbering, joint: Joint): Page {
  const marked = markBlocks(plan.blocks, numbering);
  return marked.flatMap((text, block): Piece[] => {
    const own = plan.blocks[block];
    const piece: Piece = {
      text,
      role: 'text',
      plan: index,
      block,
      depth: own.kind === 'heading' || own.kind === 'row' ? own.depth : 0,
    };
    const gap = block === 0 ? '' : joint(plan.blocks[block - 1], own);
    return gap === '' ? [piece] : [layout(gap), piece];
  });
}

/** Headings count within the heading above them, items within their section. */
function markBlocks(blocks: readonly CleanBlock[], { levels, item }: Numbering): string[] {
  let [first, second, items] = [0, 0, 0];
  return blocks.map(({ kind, depth, text }) => {
    if (kind === 'item') return item(++items) + text;
    if (kind !== 'heading') return text;
    items = 0;
    if (depth > 1) return levels[1](++second) + text;
    second = 0;
    return levels[0](++first) + text;
  });
}
