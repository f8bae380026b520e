/** What a plan is called where it is listed: who, when, which. Pages, search and its index write it alike. */
import type { PlanFrontmatter } from '../schema/plan.ts';
import { chineseNumber } from '../text/chinese-number.ts';

/** Stands for the year where the source blanks it. */
export const yearBlank = '年份留空';
/** Stands for the year where the source names none. */
export const yearMissing = '未写年份';

type Facts = Pick<PlanFrontmatter, 'years' | 'yearBlank'>;

/** Years a plan is for: `2023`, `2021、2022`, `年份留空`; empty where the source names none. */
export function yearLabel({ years, yearBlank: isBlank }: Facts): string {
  if (years && years.length > 0) return years.join('、');
  return isBlank ? yearBlank : '';
}

/** The years as values to choose by: one each, or what stands for none. */
export function yearValues({ years, yearBlank: isBlank }: Facts): readonly string[] {
  return years && years.length > 0 ? years.map(String) : [isBlank ? yearBlank : yearMissing];
}

/** Order of year values: the latest first, then blank, then missing. */
export function compareYears(a: string, b: string): number {
  const rank = (value: string) => (value === yearMissing ? 2 : value === yearBlank ? 1 : 0);
  return rank(a) - rank(b) || Number(b) - Number(a) || 0;
}

/** Year and period: `2023 年度`, `2023 上半年`, `年份留空，下半年`. */
export function whenLabel(plan: Facts & Pick<PlanFrontmatter, 'period'>): string {
  const year = yearLabel(plan);
  if (!plan.period) return year;
  return plan.years && plan.years.length > 0
    ? `${year} ${plan.period}`
    : [year, plan.period].filter(Boolean).join('，');
}

/** Who wrote it: kind of organisation and department. */
export function whoLabel({ orgType, department }: Pick<PlanFrontmatter, 'orgType' | 'department'>): string {
  return [orgType, department].filter(Boolean).join('');
}

/** `第六篇` of a collection. */
export function ordinalLabel(number: number): string {
  return number < 10_000 ? `第${chineseNumber(number)}篇` : `第 ${number} 篇`;
}

/** Which of several plans of one title: `《乙》第六篇`. `number` is the 1-based place in the collection. */
export function whichLabel({
  collection,
  number,
}: {
  readonly collection: string;
  readonly number: number;
}): string {
  return `《${collection}》${ordinalLabel(number)}`;
}
