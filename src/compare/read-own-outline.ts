/** Reads the outline of a text that is pasted or opened: numbered headings, or those of Markdown. */
import type { Block } from '../plan/document.ts';
import { splitMarker } from '../plan/split-marker.ts';

/** A text with its title, if its first line looks like one. */
export interface OwnText {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What is longer is no plan; UTF-16 units. */
export const longestOwnText = 300_000;
/** A heading has no more characters, its number not counted. */
const longestHeading = 40;

/** Ways headings are numbered, outermost first. */
const levels = [
  /^第[〇零一二三四五六七八九十百\d]{1,4}[章篇]|^第[一二三四五六七八九十]{1,3}部分/u,
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}(?:[、．]|[.](?!\d))/u,
  /^[（(]\d{1,2}[）)]/u,
];

interface Line {
  /** Place in `levels`, that of Markdown's signs before all; absent for text. */
  readonly level?: number;
  readonly text: string;
}

/** Headings become as deep as there are kinds of numbers around them, whatever kinds these are. */
export function readOwnOutline(text: string): OwnText {
  const lines = text
    .slice(0, longestOwnText)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(readLine);
  const title = findTitle(lines);
  const body = title === undefined ? lines : lines.slice(1);
  return { title: title ?? '', blocks: toBlocks(body) };
}

/** A line as text, as a heading, or as a heading with the text that runs on behind it. */
function readLine(line: string): Line[] {
  const markdown = /^(#{1,6})[ \t]+(.*)$/u.exec(line);
  if (markdown) {
    const heading = markdown[2].replace(/[ \t]+#*$/u, '').trim();
    return heading === '' ? [] : [{ level: markdown[1].length - 7, text: heading }];
  }
  const level = levels.findIndex((marker) => marker.test(line));
  if (level < 0) return [{ text: line }];
  const { marker, text } = splitMarker(line);
  const bare = text.replace(/[。：:]$/u, '');
  if (bare.length <= longestHeading && !/[。；！？]/u.test(bare)) {
    // `1.` in front of a whole sentence is an item of a list.
    const isItem = level > 2 && /[。；;]$/u.test(text);
    return isItem ? [{ text: line }] : [{ level, text: marker + bare }];
  }
  const end = text.slice(0, longestHeading + 1).search(/[。：:]/u);
  if (level > 2 || end < 1) return [{ text: line }];
  const rest = text.slice(end + 1).trim();
  return [{ level, text: marker + text.slice(0, end) }, ...(rest === '' ? [] : [{ text: rest }])];
}

/** A first line that is short and says no more; of Markdown the only heading of the outermost level. */
function findTitle([first, ...rest]: readonly Line[]): string | undefined {
  if (!first || first.text.length > longestHeading) return undefined;
  if (first.level === undefined) return /[。；！？：]$/u.test(first.text) ? undefined : first.text;
  return first.level < 0 &&
    rest.some(({ level }) => level !== undefined && level > first.level!) &&
    rest.every(({ level }) => level !== first.level)
    ? first.text
    : undefined;
}

function toBlocks(lines: readonly Line[]): Block[] {
  /** Kinds of numbers that are open, outermost first. */
  const open: number[] = [];
  return lines.map(({ level, text }) => {
    if (level === undefined) return { depth: 0, text };
    while (open.length > 0 && open[open.length - 1] >= level) open.pop();
    open.push(level);
    return { depth: open.length, text };
  });
}
