/**
 * Finds byte-damaged runs: a converter cut GBK bytes at what looked like punctuation (`確?；竟残l(wèi)生` was 確保基本公共衛生).
 * They are kept as they stand; no rule may touch them.
 *
 * A run begins at a question mark behind Han and reads like no row of words. Where it ends is where taking the
 * rest for words again, and not for stray characters, is likeliest. How sure one must be depends on the mark:
 * none stands before another stop, and few stand twice in a clause.
 */
import { wordCosts } from '../damage/dictionary.ts';

export interface DamagedRun {
  readonly start: number;
  readonly end: number;
}

/** A question mark within a line of Han, with what stands right behind it. */
const seed = /(?<=[\p{Script=Han}”》“《、，,：:（(])([?？])([?？。；;，,、：:]?)/gu;
/** A syllable that a gloss left, its opening bracket eaten by the question mark. */
const eatenGloss = /^[a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）]/u;

/** Second bytes of characters, read as letters. */
const loneLetters = /^\p{Script=Han}{0,2}[A-Za-z@^][\p{Script=Han}]/u;

/** What goes with a run although it reads like Latin: a gloss, or the rest of a tag. */
const tail = /^(?:[a-zɡà-ǜ]{1,7}[)）]|[A-Za-z=<>-]*)/u;
const longestTail = 24;

/** No further than this from the question mark; the next stop ends a run before that. */
const reachRight = 36;
const reachLeft = 4;

/** Natural logarithm of how likely a stray character is: one of some five thousand. */
const strayCost = -8.5;
/** A question mark among stray characters is a lost byte, and a bracket part of a gloss. */
const lostByteCost = -3;

/** A run must be this much likelier than words. */
const surely = 7;
/** What the mark itself counts for. */
const beforeStop = 6;
const doubled = 3;
const withGloss = 20;
/** Nothing can be asked right behind these. */
const opened = 5;
const opening = /[“《、，,：:（(]/u;
/** One letter in the middle of Chinese is the second byte of a character. */
const loneLetter = 5;
/** A question mark at the end of a clause is the odd byte left over. */
const closing = 4;
/** To count what stands before the question mark to the run, words must be this much less likely there. */
const surelyBefore = 8;

/** Damaged runs of a text, ascending and apart; positions in UTF-16 units. */
export function findDamage(text: string): DamagedRun[] {
  const runs: DamagedRun[] = [];
  for (const { 0: mark, 2: next, index } of text.matchAll(seed)) {
    const last = runs.at(-1);
    if (last && index < last.end) continue;
    const end = findEnd(text, index, mark.length, next);
    if (end === undefined) continue;
    const start = Math.max(findStart(text, index), last?.end ?? 0);
    if (last && start <= last.end) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

/** The text with its damaged runs blanked out, length kept, so that nothing reads sense into them. */
export function maskDamage(text: string): string {
  let out = '';
  let at = 0;
  for (const run of findDamage(text)) {
    out += text.slice(at, run.start) + '□'.repeat(run.end - run.start);
    at = run.end;
  }
  return out + text.slice(at);
}

/** Where the run that begins with a question mark ends; undefined where it is none. */
function findEnd(text: string, mark: number, length: number, next: string): number | undefined {
  const from = mark + (/[?？]/.test(next) || next === '' ? length : 2);
  const behind = text.slice(from, from + reachRight);
  // A mark at the end of its line asks something.
  if (/^\s*(?:\n|$)/u.test(behind)) return undefined;
  const clause = cutClause(behind);
  const closed = /[?？]$/u.test(clause);
  const evidence =
    (eatenGloss.test(text.slice(mark + 1, mark + 9)) ? withGloss : 0) +
    (/[?？]/.test(next) ? doubled : next === '' ? 0 : beforeStop) +
    (opening.test(text[mark - 1]) ? opened : 0) +
    (loneLetters.test(clause) ? loneLetter : 0) +
    (closed && clause.length > 1 ? closing : 0);
  const { gain, length: stray } = likeliestRun(clause, closed);
  if (gain + evidence < surely) return undefined;
  return from + stray + tail.exec(text.slice(from + stray, from + stray + longestTail))![0].length;
}

/** Up to the next stop; a question mark right before it belongs to the clause. */
function cutClause(text: string): string {
  const stop = /[。；;，,！!\n]|[?？](?![。；;，,])(?!$)/u.exec(text);
  if (!stop) return text;
  return text.slice(0, /[?？]/u.test(stop[0]) ? stop.index + 1 : stop.index);
}

/** How much likelier a clause is if its first characters are stray ones, and how many that would be. */
function likeliestRun(clause: string, closed: boolean): { gain: number; length: number } {
  const asWords = wordCosts(clause);
  let stray = 0;
  let best = { gain: 0, length: 0 };
  for (let i = 0; i < clause.length; i++) {
    stray += strayCostOf(clause[i]);
    const gain = stray + asWords[i + 1] - asWords[0];
    if (gain > best.gain) best = { gain, length: i + 1 };
  }
  return closed && best.length > 0 ? { ...best, length: clause.length } : best;
}

/** Where the run begins: at its question mark, or before it where the words there are none. */
function findStart(text: string, mark: number): number {
  let from = Math.max(0, mark - 12);
  const before = text.slice(from, mark);
  from += /^[\s\S]*[^\p{Script=Han}]/u.exec(before)?.[0].length ?? 0;
  const clause = text.slice(from, mark);
  const asWords = wordCosts(clause, true);
  let best = { gain: 0, at: mark };
  let stray = 0;
  for (let i = clause.length - 1; i >= Math.max(0, clause.length - reachLeft); i--) {
    stray += strayCost;
    const gain = stray + asWords[i] - asWords[clause.length];
    if (gain > best.gain) best = { gain, at: from + i };
  }
  return best.gain >= surelyBefore ? best.at : mark;
}

function strayCostOf(char: string): number {
  return /[?？()（）]/u.test(char) ? lostByteCost : strayCost;
}
