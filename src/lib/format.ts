/** Numbers and names as the site writes them. */
import type { Plan, PlanData } from './corpus.ts';

const digits = new Intl.NumberFormat('zh-CN');

/** `13132` is `13,132`. */
export function formatCount(count: number): string {
  return digits.format(count);
}

/** `84000` is `8.4 万`; below ten thousand the number as it is, with a space behind it. */
export function formatTenThousands(count: number): string {
  return count < 10_000 ? `${formatCount(count)} ` : `${(count / 10_000).toFixed(1).replace(/\.0$/, '')} 万`;
}

const numerals = [...'〇一二三四五六七八九'];

/** A number below 10,000 in Chinese numerals: `38` is `三十八`. */
export function chineseNumber(count: number): string {
  if (count < 10) return numerals[count];
  if (count < 20) return `十${count > 10 ? numerals[count - 10] : ''}`;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (count < unit) continue;
    const rest = count % unit;
    const gap = rest > 0 && rest < unit / 10 ? '〇' : '';
    const tail = rest === 0 ? '' : rest < 20 && rest >= 10 ? `一${chineseNumber(rest)}` : chineseNumber(rest);
    return `${numerals[Math.floor(count / unit)]}${name}${gap}${tail}`;
  }
  return String(count);
}

/** A large number in round Chinese numerals: `84011` is `八万四千`, `3967` is `三千九百六十七`. */
export function chineseRound(count: number): string {
  if (count < 10_000) return chineseNumber(count);
  const tenThousands = Math.floor(count / 10_000);
  const thousands = Math.floor((count % 10_000) / 1000);
  const rest = tenThousands < 100 && thousands > 0 ? `${numerals[thousands]}千` : '';
  return `${tenThousands < 10_000 ? chineseNumber(tenThousands) : formatCount(tenThousands)}万${rest}`;
}

/** Years a plan is for: `2023`, `2021、2022`, `年份留空`; empty where the source names none. */
export function yearLabel({ years, yearBlank }: Pick<PlanData, 'years' | 'yearBlank'>): string {
  if (years && years.length > 0) return years.join('、');
  return yearBlank ? '年份留空' : '';
}

/** Year and period: `2023 年度`, `2023 上半年`, `年份留空，下半年`. */
export function whenLabel(plan: Pick<PlanData, 'years' | 'yearBlank' | 'period'>): string {
  const year = yearLabel(plan);
  if (!plan.period) return year;
  return plan.years && plan.years.length > 0
    ? `${year} ${plan.period}`
    : [year, plan.period].filter(Boolean).join('，');
}

/** Who wrote it: kind of organisation and department. */
export function whoLabel({ orgType, department }: Pick<PlanData, 'orgType' | 'department'>): string {
  return [orgType, department].filter(Boolean).join('');
}

/** `第六篇` of a collection. */
export function ordinalLabel(number: number): string {
  return number < 10_000 ? `第${chineseNumber(number)}篇` : `第 ${number} 篇`;
}

/** Which of several plans of one title: `《乙》第六篇`. */
export function whichLabel({ collection, number }: Pick<Plan, 'collection' | 'number'>): string {
  return `《${collection}》${ordinalLabel(number)}`;
}
