/** What can be done to a draft. Each gives a new draft; one that changes nothing gives the same. */
import { joinRuns, replaceText, sectionOf, textOf } from './block-text.ts';
import { draftVersion, newId } from './draft.ts';
import type { Draft, DraftBlock, Run, Snippet } from './draft.ts';

/** Levels of headings that GB/T 9704-2012 numbers: 一、 （一） 1. （1） */
export const deepest = 4;

/** An empty draft. `now` is ISO 8601, UTC. */
export function newDraft(title: string, now: string, blocks: readonly DraftBlock[] = []): Draft {
  return {
    version: draftVersion,
    id: newId(),
    revision: 0,
    created: now,
    changed: now,
    title: joinRuns([title]),
    blocks,
    fills: {},
    own: [],
    accepted: [],
    attachments: [],
  };
}

/** A block of its own. */
export function newBlock(depth: number, ...runs: Run[]): DraftBlock {
  return { id: newId(), depth, runs: joinRuns(runs) };
}

/** Blocks behind another, in its place where it is an empty line, or in front of all where none is named. */
export function insertBlocks(draft: Draft, added: readonly DraftBlock[], after?: string): Draft {
  if (added.length === 0) return draft;
  const found = after === undefined ? -1 : draft.blocks.findIndex(({ id }) => id === after);
  const behind = draft.blocks.slice(found + 1);
  const before = draft.blocks.slice(0, found + 1);
  const last = before.at(-1);
  if (last && last.depth === 0 && last.runs.length === 0) before.pop();
  return { ...draft, blocks: [...before, ...added, ...behind] };
}

/** A snippet's blocks, each with an id of its own. */
export function blocksOf(snippet: Pick<Snippet, 'blocks'>): DraftBlock[] {
  return snippet.blocks.map((block) => ({
    ...block,
    id: newId(),
    depth: Math.min(block.depth, deepest),
  }));
}

/** Takes away a paragraph, or a heading with all below it. */
export function removeSection(draft: Draft, id: string): Draft {
  const gone = new Set(sectionOf(draft.blocks, id).map((block) => block.id));
  return gone.size === 0 ? draft : { ...draft, blocks: draft.blocks.filter((block) => !gone.has(block.id)) };
}

/** Moves a paragraph, or a heading with all below it, in front of another block; to the end where none is named. */
export function moveSection(draft: Draft, id: string, before?: string): Draft {
  const moved = sectionOf(draft.blocks, id);
  if (moved.length === 0 || moved.some((block) => block.id === before)) return draft;
  const rest = draft.blocks.filter((block) => !moved.includes(block));
  const found = rest.findIndex((block) => block.id === before);
  const at = found < 0 ? rest.length : found;
  const blocks = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  return blocks.every((block, i) => block === draft.blocks[i]) ? draft : { ...draft, blocks };
}

/**
 * Moves by one step: a paragraph past its neighbour, a heading with all below it past the section of the same level
 * before or behind it (past single blocks where there is none).
 */
export function stepSection(draft: Draft, id: string, step: -1 | 1): Draft {
  const { blocks } = draft;
  const from = blocks.findIndex((block) => block.id === id);
  if (from < 0) return draft;
  const { depth } = blocks[from];
  const end = from + sectionOf(blocks, id).length;
  if (step > 0) {
    if (end === blocks.length) return draft;
    const next = end + (depth === 0 ? 1 : sectionOf(blocks, blocks[end].id).length);
    return moveSection(draft, id, blocks[next]?.id);
  }
  if (from === 0) return draft;
  const upTo = blocks
    .slice(0, from)
    .filter((block) => block.depth > 0 && block.depth <= depth)
    .at(-1);
  return moveSection(draft, id, (depth === 0 ? undefined : upTo)?.id ?? blocks[from - 1].id);
}

/** Makes a heading of a paragraph and back, or a heading with those below it deeper or shallower. */
export function setDepth(draft: Draft, id: string, depth: number): Draft {
  const block = draft.blocks.find((it) => it.id === id);
  if (!block || block.depth === depth || depth < 0 || depth > deepest) return draft;
  const below = new Set(block.depth > 0 && depth > 0 ? sectionOf(draft.blocks, id).map((it) => it.id) : [id]);
  const by = depth - block.depth;
  return {
    ...draft,
    blocks: draft.blocks.map((it) => {
      if (!below.has(it.id) || (it.depth === 0 && it.id !== id)) return it;
      return { ...it, depth: Math.min(Math.max(it.depth + by, it.id === id ? 0 : 1), deepest) };
    }),
  };
}

/** Replaces a stretch of a block's text as it reads. */
export function replaceInBlock(draft: Draft, id: string, start: number, end: number, text: string): Draft {
  return changeBlock(draft, id, (block) => ({
    ...block,
    runs: replaceText(block.runs, draft.fills, start, end, text),
  }));
}

/** The user says that these words are their own now. */
export function clearOrigin(draft: Draft, id: string): Draft {
  return changeBlock(draft, id, ({ origin: _, ...block }) => block);
}

/** Fills all gaps of a key; an empty value leaves them as they stood. */
export function fillGaps(draft: Draft, key: string, value: string): Draft {
  if ((draft.fills[key] ?? '') === value) return draft;
  const others = Object.entries(draft.fills).filter(([name]) => name !== key);
  return { ...draft, fills: Object.fromEntries(value === '' ? others : [...others, [key, value]]) };
}

/** What part of a block still stands as it was taken. */
export function isBorrowed({ origin, runs }: DraftBlock, fills: Draft['fills']): boolean {
  return origin !== undefined && (textOf(runs, fills) === origin.words || textOf(runs) === origin.words);
}

function changeBlock(draft: Draft, id: string, change: (block: DraftBlock) => DraftBlock): Draft {
  return { ...draft, blocks: draft.blocks.map((block) => (block.id === id ? change(block) : block)) };
}
