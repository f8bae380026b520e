/** What a reader should look at: numbers that do not follow, text that is missing or breaks off. */
import { findDamage, maskDamage } from '../clean/damage.ts';
import { sentenceEnd } from '../clean/characters.ts';
import { findGarbled } from '../damage/garbled-rules.ts';
import { findLostNumbers } from '../../src/plan/find-blanks.ts';
import type { Doubt } from '../stretch.ts';
import type { Node } from './nest.ts';
import type { BlockSpan, Outline } from './parse-outline.ts';

const unnumbered = new Set(['name', 'month']);

/** Doubts about one plan; `page` is the cleaned text. */
export function doubtPlan(page: string, outline: Outline): Doubt[] {
  return [
    ...doubtNumbers(page, outline.root),
    ...doubtText(page, outline.blocks),
    ...doubtEnd(page, outline),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True where the plan breaks off. */
export function isTruncated(page: string, outline: Outline): boolean {
  return doubtEnd(page, outline).length > 0;
}

/** Every list should run 1, 2, 3 …; a list that goes on from the section before is common and fine. */
function doubtNumbers(page: string, root: Node): Doubt[] {
  const doubts: Doubt[] = [];
  const lastOf = new Map<string, number>();
  const visit = (node: Node) => {
    const previous = new Map<string, Node>();
    for (const child of node.children) {
      const { class: kind, ordinal } = child.unit.marker!;
      const before = previous.get(kind);
      const expected = before ? before.unit.marker!.ordinal + 1 : 1;
      const continued = !before && lastOf.get(kind) === ordinal - 1;
      if (!unnumbered.has(kind) && ordinal !== expected && !continued) {
        doubts.push(doubtNumber(page, child, before, expected));
      }
      if (/^[（(][+＋\-－]/u.test(page.slice(child.unit.start))) {
        const { start } = child.unit;
        doubts.push({
          start,
          end: start + 3,
          rule: 'marker-glyph',
          reason: `Unexpected ${quote(page.slice(start, start + 3))}, expected a Chinese numeral`,
        });
      }
      previous.set(kind, child);
      lastOf.set(kind, ordinal);
      visit(child);
    }
  };
  visit(root);
  return doubts;
}

function doubtNumber(page: string, node: Node, before: Node | undefined, expected: number): Doubt {
  const start = node.unit.start;
  const end = node.unit.end - node.unit.body.length;
  const found = quote(page.slice(start, end).trim());
  if (!before)
    return {
      start,
      end,
      rule: 'list-start',
      reason: `Unexpected ${found} at the start of a list, expected number 1`,
    };
  const last = quote(page.slice(before.unit.start, before.unit.end - before.unit.body.length).trim());
  const rule = node.unit.marker!.ordinal === 1 ? 'list-restart' : 'list-number';
  return { start, end, rule, reason: `Unexpected ${found} after ${last}, expected number ${expected}` };
}

/** Damaged runs, and the traces that deleted words leave. */
function doubtText(page: string, blocks: readonly BlockSpan[]): Doubt[] {
  return blocks.flatMap((block) => {
    const text = page.slice(block.start, block.end);
    const doubts: Doubt[] = findDamage(text).map((run) => ({
      start: block.start + run.start,
      end: block.start + run.end,
      rule: 'damaged-run',
      reason: `Unexpected ${quote(text.slice(run.start, run.end))}: bytes of the source are damaged, kept as they stand`,
    }));
    if (block.guessed) {
      const reason = `Unexpected heading without a stop, cut behind ${quote(text.slice(-6))}`;
      doubts.push({ start: block.start, end: block.end, rule: 'heading-guess', reason });
    }
    const masked = maskDamage(text);
    const doubt = (start: number, end: number, rule: string, expected: string) =>
      doubts.push({
        start: block.start + start,
        end: block.start + end,
        rule,
        reason: `Unexpected ${quote(text.slice(start, end))}, expected ${expected}`,
      });
    for (const { start, end, rule } of findGarbled(masked)) doubt(start, end, rule.id, rule.expected);
    for (const blank of findLostNumbers(masked)) {
      const { start, end } = wordsAround(text, blank.start, blank.end);
      doubt(start, end, 'lost-number', `a number with \`${text.slice(blank.start, blank.end)}\``);
    }
    for (const found of masked.matchAll(/[。！？；，、：][，、；：。]|《》/gu)) {
      doubt(found.index, found.index + found[0].length, 'lost-text', 'words between or within');
    }
    return doubts;
  });
}

/** A gap alone says nothing to a reader: a few words of its clause on either side are quoted with it. */
function wordsAround(text: string, start: number, end: number): { start: number; end: number } {
  const before =
    /[^。；，、：！？\n]{0,6}$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
  const behind = /^[^。；，、：！？\n]{0,6}/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

/** A heading with nothing below it at the end of a plan, or a sentence without its stop. */
function doubtEnd(page: string, { blocks }: Outline): Doubt[] {
  const last = blocks.at(-1);
  if (!last) return [];
  const text = page.slice(last.start, last.end);
  const { start, end } = last;
  if (last.depth > 0)
    return [
      {
        start,
        end,
        rule: 'truncated',
        reason: `Unexpected end of the plan behind the heading ${quote(text.slice(0, 20))}, expected its text`,
      },
    ];
  const body = text.replace(/^[（(]?[\d一二三四五六七八九十]+[）)、.．]+/u, '');
  // Short last lines are signatures, dates or list entries that never had a stop.
  if (body.length < 26 || sentenceEnd.test(text) || /[.·]$/.test(text)) return [];
  return [
    {
      start: end - 6,
      end,
      rule: 'truncated',
      reason: `Unexpected end of the plan behind ${quote(text.slice(-6))}, expected a full stop`,
    },
  ];
}

/** A list that starts at k in one plan, where another plan's list stops at k − 1: the block was moved. */
export function doubtDisplaced(page: string, outlines: readonly Outline[]): Doubt[] {
  const lists = outlines.flatMap((outline, plan) => listsOf(outline.root).map((list) => ({ plan, list })));
  return lists.flatMap(({ plan, list }) => {
    const first = list[0];
    const ordinal = first.unit.marker!.ordinal;
    if (ordinal < 3 || first.unit.marker!.class !== 'digit') return [];
    // A numbering that runs on through the sections of its own plan is in its place.
    const runsOn = lists.some((other) => other.plan === plan && endsWith(other.list, ordinal - 1));
    if (runsOn) return [];
    const home = lists.find(
      (other) =>
        other.plan !== plan &&
        endsWith(other.list, ordinal - 1) &&
        other.list.at(-1)!.unit.body.includes('；'),
    );
    if (!home) return [];
    const start = first.unit.start;
    const reason = `Unexpected ${quote(page.slice(start, start + 8))} here, expected it behind item ${ordinal - 1} of plan ${home.plan + 1}: the block seems displaced`;
    return [{ start, end: first.unit.end, rule: 'displaced-block', reason }];
  });
}

function endsWith(list: readonly Node[], ordinal: number): boolean {
  const marker = list.at(-1)!.unit.marker!;
  return marker.class === 'digit' && marker.ordinal === ordinal;
}

function listsOf(node: Node): Node[][] {
  const lists: Node[][] = [];
  for (const child of node.children) {
    const list = lists.at(-1);
    if (list && list[0].unit.marker!.class === child.unit.marker!.class && child.unit.marker!.ordinal !== 1)
      list.push(child);
    else lists.push([child]);
  }
  return [...lists, ...node.children.flatMap(listsOf)];
}

function quote(text: string): string {
  return `\`${text}\``;
}
