/** What a draft still has to have filled in, gathered for one form. */
import { fillGaps } from './change-draft.ts';
import { checkedBlocks } from './check/finding.ts';
import { joinRuns } from './block-text.ts';
import type { Draft, Gap, GapKind, Run } from './draft.ts';
import { newId } from './draft.ts';

/** Kinds that are filled once for all places, under their own name as key. */
export const filledOnce: readonly GapKind[] = ['unit', 'year', 'region', 'person'];

/** Where one gap stands. Offsets are UTF-16 units in the block's text as it reads. */
export interface GapPlace {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  /** The text around it. */
  readonly before: string;
  readonly after: string;
}

/** What stands there, with its surroundings: `由〔××〕负责`. */
export function placeText({ before, after }: GapPlace, was: string): string {
  return `${before}〔${was.trim() || '　'}〕${after}`;
}

/** One field of the form. */
export interface GapField {
  readonly key: string;
  readonly gap: GapKind;
  readonly was: string;
  /** Empty where it is not filled. */
  readonly value: string;
  readonly places: readonly GapPlace[];
}

/** Characters of the text shown on either side. */
const around = 10;

/** Fields that are filled once, there or not, then all others in the order of the text. */
export function gatherGaps(draft: Draft): GapField[] {
  const fields = new Map<string, GapField & { places: GapPlace[] }>();
  const field = ({ key, gap, was }: Gap) => {
    const known = fields.get(key);
    if (known) return known;
    const value = Object.hasOwn(draft.fills, key) ? draft.fills[key] : '';
    const made = { key, gap, was, value, places: [] };
    fields.set(key, made);
    return made;
  };
  for (const gap of filledOnce) field({ gap, key: gap, was: '' });
  for (const { id, text, gaps } of checkedBlocks(draft))
    for (const { gap, start, end } of gaps)
      field(gap).places.push({
        block: id,
        start,
        end,
        before: text.slice(Math.max(start - around, 0), start),
        after: text.slice(end, end + around),
      });
  return [...fields.values()];
}

/** Places that stand as they stood. */
export function countUnfilled(draft: Draft): number {
  return checkedBlocks(draft).flatMap(({ gaps }) => gaps.filter(({ filled }) => !filled)).length;
}

/** Says what a gap is; what is filled once joins the others of its kind. What it was filled with stays, unless they are. */
export function retypeGap(draft: Draft, key: string, gap: GapKind): Draft {
  const next = filledOnce.includes(gap) ? gap : filledOnce.includes(key as GapKind) ? newId() : key;
  const retyped = mapRuns(draft, (run) =>
    typeof run === 'string' || run.key !== key ? run : { ...run, gap, key: next },
  );
  const value = Object.hasOwn(draft.fills, key) ? draft.fills[key] : '';
  return value === '' || Object.hasOwn(draft.fills, next) ? retyped : fillGaps(retyped, next, value);
}

/** Takes a gap's word for good: what was there becomes text. */
export function dropGap(draft: Draft, key: string): Draft {
  return mapRuns(draft, (run) => (typeof run === 'string' || run.key !== key ? run : run.was));
}

function mapRuns(draft: Draft, change: (run: Run) => Run): Draft {
  const map = (runs: readonly Run[]) => joinRuns(runs.map(change));
  return {
    ...draft,
    title: map(draft.title),
    blocks: draft.blocks.map((block) => ({ ...block, runs: map(block.runs) })),
  };
}
