/** What is Markdown by the letter and none in a Chinese plan: blanks to fill in, products, numbers of papers. */
import type { Token } from './parse-tokens.ts';

/** Whether stars or underscores do not stress: `20**年1月到20**年`, `5*6*7`, `**县**镇`, `数量：__，单位：__。` */
export function isPlainEmphasis(source: string, { type, start, end }: Token): boolean {
  const size = type === 'emphasis' ? 1 : 2;
  const inner = source.slice(start + size, end - size);
  const before = source[start - 1] ?? '';
  if (/^[年月日]/u.test(inner)) return true;
  // Underscores are written to be filled in far more often than to stress.
  if (source[start] === '_') return size > 1 || /[，。；：、_]/u.test(inner);
  if (source[start] === '~') return false;
  if (size === 2) return /[\d×xX]/.test(before) || /^[省市区县镇乡村校院局司厂]$/u.test(inner);
  return /[\dA-Za-z×]/.test(before) || /[\dA-Za-z]/.test(source[end] ?? '');
}

/** Whether what should be an address is none: `国发[2024](5号)`, `[注]: 见附件`. */
export function isPlainAddress(address: string): boolean {
  return /\P{ASCII}/u.test(address) && !/[./#]/.test(address);
}

/** Whether the mark of a quotation is a sign of more: `> 95%的患者满意`. */
export function isMoreThan(source: string, { start, end }: Token): boolean {
  const line = source.slice(start, end + 20);
  return /^[ \t]*>[ \t]*(?:=|\d[\d.]*[%％‰])/.test(line);
}

/** Whether an item has no text, or its dash is the sign of a number: `- 5℃`. */
export function isPlainItem(source: string, { end }: Token, alone: boolean): boolean {
  const next = source[end] ?? '\n';
  return /\s/.test(next) || (alone && /\d/.test(next));
}

/** Whether a line of marks is a blank to be filled in. */
export function isBlankLine(source: string, { start, end }: Token): boolean {
  return source.slice(start, end).includes('_');
}
