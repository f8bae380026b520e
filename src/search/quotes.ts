/** Quotation marks in what is typed and in what is said about it. */
import { foldText } from '../text/fold.ts';

const marks = /["“”„‟«»「」『』〝〞〟＂'‘’‚‛`＇]/gu;
const blank = /\s/u;
/** What a mark does to the depth of its kind; a straight mark opens or closes. */
const opening = new Set('“„‟«「『〝‘‚‛');
const closing = new Set('”»」』〞〟’');

/** By character, as each is asked for many times. */
const kinds = new Map<string, string | undefined>();

/** `"` for every double mark, `'` for every single one, `undefined` for what is none. */
function kindOf(char = ''): string | undefined {
  if (!kinds.has(char)) {
    const kind = foldText(char);
    kinds.set(char, kind === '"' || kind === "'" ? kind : undefined);
  }
  return kinds.get(char);
}

/** How many quotation marks there are in it. */
export function countMarks(text: string): number {
  return text.match(marks)?.length ?? 0;
}

/** The text without any quotation mark. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/** Characters within which a mark is closed: without an end, a text full of marks would be gone through for each of them. */
const longestQuoted = 500;

/**
 * Where the quoted part that begins at `start` ends: the place of the mark that closes it, which stands before a blank,
 * another mark or the end, with nothing but whole pairs of its kind inside. `undefined` where it does not close.
 */
export function findClosing(chars: readonly string[], start: number): number | undefined {
  const kind = kindOf(chars[start]);
  if (!kind) return undefined;
  let depth = 0;
  let straight = 0;
  const last = Math.min(chars.length - 1, start + longestQuoted);
  for (let at = start + 1; at <= last; at++) {
    if (kindOf(chars[at]) !== kind) continue;
    const next = chars[at + 1];
    const ends = next === undefined || blank.test(next) || (kindOf(next) && !closing.has(next));
    if (ends && at > start + 1 && depth === 0 && straight % 2 === 0) return at;
    if (opening.has(chars[at])) depth++;
    else if (closing.has(chars[at])) depth--;
    else straight++;
    if (depth < 0) return undefined;
  }
  return undefined;
}

/** The text without a mark at its edge that has no partner in it: `“健康教育` is `健康教育`, `以“病人”` stays. */
export function withoutOddMarks(text: string): string {
  const chars = [...text];
  for (const kind of ['"', "'", '"']) {
    if (chars.filter((char) => kindOf(char) === kind).length % 2 === 0) continue;
    if (kindOf(chars[0]) === kind) chars.shift();
    else if (kindOf(chars.at(-1)) === kind) chars.pop();
  }
  return chars.join('');
}

/** Characters of a phrase that are shown before it is cut. */
const longestShown = 40;

/** A phrase as it is said: cut where it is very long, in quotation marks, those inside changed for single ones. */
export function quote(phrase: string): string {
  const chars = [...phrase];
  const shown = chars.length > longestShown ? `${chars.slice(0, longestShown).join('')}……` : phrase;
  const count = chars.length > longestShown ? `（共 ${chars.length} 字）` : '';
  return `“${nest(shown)}”${count}`;
}

/** Several phrases, each in quotation marks. */
export function quoteAll(phrases: readonly string[]): string {
  return phrases.map(quote).join('、');
}

/** Double marks become single and single ones double, as they stand within a quotation. */
function nest(text: string): string {
  const open = new Set<string>();
  return text.replace(marks, (mark) => {
    const kind = kindOf(mark) ?? '';
    const opens = opening.has(mark) || (!closing.has(mark) && !open.has(kind));
    if (opens) open.add(kind);
    else open.delete(kind);
    const pair = kind === '"' ? '‘’' : '“”';
    return pair[opens ? 0 : 1];
  });
}
