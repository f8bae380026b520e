/** What can be undone: the drafts before this one and those that were undone. */
import type { Draft } from './draft.ts';

export interface History {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
  /** What the last change was about; a change of the same is one step with it. */
  readonly about?: string;
}

/** Steps kept; a draft is some ten kilobytes, and unchanged blocks are shared. */
const most = 500;

export function startHistory(draft: Draft): History {
  return { past: [], now: draft, future: [] };
}

/** `about` (`text:<id>`) makes one step of many keystrokes in one block. */
export function record(history: History, draft: Draft, about?: string): History {
  if (draft === history.now) return history;
  const same = about !== undefined && about === history.about && history.past.length > 0;
  return {
    past: same ? history.past : [...history.past, history.now].slice(-most),
    now: draft,
    future: [],
    ...(about !== undefined && { about }),
  };
}

/** Ends a run of keystrokes: the next change is a step of its own. */
export function endStep({ about: _, ...history }: History): History {
  return history;
}

export function undo({ past, now, future }: History): History {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future };
}

export function redo({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
}
