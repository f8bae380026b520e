/** What the checks of a draft look at, and what they find. */
import { isBorrowed } from '../change-draft.ts';
import { placeRuns } from '../block-text.ts';
import type { PlacedGap } from '../block-text.ts';
import type { Draft, Origin } from '../draft.ts';

/** The title of a draft, among its blocks. */
export const titleId = 'title';
/** The task table, among them, where it was edited: it then goes out with what the text may no longer say. */
export const tasksId = 'tasks';

/** A block as it reads with what is filled in. */
export interface CheckedBlock {
  /** `title` for the title. */
  readonly id: string;
  readonly depth: number;
  readonly text: string;
  readonly gaps: readonly PlacedGap[];
  readonly origin?: Origin;
  /** Not a word has been changed since it was taken. */
  readonly borrowed: boolean;
}

/** One thing to look at. Offsets are UTF-16 units in the block's text. */
export interface Finding {
  /** Equal for findings that are accepted together: kind and words. */
  readonly key: string;
  /** Id of the block, `title`, or `tasks`, where offsets are those of a cell. */
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it is, for readers: `别家的机构名`, `顿号后多了空格`. */
  readonly what: string;
  /** What may stand there instead, best first; an empty string takes it away. */
  readonly fixes: readonly string[];
}

/** The title and all blocks, in order. */
export function checkedBlocks(draft: Draft): CheckedBlock[] {
  const title = { id: titleId, depth: 0, ...placeRuns(draft.title, draft.fills), borrowed: false };
  return [
    title,
    ...draft.blocks.map((block) => ({
      id: block.id,
      depth: block.depth,
      ...placeRuns(block.runs, draft.fills),
      origin: block.origin,
      borrowed: isBorrowed(block, draft.fills),
    })),
  ];
}
