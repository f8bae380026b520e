/** The numbers a browser writes before the items of a list. */
import { attribute, isElement } from './parse-page.ts';
import type { Element } from './parse-page.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function toLetters(number: number): string {
  let out = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) out = letters[(rest - 1) % 26] + out;
  return out;
}

function toRoman(number: number): string {
  let rest = number;
  let out = '';
  for (const [value, figure] of romans) for (; rest >= value; rest -= value) out += figure;
  return out;
}

function toHan(number: number): string {
  const figures = '零一二三四五六七八九';
  if (number < 10) return figures[number];
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : figures[tens]}十${number % 10 === 0 ? '' : figures[number % 10]}`;
}

/** Styles of numbers by `type` and `list-style-type`, with the least and most they write; others are decimal. */
const styles: Readonly<Record<string, { most: number; write: (number: number) => string }>> = {
  a: { most: 1e6, write: (number) => `${toLetters(number)}. ` },
  A: { most: 1e6, write: (number) => `${toLetters(number).toUpperCase()}. ` },
  i: { most: 3999, write: (number) => `${toRoman(number)}. ` },
  I: { most: 3999, write: (number) => `${toRoman(number).toUpperCase()}. ` },
  han: { most: 99, write: (number) => `${toHan(number)}、` },
};
const named: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  'cjk-ideographic': 'han',
  'simp-chinese-informal': 'han',
  'trad-chinese-informal': 'han',
  'cjk-decimal': 'han',
};

/** Counts the items of ordered lists as they are met. */
export function countLists(): (item: Element) => string {
  const next = new Map<Element, { number: number; step: number }>();
  return (item) => {
    const list = item.parentNode;
    if (!isElement(list) || list.tagName !== 'ol') return '';
    const count = next.get(list) ?? startList(list);
    const own = readInteger(attribute(item, 'value'));
    const number = own ?? count.number;
    next.set(list, { ...count, number: number + count.step });
    const style = /list-style(?:-type)?:[^;]*?\b(none|[a-z]+-[a-z-]+)/.exec(
      attribute(list, 'style').replace(/:\s+/g, ':'),
    )?.[1];
    if (style === 'none') return '';
    // `type` tells small letters from large ones.
    const type =
      [item, list].flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'type'))[0]?.value ?? '1';
    const key = (style !== undefined && Object.hasOwn(named, style) ? named[style] : undefined) ?? type;
    const { most, write } = Object.hasOwn(styles, key) ? styles[key] : { most: 0, write: String };
    return number >= 1 && number <= most ? write(number) : `${number}. `;
  };
}

function startList(list: Element): { number: number; step: number } {
  const start = readInteger(attribute(list, 'start'));
  if (!list.attrs.some(({ name }) => name === 'reversed')) return { number: start ?? 1, step: 1 };
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  return { number: start ?? items, step: -1 };
}

function readInteger(value: string): number | undefined {
  return /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
