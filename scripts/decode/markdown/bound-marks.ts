/** Whether a text can be parsed as Markdown in time: the parser takes the square of what a hostile file repeats. */
import type { Stretch } from '../../stretch.ts';

/** What makes a text too much for the parser, and where. */
export interface Excess extends Stretch {
  readonly found: string;
  readonly expected: string;
}

/** Containers open in the blanks and marks that a line begins with; longer ones nest beyond any document. */
const longestPrefix = 200;
const prefix = /^[ \t>+*\-\d.)]*/;
/** Each line and each mark makes some kilobytes of tokens. */
const mostTokens = 30_000;
/** From an opening mark the parser may look to the end of the block; in steps, of which a second does some 50 million. */
const mostSteps = 60_000_000;
/** What a pair of lines of one block, and a pair of quoted lines of a file, takes beside a step. */
const [stepsALinePair, stepsAQuotePair] = [4, 10];

const marks = /[[\]*_`~<>&\\|!#]/g;

/** The first place beyond which the parser would take too long; undefined where it is fast. Linear. */
export function findExcess(text: string): Excess | undefined {
  let at = 0;
  let tokens = 0;
  let steps = 0;
  let quotes = 0;
  let block = { length: 0, lines: 0, marks: 0 };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const place = { start: at, end: Math.min(text.length, at + line.length) };
    at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
    const head = prefix.exec(line)![0].length;
    if (head > longestPrefix)
      return { ...place, found: `${head} blanks and marks`, expected: `at most ${longestPrefix}` };
    const count = line.match(marks)?.length ?? 0;
    tokens += 1 + count;
    if (tokens > mostTokens)
      return { ...place, found: 'a further mark', expected: `at most ${mostTokens} lines and marks` };
    const before = stepsOf(block);
    if (line.trim() === '') block = { length: 0, lines: 0, marks: 0 };
    else {
      block = { length: block.length + line.length, lines: block.lines + 1, marks: block.marks + count };
      steps += stepsOf(block) - before;
    }
    if (/^[ \t]*>/.test(line)) quotes += 1;
    if (steps + quotes * quotes * stepsAQuotePair > mostSteps)
      return { ...place, found: 'a further mark', expected: 'fewer marks in a block' };
  }
  return undefined;
}

function stepsOf(block: { length: number; lines: number; marks: number }): number {
  return block.length * block.marks + block.lines * block.lines * stepsALinePair;
}
