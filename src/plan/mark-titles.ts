/** What a reader is told about a mark in a plan's text on pointing at it. */
import type { Mark } from './document.ts';

/** By kind of mark; those without say by themselves what they are. */
export const markTitles: Readonly<Record<Mark['kind'] | 'outdated' | 'gap', string | undefined>> = {
  blank: '原文留空，引用时自填',
  target: '量化指标',
  cite: undefined,
  damage: '原文此处是乱码，照录',
  outdated: undefined,
  gap: undefined,
};
