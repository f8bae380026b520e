/** Which printed lines belong to one paragraph: a line that is full, and goes on where the next one begins. */
import { sentenceEnd } from '../../clean/characters.ts';
import { readMarker } from '../../outline/markers.ts';
import { readGlyphs } from './fold-glyphs.ts';
import { findMeasures } from './measures.ts';
import type { Measure, Measures } from './measures.ts';
import type { PageLine } from './page-text.ts';

/** What stands where two lines are joined: nothing, a blank between words, or nothing for the hyphen. */
export interface Joint {
  /** Index of the upper line. */
  readonly line: number;
  readonly after: '' | ' ';
  /** Characters at the end of the upper line that go: a hyphen. */
  readonly drop: 0 | 1;
}

/** In heights of the type. Lines of one left edge differ by less. */
const sameEdge = 0.5;
/** A word that misses the room left by so little may not have fitted. */
const roomSlack = 0.3;
/** No paragraph begins so far into its measure, as a share of it. */
const deepShare = 0.4;
/** Type of one paragraph is of one size to within this share. */
const sameSize = 0.08;

/** Finds the joints between lines in reading order; lines that are taken out are not among them. */
export function findJoints(printed: readonly PageLine[]): Joint[] {
  // `（⼀）` with a radical in it is a number too.
  const lines = printed.map((line) => ({ ...line, text: readGlyphs(line.text) }));
  const measures = findMeasures(lines);
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (!next || !isJoined(line, next, measures)) return [];
    return [{ line: i, ...jointOf(line.text, next.text) }];
  });
}

function isJoined(line: PageLine, next: PageLine, { measureOf, leading, gapped, size }: Measures): boolean {
  if (line.loose || next.loose) return false;
  if (Math.abs(line.size - next.size) > line.size * sameSize) return false;
  const goesOn = /[，、（《“‘]$/u.test(line.text);
  const [here, there] = [measureOf(line), measureOf(next)];
  const atEdge = next.left - there.left <= line.size * sameEdge;
  const samePlace = line.page === next.page && line.column === next.column;
  if (samePlace && next.y - line.y > leading * line.size) return false;
  // `38.54人次` at the edge of a text with indents is no item, nor below a line of a text with gaps.
  const within = goesOn || (there.indents && atEdge) || (gapped && samePlace);
  if (startsItem(next.text) && !within) return false;
  const room = here.right - line.right;
  if (room >= (firstWord(next.text) + roomSlack) * next.size) return false;
  const edge = line.size * sameEdge;
  const [indent, nextIndent] = [line.left - here.left, next.left - there.left];
  // A signature is set at the right: it fills nothing, and the date below it is a line of its own.
  if (indent > (here.right - here.left) * deepShare && !goesOn) return false;
  if (atEdge) return true;
  if (samePlace && line.size >= size * largerType && isCentred(line, here) && isCentred(next, there))
    return !sentenceEnd.test(line.text);
  // Deeper than the line above: only a hanging paragraph goes on there, right below its own text.
  if (nextIndent > indent + edge) {
    const marker = markerWidth(line);
    return marker > 0 && Math.abs(nextIndent - indent - marker) <= line.size;
  }
  if (nextIndent < indent - edge) return true;
  // Both stand in: two short paragraphs, or lines of one that hangs or is set in as a whole.
  if (there.indents) return false;
  return goesOn || !sentenceEnd.test(line.text);
}

/** Larger type than the text's, set in the middle: a title, which may take two lines. */
const largerType = 1.15;

function isCentred({ left, right, size }: PageLine, measure: Measure): boolean {
  return Math.abs(left + right - measure.left - measure.right) / 2 <= size * sameEdge;
}

const bullet = /^[●○■□◆◇▲△★☆※•·➢✓√][ \u3000]*/u;
const circled = /^[①-⑳⑴-⒇⒈-⒛㈠-㈩]/u;

function startsItem(text: string): boolean {
  return readMarker(text) !== undefined || bullet.test(text) || circled.test(text);
}

/** How far behind its number the text of an item begins, in points; 0 for no item. */
function markerWidth({ text, size }: PageLine): number {
  const marker = text.slice(0, readMarker(text)?.length ?? bullet.exec(text)?.[0].length ?? 0);
  return widthOf(marker) * size;
}

const narrow = /[\u0020-\u024f]/;

/** In heights of the type, roughly: Latin letters and figures are half as wide as Chinese characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += narrow.test(char) ? 0.5 : 1;
  return width;
}

/** What cannot be parted at the start of a line: opening marks, a word or a character, and the marks behind it. */
const unbreakable =
  /^[（《“‘「『【〈〔(]{0,3}(?:[A-Za-z0-9_.%‰\-/]{1,40}|[^])[，。、；：？！）》”’」』】〉〕…—,.;:!?)]{0,3}/u;

function firstWord(text: string): number {
  return widthOf(unbreakable.exec(text)?.[0] ?? '');
}

function jointOf(upper: string, lower: string): Omit<Joint, 'line'> {
  if (/[A-Za-z]{2}-$/.test(upper) && /^[a-z]{2}/.test(lower)) return { after: '', drop: 1 };
  const words = /[A-Za-z0-9][,.;:!?)]?$/.test(upper) && /^[A-Za-z(]/.test(lower);
  const figures = /[A-Za-z][,;:)]?$/.test(upper) && /^\d/.test(lower);
  return { after: words || figures ? ' ' : '', drop: 0 };
}
