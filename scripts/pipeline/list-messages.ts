/** Doubts about a page, as messages with their place in the source. */
import type { Edit, Message } from '../../src/schema/record.ts';
import { countHan } from '../../src/text/count-han.ts';
import type { SourceDoubt } from '../decode/decoded-source.ts';
import { firstFrom } from '../first-from.ts';
import { toSource } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { Doubt } from '../stretch.ts';

/** Site furniture is a small part of a page; where rules took more than this share of its Han, they may be wrong. */
const mostRemoved = 0.4;

/** Doubts rules that took too much of what the format itself gave as text. */
export function doubtRemoval(opened: Ledger, page: Ledger): Doubt[] {
  const [before, after] = [countHan(opened.text), countHan(page.text)];
  if (after >= before * (1 - mostRemoved)) return [];
  const percent = Math.round((1 - after / before) * 100);
  return [
    {
      start: 0,
      end: 0,
      rule: 'much-removed',
      reason: `Unexpected removal of ${percent}% of the page as furniture, expected less than ${mostRemoved * 100}%`,
    },
  ];
}

/** A message quotes no more of the source than this. */
const longestQuote = 40;

/** What a rule took out and somebody should know of, by the rule. */
const doubtedRemovals: Readonly<Record<string, { readonly rule: string; readonly reason: string }>> = {
  elision: {
    rule: 'elided',
    reason: 'Unexpected cut by the site: the text it took is not in the source',
  },
  'secrecy-mark': {
    rule: 'marked-secret',
    reason: 'Unexpected mark of secrecy, expected a document that may be published',
  },
};

/**
 * All messages of a page in order: doubts about the cleaned text, what was removed and somebody should know of,
 * and doubts whose places are of the decoded source already.
 */
export function listMessages(
  page: Ledger,
  doubts: readonly Doubt[],
  edits: readonly Edit[],
  ofSource: readonly SourceDoubt[] = [],
): Message[] {
  const place = placer(page.source);
  const read = doubts.map(({ start, end, rule, reason }) => {
    const from = toSource(page, start);
    return place(from, Math.max(from, toSource(page, Math.max(start, end - 1)) + 1), rule, reason);
  });
  const removed = edits.flatMap(({ start, end, rule }) => {
    const doubt = doubtedRemovals[rule];
    return doubt ? [place(start, end, doubt.rule, doubt.reason)] : [];
  });
  const told = ofSource.map(({ start, end, rule, reason }) => place(start, end, rule, reason));
  return [...read, ...removed, ...told].sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
}

/** Makes messages about a source; lines and columns count from 1. */
function placer(source: string) {
  const lineStarts = [0];
  for (const found of source.matchAll(/\r\n?|\n/g)) lineStarts.push(found.index + found[0].length);
  return (start: number, end: number, rule: string, reason: string): Message => {
    const line = firstFrom(lineStarts.length, (at) => lineStarts[at] > start) - 1;
    const text = source.slice(start, Math.min(end, start + longestQuote));
    return { start, end, line: line + 1, column: start - lineStarts[line] + 1, rule, text, reason };
  };
}
