/** Puts masks in the place of private values. */
import { blockText, placeInPage } from '../outline/block-text.ts';
import { applyChanges } from '../ledger.ts';
import type { Change, Ledger } from '../ledger.ts';
import type { BlockSpan } from '../outline/parse-outline.ts';
import { findPrivate } from './find-private.ts';
import { privateRules } from './private-rules.ts';

const masks = new Map(privateRules.map(({ id, mask }) => [id, mask]));

/** Masks what is private in a cleaned page; `reveal` are strings that a curator says are public. */
export function maskPrivate(page: Ledger, reveal: readonly string[] = []): Ledger {
  const changes = listMasks(page.text, reveal);
  try {
    return applyChanges(page, changes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Two values inside what one earlier rule wrote: one after the other, from the end, so that offsets stay true.
    return changes.reduceRight((ledger, change) => applyChanges(ledger, [change]), page);
  }
}

/** Masks what the lines of a page broke in two and its outline puts together again; the page itself where there is none. */
export function maskAcrossLines(
  page: Ledger,
  blocks: readonly BlockSpan[],
  reveal: readonly string[] = [],
): Ledger {
  const changes = blocks
    .filter(({ joins }) => joins.length > 0)
    .flatMap((block) =>
      listMasks(blockText(page.text, block), reveal).map((change) => ({
        ...change,
        start: placeInPage(page.text, block, change.start),
        end: placeInPage(page.text, block, change.end - 1) + 1,
      })),
    );
  return applyChanges(page, changes);
}

/** The same for a text that has no ledger: a title, the words of a doubt. */
export function maskText(text: string, reveal: readonly string[] = []): string {
  return listMasks(text, reveal).reduceRight(
    (masked, { start, end, after }) => masked.slice(0, start) + after + masked.slice(end),
    text,
  );
}

function listMasks(text: string, reveal: readonly string[]): Change[] {
  return findPrivate(text, reveal).map(({ start, end, rule }) => ({
    start,
    end,
    after: masks.get(rule) ?? '',
    rule,
  }));
}
