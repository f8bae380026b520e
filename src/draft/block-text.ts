/** The text of runs as it reads with what is filled in, and where in it the gaps are. Offsets are UTF-16 units. */
import type { Draft, DraftBlock, Gap, Run } from './draft.ts';

/** A gap in the text; `filled` where there is something in it. */
export interface PlacedGap {
  readonly gap: Gap;
  readonly start: number;
  readonly end: number;
  readonly filled: boolean;
}

/** Text with its gaps, in order. An unfilled gap reads as it stood. */
export interface PlacedText {
  readonly text: string;
  readonly gaps: readonly PlacedGap[];
}

export function placeRuns(runs: readonly Run[], fills: Draft['fills']): PlacedText {
  let text = '';
  const gaps: PlacedGap[] = [];
  for (const run of runs) {
    const start = text.length;
    text += readRun(run, fills);
    if (typeof run !== 'string')
      gaps.push({ gap: run, start, end: text.length, filled: isFilled(run, fills) });
  }
  return { text, gaps };
}

/** The text alone. */
export function textOf(runs: readonly Run[], fills: Draft['fills'] = {}): string {
  return runs.map((run) => readRun(run, fills)).join('');
}

export function isFilled({ key }: Gap, fills: Draft['fills']): boolean {
  return Object.hasOwn(fills, key) && fills[key] !== '';
}

/** Puts text in place of a stretch of the text as it reads; a gap that is touched becomes text. */
export function replaceText(
  runs: readonly Run[],
  fills: Draft['fills'],
  start: number,
  end: number,
  text: string,
): Run[] {
  return joinRuns([
    ...sliceRuns(runs, fills, 0, start),
    text,
    ...sliceRuns(runs, fills, end, Number.MAX_SAFE_INTEGER),
  ]);
}

/** The runs from `start` to `end` of the text as it reads; a gap that is cut becomes text. */
export function sliceRuns(runs: readonly Run[], fills: Draft['fills'], start: number, end: number): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const read = readRun(run, fills);
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, read.length)];
    at += read.length;
    if (from >= to) continue;
    slice.push(from === 0 && to === read.length ? run : read.slice(from, to));
  }
  return joinRuns(slice);
}

/** Neighbouring strings as one, none empty. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (typeof run === 'string' && typeof last === 'string') joined[joined.length - 1] = last + run;
    else if (run !== '') joined.push(run);
  }
  return joined;
}

/** The blocks that stand under a heading, itself first; a paragraph alone. */
export function sectionOf(blocks: readonly DraftBlock[], id: string): DraftBlock[] {
  const from = blocks.findIndex((block) => block.id === id);
  if (from < 0) return [];
  const { depth } = blocks[from];
  if (depth === 0) return [blocks[from]];
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.depth > 0 && block.depth <= depth);
  return [blocks[from], ...(end < 0 ? rest : rest.slice(0, end))];
}

function readRun(run: Run, fills: Draft['fills']): string {
  if (typeof run === 'string') return run;
  return isFilled(run, fills) ? fills[run.key] : run.was;
}
