/** A figure as a reader writes it. */
import type { PlanFrontmatter } from '../schema/plan.ts';

type Indicator = NonNullable<PlanFrontmatter['indicators']>[number];

const signs: Readonly<Record<Indicator['op'], string>> = {
  '=': '',
  '>=': '≥ ',
  '<=': '≤ ',
  '>': '> ',
  '<': '< ',
  '+': '增 ',
  '-': '减 ',
};

/** `≥ 95%`, `3—5 次`, `减 2%`. */
export function indicatorLabel({ op, value, max, unit }: Indicator): string {
  const number = max === undefined ? `${value}` : `${value}—${max}`;
  const gap = /^[%‰]/u.test(unit) || unit === '' ? '' : ' ';
  return `${signs[op]}${number}${gap}${unit}`;
}
