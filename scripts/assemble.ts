/** Reduces a cleaned page to the text of its plans; what goes is an edit under the rule that says why. */
import { applyChanges } from './ledger.ts';
import type { Change, Ledger } from './ledger.ts';
import type { BlockSpan } from './outline/parse-outline.ts';
import type { Drop } from './split/plan-span.ts';

/**
 * Every block of every plan becomes one line of the ledger's text, in order.
 * Throws where a gap between blocks holds text that nothing accounts for: that would be lost words.
 */
export function assemble(ledger: Ledger, blocks: readonly BlockSpan[], drops: readonly Drop[]): Ledger {
  const changes: Change[] = [];
  const sorted = [...drops].sort((a, b) => a.start - b.start);
  let at = 0;
  blocks.forEach((block, i) => {
    changes.push(...closeGap(ledger.text, at, block.start, sorted, i === 0 ? '' : '\n'));
    for (const join of block.joins) {
      changes.push({ start: join, end: skipBlanks(ledger.text, join), after: '', rule: 'broken-line' });
    }
    at = block.end;
  });
  changes.push(...closeGap(ledger.text, at, ledger.text.length, sorted, ''));
  return applyChanges(ledger, changes);
}

/** The text of a block, broken lines joined. */
export function blockText(text: string, block: BlockSpan): string {
  return listStretches(text, block)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}

/** Where an offset into the text of a block stands in the page. */
export function placeInPage(text: string, block: BlockSpan, offset: number): number {
  let left = offset;
  for (const { start, end } of listStretches(text, block)) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return block.end;
}

/** What stands in the page of a block, without the breaks that are joined. */
function listStretches(text: string, { start, end, joins }: BlockSpan): { start: number; end: number }[] {
  const starts = [start, ...joins.map((join) => skipBlanks(text, join))];
  return starts.map((from, i) => ({ start: from, end: joins[i] ?? end }));
}

function skipBlanks(text: string, from: number): number {
  return from + /^\s*/u.exec(text.slice(from))![0].length;
}

/** Replaces a gap by its separator: titles and leads under their own rule, blanks as layout, stops as the heading's. */
function closeGap(
  text: string,
  from: number,
  to: number,
  drops: readonly Drop[],
  separator: string,
): Change[] {
  const changes: Change[] = [];
  const inside = drops.filter((drop) => drop.start >= from && drop.end <= to);
  // The line feed that stays is the last one outside all drops.
  const feed = separator === '' ? -1 : lastFeed(text, from, to, inside);
  let at = from;
  const blank = (end: number) => {
    if (feed >= at && feed < end) {
      changes.push(...eraseBlank(text, at, feed), ...eraseBlank(text, feed + 1, end));
    } else changes.push(...eraseBlank(text, at, end));
    at = end;
  };
  for (const drop of inside) {
    blank(drop.start);
    changes.push({ start: drop.start, end: drop.end, after: '', rule: drop.rule });
    at = drop.end;
  }
  blank(to);
  if (separator !== '' && feed < 0)
    changes.push({ start: to, end: to, after: separator, rule: 'line-break' });
  return changes;
}

function lastFeed(text: string, from: number, to: number, drops: readonly Drop[]): number {
  for (let i = to - 1; i >= from; i--) {
    if (text[i] === '\n' && !drops.some((drop) => i >= drop.start && i < drop.end)) return i;
  }
  return -1;
}

/** Removes blanks, and the stop that closed a heading. */
function eraseBlank(text: string, start: number, end: number): Change[] {
  if (start >= end) return [];
  const gap = text.slice(start, end);
  const stop = /^[。；：:;.．，,、\s]*/u.exec(gap)![0];
  if (stop.length < gap.length)
    throw new Error(`text between blocks would be lost: ${JSON.stringify(gap.slice(0, 40))}`);
  const marks = stop.trimEnd();
  const changes: Change[] = [];
  if (marks !== '') changes.push({ start, end: start + marks.length, after: '', rule: 'heading-stop' });
  if (stop.length > marks.length)
    changes.push({ start: start + marks.length, end, after: '', rule: 'layout', spares: true });
  return changes;
}
