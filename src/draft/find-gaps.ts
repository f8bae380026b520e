/** Blanks that stand as plain text in a draft, and making them gaps that can be filled. */
import { findBlanks } from '../plan/find-blanks.ts';
import { joinRuns, placeRuns, sliceRuns } from './block-text.ts';
import type { Draft, GapKind, Run } from './draft.ts';
import { newId } from './draft.ts';
import { filledOnce } from './gather-gaps.ts';
import { looseGapRules } from './loose-gap-rules.ts';

/** A stretch of a block's text as it reads. Offsets are UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is missing from `start` to `end` of a text. */
export type KindOf = (text: string, start: number, end: number) => GapKind;

/** Stretches of plain text that look like blanks, in order; what touches a gap is none, filled or not. */
export function findLooseGaps(runs: readonly Run[], fills: Draft['fills']): Stretch[] {
  const { text, gaps } = placeRuns(runs, fills);
  return findBlanks(text, looseGapRules)
    .map(({ start, end }) => ({ start, end }))
    .filter((blank) => !gaps.some((gap) => gap.start < blank.end && blank.start < gap.end));
}

/** The draft with all of them as gaps; the same draft where there is none. */
export function markGaps(draft: Draft, kindOf: KindOf): Draft {
  const mark = (runs: readonly Run[]) => markRuns(runs, draft.fills, kindOf);
  const title = mark(draft.title);
  const blocks = draft.blocks.map((block) => {
    const runs = mark(block.runs);
    return runs === block.runs ? block : { ...block, runs };
  });
  const isSame = title === draft.title && blocks.every((block, at) => block === draft.blocks[at]);
  return isSame ? draft : { ...draft, title, blocks };
}

function markRuns(runs: readonly Run[], fills: Draft['fills'], kindOf: KindOf): readonly Run[] {
  const { text, gaps } = placeRuns(runs, fills);
  const marked: Run[] = [];
  let done = 0;
  for (const blank of findLooseGaps(runs, fills)) {
    const gap = kindOf(text, blank.start, blank.end);
    const wide = gap === 'year' ? wholeYear(text, blank) : blank;
    const isFree = wide.start >= done && !gaps.some((it) => it.start < wide.end && wide.start < it.end);
    const { start, end } = isFree ? wide : blank;
    // `20x×年` may have been taken whole with the blank before it.
    if (start < done) continue;
    const key = filledOnce.includes(gap) ? gap : newId();
    marked.push(...sliceRuns(runs, fills, done, start), { gap, key, was: text.slice(start, end) });
    done = end;
  }
  return done === 0 ? runs : joinRuns([...marked, ...sliceRuns(runs, fills, done, text.length)]);
}

/** The digits of a year that are there belong to the gap: `20xx` is filled with `2026`. */
function wholeYear(text: string, { start, end }: Stretch): Stretch {
  const before = /(?<![0-9])(?:19|20[0-9]?|2[oO]|二[0〇○零Oo])$/u.exec(
    text.slice(Math.max(start - 4, 0), start),
  );
  const after = before?.[0].length === 2 ? /^[0-9](?=年)/u.exec(text.slice(end, end + 2)) : undefined;
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}
