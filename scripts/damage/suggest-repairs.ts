/** What a damaged run may have been: up to three readings that, damaged again, give the run as it stands. */
import type { Suggestion } from '../../src/schema/record.ts';
import { glossPattern } from '../clean/rules/glosses.ts';
import { wordCosts } from './dictionary.ts';
import { damageText, foldMarks, slipText } from './forward.ts';
import { glossesFor, readGlosses } from './glosses.ts';
import type { SourceGlosses } from './glosses.ts';
import type { Language } from './language.ts';
import { searchRepairs } from './search-repairs.ts';
import { toHans } from './to-hans.ts';
import type { Script } from './to-hans.ts';

/** A source in which runs are damaged. */
export interface DamagedSource {
  readonly text: string;
  readonly script: Script;
  readonly glosses: SourceGlosses;
  readonly language: Language;
}

const mostSuggested = 3;
/** Readings tried forward, and those of them that are weighed by their words. */
const mostTried = 3000;
const mostWeighed = 300;
/** How much the words of a reading count beside its characters. */
const wordWeight = 0.8;
/** A longer reading is less likely by its mere length; this makes up for it. */
const charWorth = 2;
const contextLength = 3;
/** What it costs to close what was not opened, and to take a byte for lost where most runs were cut. */
const unopenedCost = -6;
const lostByteCost = -4;
/** A run may be found too short by this much: good text behind it reads the same. */
const reachBehind = 4;

/** Prepares a source for `suggestRepairs`. */
export function openDamagedSource(text: string, script: Script, language: Language): DamagedSource {
  return { text, script, language, glosses: readGlosses(text) };
}

/**
 * Suggestions for the run from `start` to `end` of the source, likeliest first, in the characters of the source.
 * Empty where no reading gives the run back. Takes the same time and gives the same answer on every machine's clock.
 */
export function suggestRepairs(source: DamagedSource, start: number, end: number): Suggestion[] {
  const far =
    end + (/^[^。；;，,\n?？(（]*/u.exec(source.text.slice(end, end + reachBehind))?.[0].length ?? 0);
  const own = weigh(source, start, end);
  return own.length > 0 || far === end
    ? own
    : weigh(source, start, far).flatMap(trimTo(source.text.slice(end, far)));
}

/** Takes good text off the end of a suggestion again. */
function trimTo(tail: string) {
  return (suggestion: Suggestion): Suggestion[] =>
    suggestion.text.endsWith(tail) ? [{ ...suggestion, text: suggestion.text.slice(0, -tail.length) }] : [];
}

function weigh(source: DamagedSource, start: number, end: number): Suggestion[] {
  const run = source.text.slice(start, end);
  const lineBefore = source.text.slice(Math.max(0, start - 200), start).replace(/^[\s\S]*\n/u, '');
  const lineBehind = source.text.slice(end, end + 40).replace(/\n[\s\S]*$/u, '');
  const left = lineBefore.replace(glossPattern, '');
  const right = lineBehind.replace(glossPattern, '');
  const context = { ...source, left, right, ofGloss: source.glosses.pairsOf };
  const around = (text: string) =>
    plainWords(left.slice(-contextLength) + text + right.slice(0, contextLength));
  const faultCost = ({ text, reproduces }: Pick<Suggestion, 'text' | 'reproduces'>) =>
    unopenedCost * countUnopened(left, text) + (reproduces === 'lost-byte' ? lostByteCost : 0);
  const weighed = searchRepairs(run, context)
    .slice(0, mostTried)
    .flatMap(({ text, score }) => {
      const reproduces = whatGives(run, text, left.at(-1) ?? '', source.glosses);
      return reproduces ? [{ text, score, reproduces }] : [];
    })
    .slice(0, mostWeighed)
    .map((it) => ({
      ...it,
      score:
        it.score + wordWeight * wordCosts(around(it.text))[0] + charWorth * it.text.length + faultCost(it),
    }))
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  return weighed.slice(0, mostSuggested).map(({ text, score, reproduces }, i) => ({
    text,
    score: round(score),
    ...(i + 1 < weighed.length && { margin: round(score - weighed[i + 1].score) }),
    reproduces,
  }));
}

/** Which fault makes the run of a reading; undefined where none does. */
function whatGives(
  run: string,
  reading: string,
  before: string,
  glosses: SourceGlosses,
): Suggestion['reproduces'] | undefined {
  const known = glossesFor(run, before + reading, glosses);
  const folded = foldMarks(run);
  if (damageText(reading, known) === folded) return 'cut';
  // A gloss may have been written across the last good character and the first that is lost.
  if (damageText(before + reading, known) === foldMarks(before) + folded) return 'cut';
  return slipText(reading) === folded ? 'lost-byte' : undefined;
}

/** Closing marks of a text that nothing opens, in it or in the line before it. */
function countUnopened(before: string, text: string): number {
  return ['“”', '《》', '（）', '()'].reduce((sum, [open, close]) => {
    let depth = Math.max(0, count(before, open) - count(before, close));
    let unopened = 0;
    for (const char of text) {
      if (char === open) depth += 1;
      else if (char === close && depth > 0) depth -= 1;
      else if (char === close) unopened += 1;
    }
    return sum + unopened;
  }, 0);
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function plainWords(text: string): string {
  return Array.from(text, toHans)
    .join('')
    .replace(/[,;:?()!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
