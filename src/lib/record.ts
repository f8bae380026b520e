/** The cleaning record as readers see it: edits gathered by rule, with examples short enough to read. */
import { readFileSync } from 'node:fs';
import { recordSchema } from '../schema/record.ts';
import type { CleaningRecord, Edit, Message } from '../schema/record.ts';

/** The edits of one rule. */
export interface RuleGroup {
  readonly rule: string;
  readonly edits: readonly Edit[];
  /** Different edits, the first of their kind. */
  readonly examples: readonly Edit[];
}

/** What an edit took away and put in its place, cut to the part that differs. Empty where there is nothing. */
export interface ShownEdit {
  readonly before: string;
  readonly after: string;
  /** Characters of `before` and `after` that are left out for length. */
  readonly cut: number;
}

let last: { id: string; record: CleaningRecord } | undefined;

/** Reads a record by its source's id. Keeps the last one: pages come in source order. */
export function readRecord(id: string): CleaningRecord {
  if (last?.id !== id) {
    last = { id, record: recordSchema.parse(JSON.parse(readFileSync(`content/records/${id}.json`, 'utf8'))) };
  }
  return last.record;
}

/** A record as it is published under `/data/records/`. */
export function recordJson(id: string): string {
  return JSON.stringify(readRecord(id));
}

/** Edits or messages that lie between two offsets of the source. */
export function within<T extends Edit | Message>(items: readonly T[], start: number, end: number): T[] {
  return items.filter((item) => item.start >= start && item.end <= end);
}

/** The innermost plan around a stretch of the source: nested plans come after the one they stand in. */
export function planAround<P extends { readonly source: { readonly start: number; readonly end: number } }>(
  plans: readonly P[],
  start: number,
  end: number,
): P | undefined {
  return plans.findLast(({ source }) => source.start <= start && end <= source.end);
}

/** Edits by rule, the most frequent rule first, each with up to `limit` examples that differ. */
export function groupByRule(edits: readonly Edit[], limit = 3): RuleGroup[] {
  const groups = [...Map.groupBy(edits, (edit) => edit.rule)].map(([rule, own]) => {
    const different = new Map<string, Edit>();
    for (const edit of own) {
      if (different.size >= limit) break;
      const key = JSON.stringify([edit.before, edit.after]);
      if (!different.has(key)) different.set(key, edit);
    }
    return { rule, edits: own, examples: [...different.values()] };
  });
  return groups.sort((a, b) => b.edits.length - a.edits.length);
}

/** Longest stretch of an edit shown in a table. */
const readable = 48;
/** Characters shown on either side of the first difference of a long edit. */
const around = 6;

/** Cuts a long edit to its first difference and makes white space visible. */
export function showEdit({ before, after }: Pick<Edit, 'before' | 'after'>): ShownEdit {
  if (before.length <= readable && after.length <= readable) {
    return { before: visible(before), after: visible(after), cut: 0 };
  }
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = after === '' ? 0 : Math.max(0, same - around);
  const cutBefore = slice(before, from);
  const cutAfter = slice(after, from);
  const cut = Math.max(before.length - cutBefore.length, after.length - cutAfter.length);
  return { before: visible(cutBefore), after: visible(cutAfter), cut };
}

/** A stretch from `from`, not splitting a surrogate pair. */
function slice(text: string, from: number): string {
  return text.slice(from, from + readable).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
}

/** White space and other characters that leave no trace, as signs: `␣` a space, `↵` a line feed, anything else by its code. */
export function visible(text: string): string {
  return text
    .replaceAll('\r', '')
    .replaceAll('\n', '↵')
    .replaceAll(/[ \u3000\u00A0]/gu, '␣')
    .replaceAll(
      /[\p{Cc}\p{Cf}\p{Zs}]/gu,
      (it) => `〔U+${it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`,
    );
}
