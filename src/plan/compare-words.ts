/** What two wordings have in common, by words. */
import { diffArrays } from 'diff';

/** The earlier wording stands left, the later right. */
export type Side = 'left' | 'right';

/** A stretch that both wordings have, or one. */
export interface Run {
  readonly kind: 'both' | Side;
  readonly text: string;
}

/** Wordings that differ in more words than this have nothing to do with one another, and to align them would take long. */
const mostEdits = 1_500;
/** A shared stretch of fewer letters between two rewritten ones is chance: `的`, `，加强`. */
const leastBetween = 3;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
const countLetters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/**
 * The stretches of two wordings in order. Those of `left` and of both, joined, are the left wording, and so for the
 * right one. What was rewritten is one stretch, not parted by a word that is in both by chance.
 */
export function compareWords(left: string, right: string): Run[] {
  const runs = diffWords(left, right);
  const isTrifle = (at: number) =>
    runs[at].kind === 'both' &&
    !runs[at].text.includes('\n') &&
    countLetters(runs[at].text) < leastBetween &&
    changesWords(runs[at - 1]) &&
    changesWords(runs[at + 1]);
  const merged: Run[] = [];
  let open: Record<Side, string> = { left: '', right: '' };
  const close = () => {
    merged.push(...toRuns(open.left, open.right));
    open = { left: '', right: '' };
  };
  for (const [at, { kind, text }] of runs.entries()) {
    if (kind !== 'both') open[kind] += text;
    else if (isTrifle(at)) open = { left: open.left + text, right: open.right + text };
    else {
      close();
      merged.push({ kind, text });
    }
  }
  close();
  return merged;
}

function diffWords(left: string, right: string): Run[] {
  const changes = diffArrays(wordsOf(left), wordsOf(right), { maxEditLength: mostEdits });
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'right' : removed ? 'left' : 'both',
      text: value.join(''),
    })) ?? toRuns(left, right)
  );
}

/** A new paragraph or another mark is no other wording. */
function changesWords(run: Run | undefined): boolean {
  return run !== undefined && run.kind !== 'both' && countLetters(run.text) > 0;
}

/** A change as runs: of a word that only goes on in one wording (`日常`, `日常生活`), what goes on. */
function toRuns(left: string, right: string): Run[] {
  const [kind, short, long]: [Side, string, string] =
    left.length > right.length ? ['left', right, left] : ['right', left, right];
  const both: Run = { kind: 'both', text: short };
  if (long.startsWith(short)) return withoutEmpty([both, { kind, text: long.slice(short.length) }]);
  if (long.endsWith(short)) return withoutEmpty([{ kind, text: long.slice(0, -short.length) }, both]);
  return withoutEmpty([
    { kind: 'left', text: left },
    { kind: 'right', text: right },
  ]);
}

function withoutEmpty(runs: readonly Run[]): Run[] {
  return runs.filter(({ text }) => text !== '');
}
