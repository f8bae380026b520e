/** Joins lines that a converter broke in mid-sentence. */
import { sentenceEnd } from '../clean/characters.ts';
import type { BlockSpan } from './parse-outline.ts';

/** A paragraph shorter than this may be a heading or a list entry without a stop; it is left alone. */
const shortestBroken = 60;

/** Joins a paragraph that ends without a stop to the unnumbered sentence behind it. */
export function joinBrokenLines(text: string, blocks: readonly BlockSpan[]): BlockSpan[] {
  const width = wrapWidth(text, blocks);
  const joined: BlockSpan[] = [];
  for (const [i, block] of blocks.entries()) {
    const last = joined.at(-1);
    const whole = last && closeBracket(text, last, block, blocks[i + 1]);
    if (whole) {
      joined[joined.length - 1] = whole;
      continue;
    }
    const broken =
      last &&
      (splitsTitle(text, last, block) || (isBroken(text, last, width) && continues(text, block, width)));
    if (last && broken) {
      joined[joined.length - 1] = {
        ...last,
        end: block.end,
        joins: [...last.joins, last.end, ...block.joins],
      };
    } else joined.push(block);
  }
  return joined;
}

/** Lines of a wrapped text differ in length by no more than this, but for each paragraph's last. */
const wrapSlack = 3;
const narrowest = 18;
const fewestWrapped = 3;

/** Length of the lines where a text is wrapped at a fixed width; 0 where it is not. */
function wrapWidth(text: string, blocks: readonly BlockSpan[]): number {
  const open = blocks
    .map((block) => text.slice(block.start, block.end))
    .filter((value) => !sentenceEnd.test(value) && value.length >= narrowest);
  const widest = open.reduce((most, value) => Math.max(most, value.length), 0);
  const full = open.filter((value) => value.length >= widest - wrapSlack);
  return full.length >= fewestWrapped && full.length >= open.length * 0.8 ? widest : 0;
}

/** `《关于进一步加强` on one line, `安全生产工作的通知》` on the next. */
function splitsTitle(text: string, last: BlockSpan, block: BlockSpan): boolean {
  if (last.depth > 0 || block.depth > 0) return false;
  const head = /《([^《》。！？\n]{1,40})$/u.exec(text.slice(last.start, last.end));
  const tail = /^([^《》。！？\n]{1,40})》/u.exec(text.slice(block.start, block.end));
  return head !== null && tail !== null;
}

/** A bracket that is open where a line ends: what stands in it so far is no sentence. */
const opened = /[（(][^（()）。！？；\t]{0,60}$/u;
/** Its other half at the head of the next line, but not the figure of an item (`1）`). */
const closed = /^(?![\dA-Za-z一二三四五六七八九十]{1,3}[）)])[^（()）。！？\t]{1,60}[）)]/u;

/**
 * `（包括高血压、` on one line, `糖尿病），每季度随访。` on the next: one block, undefined for any other two.
 * A line that was read as a heading stays one only where nothing follows the bracket; `next` may stand below it.
 */
function closeBracket(
  text: string,
  last: BlockSpan,
  block: BlockSpan,
  next: BlockSpan | undefined,
): BlockSpan | undefined {
  if (block.depth > 0) return undefined;
  // A heading has lost the stop that its line ends with.
  const gap = /^([，、：:,]?)[ \t\u3000]*\n\s*$/u.exec(text.slice(last.end, block.start));
  const tail = closed.exec(text.slice(block.start, block.end))?.[0];
  if (!gap || tail === undefined || !opened.test(text.slice(last.start, last.end))) return undefined;
  const join = last.end + gap[1].length;
  const goesOn = block.start + tail.length < block.end;
  if (goesOn && last.depth > 0 && (next?.depth ?? 0) > last.depth) return undefined;
  return {
    ...last,
    ...(goesOn && { depth: 0 }),
    end: block.end,
    joins: [...last.joins, join, ...block.joins],
  };
}

/** The cells of a row of a table are parted by tabs; no row goes on in the next. */
function isRow(text: string, block: BlockSpan): boolean {
  return text.slice(block.start, block.end).trim().includes('\t');
}

function isBroken(text: string, block: BlockSpan, width: number): boolean {
  if (block.depth > 0 || isRow(text, block)) return false;
  const line = text.slice(block.joins.at(-1) ?? block.start, block.end).trim();
  if (width > 0 && line.length >= width - wrapSlack) return !/[。！？；]$/u.test(line);
  return line.length >= shortestBroken && /[\p{Script=Han}，、]$/u.test(line);
}

function continues(text: string, block: BlockSpan, width: number): boolean {
  const value = text.slice(block.start, block.end);
  if (block.depth > 0 || isRow(text, block)) return false;
  const wrapped = width > 0 && value.length <= width + wrapSlack;
  return (
    value.length >= 2 &&
    (wrapped || sentenceEnd.test(value)) &&
    /^[\p{Script=Han}\d“‘《（]/u.test(value) &&
    !/^(?:\d{1,2}[、.．]|[（(][\d一二三四五六七八九十]+[）)])/u.test(value) &&
    !/^(?:第?[一二三四五六七八九十]+[、是要，]|总之|综上)/u.test(value)
  );
}
