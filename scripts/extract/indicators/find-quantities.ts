/** Numbers with units in a stretch of text: `不少于20项`, `百分之九十以上`, `2-3项`, `x元左右`. */
import { parseNumber } from '../../../src/text/numbers.ts';
import { findBlanks } from '../../../src/plan/find-blanks.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import { readBound } from './bounds.ts';
import type { Bound } from './bounds.ts';
import { unitFamilies, unitPattern } from './units.ts';
import type { UnitFamily } from './units.ts';

export interface Quantity {
  /** The stretch that states the number, with the words that bound it: `不少于20项`, `99%以上`. UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The number alone with its unit. */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Absent where the source leaves it blank. */
  readonly value?: number;
  /** Upper end of a range. */
  readonly max?: number;
  readonly blank?: string;
  readonly unit: string;
  readonly family: UnitFamily;
  /** `一批`, `三项` are written in Chinese figures where nothing is counted, too. */
  readonly figures: 'arabic' | 'chinese' | 'blank';
  readonly bound: Bound;
}

const arabic = '[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?';
const figures = '[一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千]*';
/**
 * 万 within a numeral belongs to it (`三万五千人`), at its end to the unit (`三十万元`). No numeral has more than
 * an 亿 and a 万 in it; a row of thousands would be read again from each of them.
 */
const chinese = `(?:${figures}[万亿][零〇]?){0,2}${figures}(?:点[零〇一二三四五六七八九]+)?`;
const blank = '[0-9]*[xX×✕_*]{1,8}';
const scale = '(?:百|千|十|百万|千万)?[万亿]';
const dash = '\\s?(?:-|—|―|–|~|至|到)+\\s?';

const number = `${arabic}|${chinese}`;

/** `三分之二`, `一半以上`, `下降三成`, `九成五以上`; `一成不变` says no number. */
const part =
  '(?<wholes>[二三四五六七八九十])分之(?<parts>[一二三四五六七八九])|(?<half>一半|半数)(?=及?以上)|' +
  '(?<=占|达到?|[不高低]于|超过|下降|降低|减少|压[减缩]|节约|增长|提高|增加)(?<tenths>[一二两三四五六七八九])成(?<tenthsMore>[一二三四五六七八九])?(?=以[上下内]|左右|[，。；,;、的]|$)';
/** `事故为零`, `0发生`, `零投诉`; `零距离`, `零售` count nothing. */
const nought =
  '(?<=\\p{Script=Han}(?:为|在|是|达到?|到))(?<nought>0|零)(?![0-9.%‰﹪\\p{Script=Han}])|' +
  '(?<![0-9.第零一二三四五六七八九十百千万])(?<noughtOf>0|零)(?=发生|投诉|事故|死亡|上访|感染|差错|违[规纪法]|伤亡|缺陷|辍学|犯罪|纠纷|案件)';

/** A letter or point before it makes the figure part of a name (`ISO9000`, `2.0`), 第 makes it an ordinal. */
const quantity = new RegExp(
  `(?<![0-9A-Za-z.第零〇一二两三四五六七八九十百千xX×_*])(?:` +
    `(?<from>${number})(?<fromUnit>[%﹪‰])?${dash}(?<to>${number})|(?<single>${number})|(?<blank>${blank}))` +
    `\\s?(?<more>[余多])?(?<scale>${scale})?(?<moreYet>[余多])?(?<unit>${unitPattern})(?:/(?<each>年|月|周|季|日|天|学期)度?)?|` +
    `(?<per>[百千万])分之(?<share>${number}|${blank})(?:${dash}(?:[百千万]分之)?(?<shareTo>${number}))?(?<points>个百分点)?|` +
    `(?<![0-9A-Za-z.第零〇一二两三四五六七八九十百千])(?<bare>${arabic})(?<bareScale>[万亿])(?![千百十万亿\\p{Script=Han}])|` +
    `${part}|${nought}`,
  'gu',
);

/** Characters before and behind a number in which words may bound it. */
const context = 40;

const shareUnits: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '/万' };

