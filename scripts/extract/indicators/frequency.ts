/** How often: `每月至少一次` is once a month. A year is what goes without saying. */
import { parseNumber } from '../../../src/text/numbers.ts';

/** Spans of time in text, and as a unit writes them. */
const spans: Readonly<Record<string, string>> = {
  半个月: '半月',
  半月: '半月',
  年度: '年',
  年: '年',
  半年: '半年',
  学期: '学期',
  季度: '季',
  季: '季',
  月份: '月',
  月: '月',
  旬: '旬',
  星期: '周',
  周: '周',
  小时: '小时',
  天: '日',
  日: '日',
};
const span = Object.keys(spans).join('|');

/** `每月`, `每两个月`, `每个季度` within the clause; `一年` directly before the number. */
const pattern = new RegExp(
  `(?:每隔?个?(?<count>[2-9两二三四五六])?个?(?<span>${span})(?!级|所|院)(?:[^，。；,;每]|每(?=[位名人生科班村站户园]|个(?:人|科|班|村|站))){0,20}|(?<!第)一(?<one>${span}))$`,
  'u',
);

/**
 * The span of time that a number of times stands for, as the unit says it: `月`, `2个月`; empty for a year.
 * Undefined where the text names none. `before` is the folded text up to the number.
 */
export function readFrequency(before: string): string | undefined {
  const groups = pattern.exec(before)?.groups;
  if (!groups) return undefined;
  const word = spans[groups.span ?? groups.one];
  if (!groups.count) return word === '年' ? '' : word;
  return `${parseNumber(groups.count)}${word === '月' ? '个月' : word}`;
}
