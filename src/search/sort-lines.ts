/** Lines by what stands right before the phrase, or right behind it. */
import { groupBy } from './group-by.ts';
import { aroundPivot } from './lines.ts';
import type { Line } from './lines.ts';
import type { Span } from './occurrences.ts';

export type Side = 'left' | 'right';

/** Lines with the same word on that side. */
export interface NeighbourGroup<Own> {
  /** Empty where there is a mark, or nothing. */
  readonly word: string;
  readonly lines: readonly Own[];
}

/** Characters on either side that are cut into words to find the one beside the phrase. */
const lookedAt = 12;
const runBefore = new RegExp(`[\\p{L}\\p{N}]{1,${lookedAt}}$`, 'u');
const runBehind = new RegExp(`^[\\p{L}\\p{N}]{1,${lookedAt}}`, 'u');

const han = /^\p{Script=Han}$/u;
/** Single characters that are words of their own: no part of one that the dictionary lacks. */
const particles = new Set('的了地得和与及或在对为以把被将向从到于是有要也都就而并其之');

const collator = new Intl.Collator('zh');
const segmenter =
  typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The word beside the phrase, or as much of it as is not in the phrase: `医` before the `院感` of `医院感染`. A character
 * where the browser cannot cut words, empty where a mark or nothing is there.
 */
export function neighbourOf(line: Line, side: Side): string {
  const { before, hit, after } = aroundPivot(line);
  const left = runBefore.exec(line.text.slice(before.start, before.end))?.[0] ?? '';
  const right = runBehind.exec(line.text.slice(after.start, after.end))?.[0] ?? '';
  const run = side === 'left' ? left : right;
  const phrase = line.text.slice(hit.start, hit.end);
  const edge = side === 'left' ? left.length : left.length + phrase.length;
  const { start, end } = wordAt(
    left + phrase + right,
    side === 'left' ? edge - 1 : edge,
    [...run].length > 0,
  );
  const word = side === 'left' ? run.slice(start) : run.slice(0, end - edge);
  const isCut = side === 'left' ? end > edge : start < edge;
  if (isCut || !han.test(word) || particles.has(word)) return word;
  // `预案`, `党建`: words of two characters that browsers cut in the middle.
  const chars = [...run];
  const pair = side === 'left' ? chars.slice(-2) : chars.slice(0, 2);
  return pair.every((char) => han.test(char) && !particles.has(char)) ? pair.join('') : word;
}

/** The word of `text` that has the unit `at`; that character alone where words cannot be cut. */
function wordAt(text: string, at: number, isThere: boolean): Span {
  if (!isThere) return { start: at + 1, end: at };
  if (segmenter) {
    const { index, segment } = segmenter.segment(text).containing(at) ?? { index: at, segment: '' };
    return { start: index, end: index + segment.length };
  }
  const isLow = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  const start = isLow ? at - 1 : at;
  return { start, end: start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1) };
}

/** Whether a neighbour says nothing of what is looked for: `的`, `和`. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** The lines by neighbour, groups and lines in them in the order of a Chinese dictionary; before the phrase it is read backwards. */
export function sortLines<Own extends { readonly line: Line }>(
  lines: readonly Own[],
  side: Side,
): NeighbourGroup<Own>[] {
  const order = (text: string) => (side === 'left' ? [...text].reverse().join('') : text);
  const sorted = lines
    .map((own) => {
      const { before, after } = aroundPivot(own.line);
      const { start, end } = side === 'left' ? before : after;
      const word = neighbourOf(own.line, side);
      return { own, word, key: order(word), context: order(own.line.text.slice(start, end)) };
    })
    .sort(
      (a, b) =>
        Number(a.word === '') - Number(b.word === '') ||
        collator.compare(a.key, b.key) ||
        (a.key === b.key ? 0 : a.key < b.key ? -1 : 1) ||
        collator.compare(a.context, b.context),
    );
  return [...groupBy(sorted, ({ word }) => word)].map(([word, group]) => ({
    word,
    lines: group.map(({ own }) => own),
  }));
}