/** Finds every number with a unit; what is a date, a name or an idiom is sorted out later. */
export function findQuantities(text: string): Quantity[] {
  const folded = foldWidth(text);
  const blanks = findBlanks(text);
  const found: Quantity[] = [];
  for (const match of folded.matchAll(quantity)) {
    const groups = match.groups ?? {};
    const read =
      (groups.nought ?? groups.noughtOf)
        ? none
        : (readPart(groups) ?? readShare(groups) ?? readCount(groups));
    if (!read) continue;
    const numberStart = match.index;
    const numberEnd = numberStart + match[0].length;
    // `2009，100人` folds to what looks like one number.
    if (/[，．]/u.test(text.slice(numberStart, numberEnd))) continue;
    if (read.blank !== undefined && !blanks.some(({ start, end }) => start < numberEnd && end > numberStart))
      continue;
    const before = folded.slice(Math.max(found.at(-1)?.end ?? 0, numberStart - context), numberStart);
    const around = readBound(before, folded.slice(numberEnd, numberEnd + context));
    const bound = settleBound(
      around,
      before,
      Boolean(groups.more ?? groups.moreYet),
      found.at(-1),
      read.unit,
    );
    found.push({
      ...read,
      start: numberStart - bound.before,
      end: numberEnd + bound.after,
      numberStart,
      numberEnd,
      bound,
    });
  }
  return found;
}

/** `30余项` is more than 30; `分别增长20%和15%` says once for both that they rise. */
function settleBound(
  around: Bound,
  before: string,
  more: boolean,
  previous: Quantity | undefined,
  unit: string,
): Bound {
  if (more && around.op === '=') return { ...around, op: '>' };
  if (previous?.unit === unit && /^[和、与及]$/u.test(before)) {
    return { ...previous.bound, before: 0, after: around.after };
  }
  return around;
}

/** `死亡率为零`, `零投诉`: no unit is said, none is given. */
const none: Reading = { value: 0, unit: '', family: 'rate', figures: 'arabic' };

type Reading = Pick<Quantity, 'value' | 'max' | 'blank' | 'unit' | 'family' | 'figures'>;
type Groups = Record<string, string | undefined>;

function readCount(groups: Groups): Reading | undefined {
  const first = groups.from ?? groups.single ?? groups.bare;
  const written = groups.unit ?? '';
  const each = groups.each && groups.each !== '年' ? `/${groups.each}` : '';
  const unit = `${groups.scale ?? groups.bareScale ?? ''}${spell(written)}${each}`;
  const family = groups.bare ? 'money' : unitFamilies.get(written);
  if (!family) return undefined;
  if (groups.blank) return { blank: groups.blank, unit, family, figures: 'blank' };
  const value = parseNumber(first ?? '');
  if (value === undefined) return undefined;
  const max = groups.to ? parseNumber(groups.to) : undefined;
  if (groups.to && (max === undefined || max <= value)) return undefined;
  return {
    value,
    ...(max !== undefined && { max }),
    unit,
    family,
    figures: /^[0-9]/.test(first ?? '') ? 'arabic' : 'chinese',
  };
}

/** `三分之二`, `九成五`, `一半` as a percentage, to one decimal. */
function readPart({ wholes, parts, tenths, tenthsMore = '零', half }: Groups): Reading | undefined {
  const share = half
    ? 0.5
    : tenths
      ? (parseNumber(`${tenths}点${tenthsMore}`) ?? 0) / 10
      : (parseNumber(parts ?? '') ?? 0) / (parseNumber(wholes ?? '') ?? 1);
  if (share === 0 || !Number.isFinite(share)) return undefined;
  return { value: Math.round(share * 1000) / 10, unit: '%', family: 'rate', figures: 'chinese' };
}

function readShare({ per, share = '', shareTo, points }: Groups): Reading | undefined {
  if (per === undefined) return undefined;
  const unit = points && per === '百' ? '个百分点' : shareUnits[per];
  if (/[xX×✕_*]/.test(share)) return { blank: share, unit, family: 'rate', figures: 'blank' };
  const value = parseNumber(share);
  const max = shareTo === undefined ? undefined : parseNumber(shareTo);
  if (value === undefined) return undefined;
  return { value, ...(max !== undefined && { max }), unit, family: 'rate', figures: 'chinese' };
}

/** One spelling for a unit. */
function spell(unit: string): string {
  const spelt: Readonly<Record<string, string>> = {
    '﹪': '%',
    百分点: '个百分点',
    '/十万': '/10万',
    '/百万': '/100万',
    m2: '㎡',
  };
  return spelt[unit] ?? unit;
}
