/** What a cleaning rule is, and the two ways to make one from a regular expression. */
import type { Change } from '../ledger.ts';
import type { RuleInfo } from '../rule-info.ts';

/** One kind of noise and how it is taken out. `find` sees the text as earlier rules left it. */
export interface Rule extends RuleInfo {
  /** Text before, and after the whole list of rules has run. */
  readonly examples: readonly (readonly [before: string, after: string])[];
  /** Look-alikes that the whole list must leave as they are. */
  readonly keeps: readonly string[];
  readonly find: (text: string) => Change[];
}

/** Where on a page a line may stand to be taken for furniture; lines are counted without blank ones. */
export type Zone = 'head' | 'tail' | 'anywhere';
const headLines = 12;
const tailLines = 15;

/** Furniture is short; a longer line is a page without line breaks, and dropping it would drop the plans. */
const longestFurniture = 400;

interface LinePattern extends Omit<Rule, 'find'> {
  /** Tried on the line without the blanks around it. */
  readonly match: RegExp;
  readonly zone: Zone;
}

/** A rule that drops whole lines. */
export function dropLines({ match, zone, ...rule }: LinePattern): Rule {
  return {
    ...rule,
    find: (text) => {
      const lines = listLines(text).filter((line) => line.text !== '');
      return lines
        .filter(
          (line, i) =>
            line.text.length <= longestFurniture && inZone(zone, i, lines.length) && match.test(line.text),
        )
        .map((line) => dropLine(line, rule.id));
    },
  };
}

function inZone(zone: Zone, index: number, count: number): boolean {
  return zone === 'anywhere' || (zone === 'head' ? index < headLines : index >= count - tailLines);
}

interface InlinePattern extends Omit<Rule, 'find'> {
  /** Global; the whole match is replaced. */
  readonly match: RegExp;
  readonly to?: string;
}

/** A rule that replaces what matches; without `to` it removes it. */
export function replaceMatches({ match, to = '', ...rule }: InlinePattern): Rule {
  return {
    ...rule,
    find: (text) =>
      Array.from(text.matchAll(match), (found) => ({
        start: found.index,
        end: found.index + found[0].length,
        after: to,
        rule: rule.id,
      })).filter((change) => change.end > change.start),
  };
}

/** A line of a text: `text` without the blanks around it, `start` to `end` with them, `next` behind its line feed. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text, blank ones included. */
export function listLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const next = feed < 0 ? text.length : feed + 1;
    lines.push({ text: text.slice(start, end).trim(), start, end, next });
    if (feed < 0) break;
    start = next;
  }
  return lines;
}

/** The change that drops a line with its line feed. */
export function dropLine(line: Line, rule: string): Change {
  return { start: line.start, end: line.next, after: '', rule };
}
