/** What a rule on expressions of time says, and the pieces its patterns are made of. All patterns read text folded by `foldWidth`. */
import { readNumber } from '../../../src/text/numbers.ts';
import type { Task } from '../../../src/schema/plan.ts';

/** What an expression says: a task without its anchor. */
export type Time = Omit<Task, 'anchor'>;

/** First and last month, 1–12; over the turn of a year the first is the larger. */
export type Months = readonly [from: number, to: number];

/** What a rule reads off its match; `year`, `before` and `since` are read for all rules alike. */
export interface Reading {
  /** Several where the expression names stretches apart: `上、下半年`. Empty where no month follows. */
  readonly months: readonly Months[];
  readonly every?: Time['every'];
}

/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

export interface TimeRule {
  readonly id: string;
  readonly why: string;
  /**
   * Global; the whole match is what the text says. Groups that mean the same in every rule: `year` (four figures),
   * `before` (it is to be done by then), `since` (it begins then).
   */
  readonly match: RegExp;
  readonly read: (groups: Groups) => Reading;
  /** It says when something comes only in a heading or at the head of a list: `第一周`. */
  readonly leadOnly?: boolean;
  /** Text and what the whole list of rules and refusals reads in it. */
  readonly examples: readonly (readonly [text: string, times: readonly Time[]])[];
  /** Look-alikes in which the whole list reads nothing. */
  readonly keeps: readonly string[];
}

/** A year before a month: real, masked, or told from now. A year that has gone by is left for the refusals. */
export const year =
  '(?:(?:(?<![0-9])(?<year>(?:19|20)[0-9]{2})|(?<![0-9])20[xX×*_~—–○〇#?]{1,6}|(?<![0-9A-Za-z])[xX×*_~]{1,6})\\s?年度?\\s?|今年|本年度?|明年|次年|来年|当年)?';

/** The second year of a range; the figures of both may have been stripped: `年8月-年9月`. */
export const yearAgain =
  '(?:(?:(?<yearTo>(?:19|20)[0-9]{2})|20[xX×*_~—–○〇#?]{1,6}|[xX×*_~]{1,6})?\\s?年\\s?|今年|本年|明年|次年|翌年|来年|第二年)?';

/** A month's number, to be read by `monthNumber`. */
export const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?<![万亿千百美日欧])元)';

/** `九` and `9` are 9, `元` is 1; 0 where it is none. */
export function monthNumber(text = ''): number {
  return text === '元' ? 1 : readNumber(text);
}

/** Not the end of a longer number or of a decimal; `2.9月底前` at the start of a text is item 2. */
export const apart = '(?<![0-9一二三四五六七八九十百几数第近满孕])(?<![^0-9][0-9]{1,2}[.·/](?=[0-9]))';

/** `月` of a month's name, not of an age, a span of time or another word. */
export const monthWord =
  '\\s?月(?:份|(?!龄|大(?![力型会众家])|以[上下内]|内(?![部容科涵外])|后(?!勤)|次|均|嫂|饼|经|息|薪|租|工资|度|亮|球|刊|(?:的)?(?:婴|幼儿(?!园)|宝宝)))';

const dayNumber = '(?:[12][0-9]|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** From … to. */
export const until = '\\s?(?:[-—–~]{1,2}|起?(?:至|到))\\s?';

/** `10日`, `1日至15日`, `1-15日`. */
export const days = `(?:${dayNumber}\\s?[日号]?${until})?${dayNumber}\\s?[日号]`;

/** A part of a month. */
export const part = '(?:[上中下]旬|初|底|末|中(?=[,。;、完开召进组举]))';

/** By then, from then on, or about then. */
export const bounds =
  '(?:(?:之|以)?(?<before>前)(?![后期列往沿景夕提置来去述三])|(?<since>起|开始|以后|之后)|前后|左右|期间)?';

/** A number of times or of units. */
export const count = '(?:[0-9]{1,2}|[一二两三四五六七八九]|十[一二]?)';
