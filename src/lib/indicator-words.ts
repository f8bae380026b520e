/** Indicators in words, as the site writes them. */
import type { Indicator } from '../schema/plan.ts';

type Stated = Pick<Indicator, 'op' | 'value' | 'max' | 'blank' | 'approx' | 'unit'>;

/** Rates are high or low, things are many or few. */
const isRate = (unit: string) => /^(?:$|[%‰/]|个百分点|分$)/u.test(unit);

/** `95%`, `20 项`, `7.3 万人次`: a space between the number and a unit in Han. */
function amount({ value, max, blank, unit }: Stated): string {
  const number = blank ?? (max === undefined ? String(value) : `${value} 至 ${max}`);
  return /^\p{Script=Han}/u.test(unit) ? `${number} ${unit}` : `${number}${unit}`;
}

/** `不低于 95%`, `不少于 20 项`, `约 7.2 天`, `增长 30%`, `原文留空（____%）`. */
export function valueWords(stated: Stated): string {
  const { op, unit, blank, approx } = stated;
  const rate = isRate(unit);
  const word = {
    '=': '',
    '>=': rate ? '不低于' : '不少于',
    '<=': rate ? '不高于' : '不超过',
    '>': rate ? '高于' : '多于',
    '<': rate ? '低于' : '少于',
    '+': unit === '%' ? '增长' : '增加',
    '-': unit === '%' ? '下降' : '减少',
  }[op];
  const said = [word, approx && '约', amount(stated)].filter(Boolean).join(' ');
  return blank === undefined ? said : `原文留空（${said}）`;
}

/** `目标`, `结果`. */
export function kindWord(kind: Indicator['kind']): string {
  return kind === 'target' ? '目标' : '结果';
}

/** A sign for narrow columns: `≥ 4`, `< 12`, `＋30`, `约 7.2`; the number alone where it is plain. */
export function signedValue({ op, value, max, approx }: Stated): string {
  const sign = { '=': '', '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '+': '＋', '-': '－' }[op];
  return `${sign}${approx ? '约 ' : ''}${value}${max === undefined ? '' : `–${max}`}`;
}
