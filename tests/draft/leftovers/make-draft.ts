/** Drafts of 太和县人民医院 for 2027, out of sentences that were taken from another plan. */
import { newBlock, newDraft } from '../../../src/draft/change-draft.ts';
import { textOf } from '../../../src/draft/block-text.ts';
import type { Draft, Run } from '../../../src/draft/draft.ts';

export interface MadeBlock {
  readonly text?: string;
  readonly runs?: readonly Run[];
  /** Written by the planner: no origin. */
  readonly own?: boolean;
}

export const ownFills = { unit: '太和县人民医院', region: '太和县', year: '2027', person: '秦文远' } as const;

export function draftOf(blocks: readonly MadeBlock[], fills: Draft['fills'] = ownFills): Draft {
  const made = blocks.map(({ text = '', runs = [text], own = false }) => ({
    ...newBlock(0, ...runs),
    ...(!own && { origin: { plan: 'other', title: '别家的计划', words: textOf(runs) } }),
  }));
  return { ...newDraft('工作计划', '2027-01-01T00:00:00Z', made), fills };
}
