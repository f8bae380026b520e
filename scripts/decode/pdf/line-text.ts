/** The text of runs that stand side by side: where a gap is a blank, and where only spacing. */
import { greatestOf, leastOf } from './extremes.ts';
import type { Run } from './text-items.ts';

/** Written full width: Han, kana, Chinese marks. */
const wide = /[\p{Script=Han}\u2e80-\u2fdf\u3000-\u30ff\uf900-\ufaff\uff01-\uff60“”‘’—…·]/u;

/** Gaps, in heights of the type, that are no blanks. Justified lines spread their characters by less. */
const wideGap = 0.15;
/** Between Chinese and Latin letters typesetting puts a quarter of a height by itself. */
const mixedGap = 0.35;
const narrowGap = 0.1;
/** So large a share of blanks between its characters makes a text a spaced one. */
const spacedShare = 0.6;
/** A line of single characters has even gaps where the widest is at most so many times the narrowest. */
const evenGaps = 1.5;
/** Characters spaced farther are cells of a table. */
const widestSpacing = 2.5;

/** The text of runs on one line, from left to right. */
export function joinRuns(runs: readonly Run[]): string {
  const spaced = isSpaced(runs);
  const spread = spreadOf(runs);
  return runs
    .map((run, i) => {
      const text = dropSpacing(run);
      const before = runs[i - 1];
      return before && !spaced && isBlank(before, run, spread) ? ` ${text}` : text;
    })
    .join('');
}

/** `工　作　计　划`: single characters, evenly apart. */
export function isSpaced(runs: readonly Run[]): boolean {
  if (runs.length < 3 || runs.some((run) => run.text.length > 1 || !wide.test(run.text))) return false;
  const gaps = runs.slice(1).map((run, i) => run.x - runs[i].x - runs[i].width);
  const [least, most] = [leastOf(gaps), greatestOf(gaps)];
  return most <= runs[0].size * widestSpacing && most <= Math.max(least, 0) * evenGaps + runs[0].size * 0.1;
}

function isBlank(left: Run, right: Run, spread: number): boolean {
  const gap = (right.x - left.x - left.width) / Math.max(left.size, right.size);
  return gap > leastBlank(left.text.at(-1) ?? '', right.text[0], spread);
}

/** How far the characters of a justified line are spread, in heights of the type. */
function spreadOf(runs: readonly Run[]): number {
  let [extra, pairs] = [0, 0];
  for (const { text, width, size } of runs) {
    const letters = Array.from(text.replaceAll(' ', ''));
    if (!letters.every((letter) => wide.test(letter))) continue;
    extra += width / size - letters.length;
    pairs += letters.length - 1;
  }
  return pairs > 0 ? Math.max(0, extra / pairs) : 0;
}

/** A gap must be wider than this between two characters to be a blank. */
function leastBlank(left: string, right: string, spread = 0): number {
  const count = Number(wide.test(left)) + Number(wide.test(right));
  return [narrowGap, mixedGap, Math.max(wideGap, spread + 0.1)][count];
}

/**
 * pdf.js writes a blank for each gap within a run. The gaps cannot be seen any more, but their sum can:
 * what the run is wider than its characters.
 */
function dropSpacing({ text, width, size }: Run): string {
  const blanks = text.match(/ +/g)?.length ?? 0;
  if (blanks === 0) return text;
  const letters = Array.from(text.replaceAll(' ', ''));
  const natural = letters.reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.53), 0);
  const spaced = blanks >= (letters.length - 1) * spacedShare;
  const gap = (width / size - natural) / blanks;
  return text.replace(/(?<=(\S)) +(?=(\S))/gu, (blank, left: string, right: string) => {
    const count = Number(wide.test(left)) + Number(wide.test(right));
    if (count === 0) return blank;
    return (spaced && count === 2) || gap <= leastBlank(left, right) ? '' : blank;
  });
}
