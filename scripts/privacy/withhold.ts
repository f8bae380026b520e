/** Keeps private values out of the record: whatever quotes the source has `*` in their place. */
import type { Edit, Message } from '../../src/schema/record.ts';
import { firstFrom } from '../first-from.ts';
import type { Ledger } from '../ledger.ts';
import type { Stretch } from '../stretch.ts';
import { findPrivate } from './find-private.ts';
import type { PrivateStretch } from './private-rule.ts';
import { privateRules } from './private-rules.ts';

const ids = new Set(privateRules.map(({ id }) => id));

/**
 * Every private stretch of the source that the record would quote, ascending and apart: what was masked in
 * the page, and what other rules took away before a mask could, markup and template included.
 */
export function findWithheld(
  page: Ledger,
  edits: readonly Edit[],
  reveal: readonly string[] = [],
): PrivateStretch[] {
  const masked = page.pieces.flatMap(({ start, end, rule }) =>
    rule !== undefined && ids.has(rule) ? [{ start, end, rule }] : [],
  );
  const dropped = [...findPrivate(page.source, reveal), ...findPrivate(page.source, reveal, { tags: true })];
  const quoted = dropped.filter(
    ({ start, end }) => (edits[firstBehind(edits, start)]?.start ?? Infinity) < end,
  );
  const found: PrivateStretch[] = [];
  for (const stretch of [...masked, ...quoted].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (!last || last.end <= stretch.start) found.push(stretch);
    else if (last.end < stretch.end) found[found.length - 1] = { ...last, end: stretch.end };
  }
  return found;
}

/** Number of private values by rule. */
export function countWithheld(stretches: readonly PrivateStretch[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(stretches, ({ rule }) => rule)]
      .map(([rule, own]) => [rule, own.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Edits without the private stretches in what they took away. */
export function withholdEdits(edits: readonly Edit[], stretches: readonly Stretch[]): Edit[] {
  return edits.map((edit) => {
    const before = star(edit.before, edit.start, stretches);
    return before === edit.before ? edit : { ...edit, before, withheld: true };
  });
}

/** Messages without them in what they quote, nor in their reasons, of which `hide` masks the rest. */
export function withholdMessages(
  messages: readonly Message[],
  stretches: readonly Stretch[],
  source: string,
  hide: (text: string) => string,
): Message[] {
  const cover = coverAll(stretches.map(({ start, end }) => source.slice(start, end)));
  const hidden = new Map<string, string>();
  const told = (reason: string) => {
    if (!hidden.has(reason)) hidden.set(reason, hide(cover(reason)));
    return hidden.get(reason)!;
  };
  return messages.map(({ suggestions, ...message }) => {
    const { start, end } = message;
    const holdsPrivate = (stretches[firstBehind(stretches, start)]?.start ?? Infinity) < end;
    return {
      ...message,
      text: star(message.text, start, stretches),
      reason: told(message.reason),
      // What a run may have been would spell out what is private in it.
      ...(suggestions &&
        !holdsPrivate &&
        suggestions.every(({ text }) => hide(text) === text) && { suggestions }),
    };
  });
}

/**
 * Puts stars over values wherever they stand in a text, the longest first. Looked up by length, since a roster has
 * as many values as its record has messages.
 */
function coverAll(values: readonly string[]): (text: string) => string {
  const known = new Set(values);
  const lengths = [...new Set(values.map(({ length }) => length))].sort((a, b) => b - a);
  return (text) => {
    let out = '';
    for (let at = 0; at < text.length;) {
      const length = lengths.find((it) => at + it <= text.length && known.has(text.slice(at, at + it)));
      out += length === undefined ? text[at] : '*'.repeat(length);
      at += length ?? 1;
    }
    return out;
  };
}

/** Stars over the stretches of a source that a quotation from `start` on holds; line breaks stay, since lines are counted. */
function star(quoted: string, start: number, stretches: readonly Stretch[]): string {
  let out = '';
  let at = 0;
  for (let i = firstBehind(stretches, start); i < stretches.length; i++) {
    const from = Math.max(at, stretches[i].start - start);
    const to = Math.min(quoted.length, stretches[i].end - start);
    if (from >= to) break;
    out += quoted.slice(at, from) + quoted.slice(from, to).replace(/[^\r\n]/g, '*');
    at = to;
  }
  return out + quoted.slice(at);
}

/** Index of the first of ascending stretches that ends behind a place. */
function firstBehind(stretches: readonly Stretch[], place: number): number {
  return firstFrom(stretches.length, (at) => stretches[at].end > place);
}
