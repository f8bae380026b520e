/** How plans number headings and items. */
import type { Counter, Numbering } from './lay-plan.ts';

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese: 二十三. */
export function han(place: number): string {
  const [tens, ones] = [Math.floor(place / 10), place % 10];
  return (tens > 1 ? figures[tens] : '') + (tens > 0 ? '十' : '') + figures[ones];
}

const wide = (place: number) =>
  String(place).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const circled = (place: number) => String.fromCodePoint(0x245f + place);
/** What optical recognition makes of 一 and 十. */
const misread = (place: number) => han(place).replace(/^一$/, '-').replace(/^十$/, '+');

const around =
  (left: string, figure: Counter, right: string): Counter =>
  (place) =>
    `${left}${figure(place)}${right}`;
const digits: Counter = String;

/** A numbering of 1.1 below 1 must know its chapter: headings are counted in order, so it remembers the last. */
function decimals(first: string, second: string): Numbering['levels'] {
  let chapter = 0;
  return [(place) => `${(chapter = place)}${first}`, (place) => `${chapter}.${place}${second}`];
}

export const official: Numbering = {
  levels: [around('', han, '、'), around('（', han, '）')],
  item: around('', digits, '、'),
};
export const dotted: Numbering = {
  levels: [around('', han, '、'), around('（', han, '）')],
  item: around('', digits, '.'),
};
export const bracketStop: Numbering = {
  levels: [around('', han, '、'), around('(', han, ')、')],
  item: around('', digits, '．'),
};
export const schoolwork: Numbering = {
  levels: [around('', han, '、'), around('', digits, '、')],
  item: around('(', digits, ')'),
};
export const ordinals: Numbering = {
  levels: [around('第', han, '、'), around('', digits, '、')],
  item: around('', circled, ''),
};
export const parts: Numbering = {
  levels: [around('第', han, '部分 '), around('', han, '、')],
  item: around('', digits, '．'),
};
export const chapters: Numbering = {
  levels: [around('第', han, '章 '), around('', han, '、')],
  item: around('（', digits, '）'),
};
export const commaed: Numbering = {
  levels: [around('', han, ','), around('(', misread, ')')],
  item: around('', digits, '．'),
};
export const fullWidth: Numbering = {
  levels: [around('', han, '．'), around('（', han, '）')],
  item: around('', wide, '．'),
};
export const circles: Numbering = {
  levels: [around('', han, '、'), around('', wide, '、')],
  item: around('', circled, ''),
};
export const spaced: Numbering = {
  levels: [around('', han, ' '), around('( ', han, ' ) ')],
  item: around('', digits, ' . '),
};
/** Made anew for each plan: it counts. */
export const technical = (): Numbering => ({
  levels: decimals('. ', ' '),
  item: around('', digits, ')'),
});
/** `1 总则`, `1.1 目的`: the figure stands alone before a blank. */
export const standard = (): Numbering => ({
  levels: decimals('、', ''),
  item: around('(', digits, ')'),
});
