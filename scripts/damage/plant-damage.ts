/** Damages clean text with known truth, to measure what is found and what is suggested. */
import * as OpenCC from 'opencc-js';
import { damageText, foldMarks, slipText } from './forward.ts';
import type { Script } from './to-hans.ts';

/** A line with one damaged run, in its script: `line.slice(start, end)` stands for `truth`. */
export interface PlantedRun {
  readonly script: Script;
  readonly fault: 'cut' | 'lost-byte';
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly truth: string;
}

const toHant = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** The line in a script, marks folded to half width as such pages have them. */
function writeLine(line: string, script: Script): string {
  return foldMarks(script === 'hant' ? toHant(line) : line);
}

/** Every run that the converter of old would have damaged in a line; the line is left whole where there is none. */
export function plantCuts(line: string, script: Script): PlantedRun[] {
  const whole = writeLine(line, script);
  const clauses = whole.split(/(?<=[。;,?])/u);
  let at = 0;
  return clauses.flatMap((clause) => {
    const from = at;
    at += clause.length;
    const damaged = damageText(clause);
    if (damaged === undefined || damaged === clause || /\?/.test(clause)) return [];
    const start = sharedStart(clause, damaged);
    const behind = sharedEnd(clause.slice(start), damaged.slice(start));
    return [
      {
        script,
        fault: 'cut',
        line: whole.slice(0, from) + damaged + whole.slice(at),
        start: from + start,
        end: from + damaged.length - behind,
        truth: clause.slice(start, clause.length - behind),
      } as const,
    ];
  });
}

/** The clause from `start` to `end` of a line with the first byte of a character lost. */
export function plantLostByte(
  line: string,
  script: Script,
  start: number,
  end: number,
): PlantedRun | undefined {
  const whole = writeLine(line, script);
  const truth = whole.slice(start, end);
  const damaged = slipText(truth);
  if (damaged === undefined || damaged.length < 2) return undefined;
  return {
    script,
    fault: 'lost-byte',
    line: whole.slice(0, start) + damaged + whole.slice(end),
    start,
    end: start + damaged.length,
    truth,
  };
}

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

function sharedEnd(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[a.length - 1 - i] === b[b.length - 1 - i]) i += 1;
  return i;
}
