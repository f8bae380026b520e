/** The line that names the article: it has to come first in the text. */
import { readMarker } from '../../outline/markers.ts';
import type { Stretch } from '../../stretch.ts';
import { headingLevel } from './main-content.ts';
import type { Judged } from './main-content.ts';
import type { PageText } from './page-lines.ts';
import { isBoilerplate } from './template-words.ts';

/** Words that a title of a plan ends in, by which the title is told from the name of the site. */
const genre = /计划|方案|要点|规划|安排|意见|通知|总结|汇报|措施|预案|制度|打算|計劃|規劃|要點|總結/u;
/** A line that is a title by itself: `实验小学安全工作计划（修订）`. */
const endsInGenre = new RegExp(`(?:${genre.source})(?:[（(][^（()）]{1,20}[)）])?$`, 'u');
/** Parts of `<title>`: `2023年工作计划_范文网`; a hyphen between figures parts nothing. */
const separator = /\s*[_|｜]+\s*|\s*(?<![\d０-９])[-－–—]+\s*|\s*[-－–—]+(?![\d０-９])\s*|\s+[»>]\s+/gu;

const longestTitle = 80;
/** The title stands among the first lines of the article, behind a date, an index block or a button. */
const firstLines = 20;
const shortestTitle = 4;

export interface PageTitle {
  readonly lines: readonly Judged[];
  /** The part of `<title>` that is kept as the first line; absent where the page shows its title itself. */
  readonly part?: Stretch;
}

/** Keeps the line that shows the title, or else the part of `<title>` that names the article. */
export function keepTitle(lines: readonly Judged[]): PageTitle {
  const named = lines.find(({ line }) => line.block.tagName === 'title');
  const shown = lines.map((each) => (each === named ? { ...each, kept: false, part: undefined } : each));
  const first = shown.findIndex(({ kept }) => kept);
  if (first < 0) return { lines: shown };
  const text = named?.text ?? '';
  const inside = findShown(shown, text);
  if (inside >= 0) return { lines: shown.map((each, i) => (i < inside ? { ...each, kept: false } : each)) };
  const above = shown.findLastIndex((each, i) => i < first && isTitle(each, text));
  if (above >= 0) return { lines: shown.map((each, i) => (i === above ? { ...each, kept: true } : each)) };
  const part = named && choosePart(named.line.texts);
  return part ? { lines: shown, part } : { lines: shown };
}

/** The title among the first lines that are kept, where nothing but labels stands before it; -1 without one. */
function findShown(lines: readonly Judged[], named: string): number {
  let seen = 0;
  for (const [i, each] of lines.entries()) {
    if (!each.kept) continue;
    if (
      isTitle(each, named) ||
      (seen === 0 && endsInGenre.test(each.text) && each.text.length <= longestTitle)
    ) {
      return i;
    }
    seen += 1;
    if (seen > firstLines || /[。；！？]/u.test(each.text) || readMarker(each.text)) return -1;
  }
  return -1;
}

/** A heading, or a line that `<title>` repeats. */
function isTitle({ line, text, linked }: Judged, named: string): boolean {
  const bare = squeeze(text);
  if (bare.length < shortestTitle || text.length > longestTitle || linked > 0.5) return false;
  if (line.block.tagName === 'title' || isBoilerplate(text)) return false;
  if (headingLevel(line.block) === 1 && genre.test(text)) return true;
  const all = squeeze(named);
  return all.includes(bare) && (genre.test(bare) || bare.length * 2 >= all.length);
}

const squeeze = (text: string) => text.replace(/[\s\p{P}]/gu, '');

/** The part that names a plan, else the first, in places of the source; all of it where some is written as entities. */
function choosePart(texts: readonly PageText[]): Stretch | undefined {
  const start = texts[0].start;
  const value = texts.map((text) => text.value).join('');
  if (value.trim() === '' || texts[texts.length - 1].end - start !== value.length) {
    return { start, end: texts[texts.length - 1].end };
  }
  const pieces: Stretch[] = [];
  let at = 0;
  for (const found of value.matchAll(separator)) {
    pieces.push({ start: at, end: found.index });
    at = found.index + found[0].length;
  }
  pieces.push({ start: at, end: value.length });
  const filled = pieces.filter((piece) => value.slice(piece.start, piece.end).trim() !== '');
  const best = filled.find((piece) => genre.test(value.slice(piece.start, piece.end))) ?? filled[0];
  return best && { start: start + best.start, end: start + best.end };
}
