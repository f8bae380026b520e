/** What a curator approved of a source, as changes of its decoded text: repairs and stretches left out. */
import type { SourceCuration } from '../../src/schema/curation.ts';
import { detectScript, simplify } from '../clean/rules/script.ts';
import { SourceError } from '../decode/decoded-source.ts';
import type { DecodedSource, SourceDoubt } from '../decode/decoded-source.ts';
import type { Change } from '../ledger.ts';

/** Changes of the format and of the curator in one row, and what the curator said that could not be done. */
export interface CuratedChanges {
  readonly changes: readonly Change[];
  readonly doubts: readonly SourceDoubt[];
}

/**
 * Merges what the curator approved into the changes of the format, ascending and apart. A format change gives way
 * where it lies within a repair or touches a stretch left out. A repair is written in simplified characters, as the
 * text around it will be; one that does not fit the source or overlaps is left out with a doubt. Throws where a
 * stretch to be left out is none: it might be published otherwise.
 */
export function curatedChanges(
  { text, changes }: Pick<DecodedSource, 'text' | 'changes'>,
  { exclude = [], repairs = [] }: Pick<SourceCuration, 'exclude' | 'repairs'>,
): CuratedChanges {
  if (exclude.length === 0 && repairs.length === 0) return { changes, doubts: [] };
  const done = excludeStretches(text, changes, exclude);
  const doubts: SourceDoubt[] = [];
  const script = detectScript(text);
  for (const { start, before, after } of repairs) {
    const end = start + before.length;
    const written = script === 'hant' ? simplify(after) : after;
    const change = { start, end, after: written, rule: 'approved-repair', final: true };
    const fault = faultOf(change, before, text, [
      ...done,
      ...changes.filter((other) => !within(other, change)),
    ]);
    if (fault === undefined) done.push(change);
    else doubts.push({ ...placeIn(text, start, end), rule: 'curation-unused', reason: fault });
  }
  const kept = changes.filter((change) => !done.some((other) => overlaps(change, other)));
  return { changes: [...kept, ...done].sort((a, b) => a.start - b.start || a.end - b.end), doubts };
}

/** One change a stretch; stretches that touch are one, and one that cuts through a format change takes all of it. */
function excludeStretches(
  text: string,
  changes: readonly Change[],
  stretches: readonly { readonly start: number; readonly end: number }[],
): Change[] {
  const done: Change[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start >= end || end > text.length)
      throw new SourceError(
        `sources.yml excludes ${start} to ${end} of it, but it has ${text.length} characters; check the offsets`,
        'curated-out',
      );
    const cut = changes.filter((change) => overlaps(change, { start, end }));
    const from = Math.min(start, cut[0]?.start ?? start);
    const to = Math.max(end, cut.at(-1)?.end ?? end);
    const last = done.at(-1);
    const after = cut.some((change) => change.after.includes('\n')) ? '\n' : '';
    if (last && from <= last.end)
      done[done.length - 1] = { ...last, end: Math.max(last.end, to), after: last.after || after };
    else done.push({ start: from, end: to, after, rule: 'excluded' });
  }
  return done;
}

/** Why a repair cannot be made; undefined where it can. */
function faultOf(
  repair: Change,
  before: string,
  text: string,
  others: readonly Change[],
): string | undefined {
  const stands = text.slice(repair.start, repair.end);
  if (stands !== before)
    return `Unexpected \`${stands}\` at ${repair.start}, expected \`${before}\` as the repair in sources.yml says`;
  if (others.some((other) => overlaps(repair, other)))
    return `Unexpected repair of \`${before}\` at ${repair.start}, expected it apart from other changes`;
  return undefined;
}

function overlaps(a: Pick<Change, 'start' | 'end'>, b: Pick<Change, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

function within(inner: Change, outer: Change): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function placeIn(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length) };
}
