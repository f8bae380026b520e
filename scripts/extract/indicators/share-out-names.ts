/** `A、B、C率分别达到95%、96%、98%`: three numbers that stand in a row have each a name of their own. */
import { cutWords } from '../../cut-words.ts';

/** A number as named so far, and what stands between it and the number before it. */
export interface NamedNumber {
  readonly name: string;
  readonly unit: string;
  /** Text from the end of the number before it; the sentence's beginning for the first. */
  readonly before: string;
}

const joined = /^\s?[、,和与及]\s?$/u;
const inOrder = /分别/u;
const manyOf = /^(?:[两二三四五六]|这?几)[科项者种类个]/u;
const rateNoun = /(?:率|数|度|量|值|分|额|收入|比例|比重|占比)$/u;

/**
 * The names of a sentence's numbers, those of a row shared out: over the parts of its name where they are as many as
 * its numbers, else, where the text says 分别 and leaves the things unsaid, over the things named just before.
 */
export function shareOutNames(numbers: readonly NamedNumber[]): string[] {
  const names = numbers.map(({ name }) => name);
  for (let at = 0; at < numbers.length;) {
    const length = rowLength(numbers, at);
    if (length > 1) {
      const said = inOrder.test(numbers[at].before);
      const own =
        splitName(numbers[at].name, length) ?? (said ? namesBefore(numbers, at, length) : undefined);
      own?.forEach((name, i) => (names[at + i] = name));
    }
    at += length;
  }
  return names;
}

/** How many numbers of one unit stand side by side from here. */
function rowLength(numbers: readonly NamedNumber[], at: number): number {
  let end = at + 1;
  while (end < numbers.length && joined.test(numbers[end].before) && numbers[end].unit === numbers[at].unit) {
    end += 1;
  }
  return end - at;
}

/** `血压、血糖控制率` is a rate of either. Undefined where the parts are not so many. */
export function splitName(name: string, count: number): string[] | undefined {
  const parts = name.split(/[、和与及]/u);
  if (parts.length !== count || parts.some((part) => part === '')) return undefined;
  const [, ...rest] = cutWords(parts[count - 1]);
  const shared = rest.join('').replace(manyOf, '');
  if (!rateNoun.test(shared)) return parts;
  const own = parts[count - 1].slice(0, parts[count - 1].length - rest.join('').length);
  return parts.map((part, i) =>
    i === count - 1 ? own + shared : rateNoun.test(part) ? part : part + shared,
  );
}

/** `产值3亿元、利润2亿元，分别增长12%、10%`: the names of as many numbers before the row, if they differ. */
function namesBefore(numbers: readonly NamedNumber[], at: number, count: number): string[] | undefined {
  const before = numbers.slice(Math.max(0, at - count), at).map(({ name }) => name);
  const leftUnsaid = numbers[at].name === before.at(-1);
  return leftUnsaid && new Set(before).size === count ? before : undefined;
}
