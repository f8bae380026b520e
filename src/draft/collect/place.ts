/**
 * What can be collected, by an id that is also its snippet's: `sentence:health-01#s1-2.3`, `section:health-01#s1`,
 * `outline:health-01#`, `indicator:health-01#s1-2.3`. A clause of a sentence is told by what follows `~`.
 */
import type { Snippet } from '../draft.ts';

/** What a button says that collects; what is collected is taken out by the same button. */
export const collectLabels: Readonly<Record<Snippet['kind'], string>> = {
  sentence: '收入初稿',
  indicator: '收入初稿',
  section: '收入本节',
  outline: '收入提纲',
};

/** Kind, id of the plan, and anchor of the section or sentence, empty for the outline. */
export function readPlace(id: string): readonly [kind: Snippet['kind'], plan: string, anchor: string] {
  return id.split(/[:#~]/) as [Snippet['kind'], string, string];
}

/** Id of a sentence or section of a plan; sections have no full stop in their anchors. */
export function placeId(plan: string, anchor: string): string {
  return `${anchor.includes('.') ? 'sentence' : 'section'}:${plan}#${anchor}`;
}

/** Id of the plan whose page this is; empty on all others. */
export function planOfPage(): string {
  return document.querySelector<HTMLElement>('[data-plan-id]')?.dataset.planId ?? '';
}
