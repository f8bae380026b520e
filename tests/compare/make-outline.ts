/** Outlines for tests of the comparison. */
import type { OutlinePart, PlanOutline } from '../../src/compare/outline-files.ts';

/** A part under a label; its heading names it, too. */
export const part = (
  label: string | undefined,
  below: readonly string[] = [],
  heading = `一、${label ?? '其他'}`,
): OutlinePart => ({
  id: `s-${label}`,
  heading,
  label,
  length: 100,
  indicators: 1,
  below: below.map((name) => ({ id: `s-${label}-${name}`, heading: `（一）${name}`, label: name })),
});

/** An outline of which only the parts matter. */
export const outline = (
  id: string,
  parts: readonly OutlinePart[],
  facts: Partial<PlanOutline> = {},
): PlanOutline => ({
  id,
  title: `计划${id}`,
  when: '2023 年度',
  length: 1000,
  parts,
  ...facts,
});
