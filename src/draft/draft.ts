/**
 * A draft: what a planner puts together of snippets and own words. Plain JSON over readonly data, so that it can be
 * kept, undone, written to a file and read back; nothing in it refers to the page that shows it.
 */
import type { BlankKind } from '../plan/blank-kinds.ts';

/** Raised where older drafts can no longer be read as they are. */
export const draftVersion = 1;

/** What is missing at a gap: finer than in the corpus, because it is filled here. */
export const gapKinds = [
  { id: 'unit', name: '单位' },
  { id: 'year', name: '年份' },
  { id: 'region', name: '地区' },
  { id: 'person', name: '负责人' },
  { id: 'date', name: '日期' },
  { id: 'amount', name: '数值' },
  { id: 'other', name: '其他' },
] as const;

export type GapKind = (typeof gapKinds)[number]['id'];

/** A place to fill in. Gaps with the same key are filled together. */
export interface Gap {
  readonly gap: GapKind;
  /** `unit`, `year`, `region` and `person` for what is filled once; a key of its own for what is not. */
  readonly key: string;
  /** As it stood: `××`, `20__`, `（　）`. */
  readonly was: string;
}

/** Text, or a gap in it. Neighbouring strings are one; no string is empty. */
export type Run = string | Gap;

/** Where a snippet was taken from. */
export interface Origin {
  /** Id of the plan. */
  readonly plan: string;
  readonly title: string;
  /** Section or sentence in it; absent where the whole plan is meant. */
  readonly anchor?: string;
  /** The words as they were taken: what has been changed since is no longer theirs. */
  readonly words: string;
}

/** What ids of plans and anchors in them consist of: addresses are made of them. */
export const planId = /^[a-z0-9-]+$/;
export const anchorId = /^[a-z0-9.-]+$/;

/** A heading (`depth` 1 to 4, without its number) or a paragraph (`depth` 0). */
export interface DraftBlock {
  /** Unique in its draft. */
  readonly id: string;
  readonly depth: number;
  readonly runs: readonly Run[];
  readonly origin?: Origin;
}

/** A line of the task table. Empty strings where nothing is said. */
export interface TaskRow {
  readonly task: string;
  readonly department: string;
  readonly due: string;
  readonly indicator: string;
}

export interface Draft {
  readonly version: typeof draftVersion;
  readonly id: string;
  /** Counts what was stored: a tab that holds an older one does not write over a newer. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly changed: string;
  readonly title: readonly Run[];
  readonly blocks: readonly DraftBlock[];
  /** What gaps are filled with, by key: `unit`, `year`, `region`, `person` also say whose draft this is. */
  readonly fills: Readonly<Record<string, string>>;
  /** Further names that belong to this unit and are no leftovers. */
  readonly own: readonly string[];
  /** Keys of findings that were looked at and are as they should be. */
  readonly accepted: readonly string[];
  /** Attachments named at the end, without `附件：`. */
  readonly attachments: readonly string[];
  /** Who signs, and when; the unit of `fills` where absent. */
  readonly signedBy?: string;
  /** `2027年1月5日`. */
  readonly signedDate?: string;
  /** The task table where it was edited; otherwise it is read off the text. */
  readonly tasks?: readonly TaskRow[];
}

/** What is collected from a page, before it is put into a draft. */
export interface Snippet {
  readonly id: string;
  readonly kind: 'sentence' | 'section' | 'outline' | 'indicator';
  /** Headings (markers taken off) and paragraphs as they go into a draft. */
  readonly blocks: readonly Pick<DraftBlock, 'depth' | 'runs' | 'origin'>[];
  /** ISO 8601, UTC. */
  readonly collected: string;
}

/** The kind of gap that a blank of the corpus is, before what stands around it says more. */
export const gapOfBlank: Readonly<Record<BlankKind, GapKind>> = {
  year: 'year',
  date: 'date',
  amount: 'amount',
  name: 'other',
  other: 'other',
};

/** An id that no other block, draft or snippet has: 80 random bits, also on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
