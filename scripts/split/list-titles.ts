/** Lists every stretch of a page that reads like a title of some style; which of them are titles, their series tells. */
import { listLines } from '../clean/rule.ts';
import { genreWords, readTitle } from './title-styles.ts';
import type { TitleParts, TitleStyle } from './title-styles.ts';

export interface Title extends TitleParts {
  readonly style: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True on a line that holds text as well: there a bare number proves little. */
  readonly midLine: boolean;
}

/** A title is at most this long, in characters. */
const longestTitle = 60;
/** Where a heading or an item begins that a title was glued to: `工作计划篇1一、班级情况分析`. */
const gluedHeading =
  /(?<=.)(?:第?[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）(?=\p{Script=Han})|(?<!\d)1[、.．](?=\p{Script=Han}))/u;

/** A line that may hold titles. */
export interface TitleLine {
  readonly text: string;
  readonly start: number;
  /** Stretches in a line of text that may be titles. */
  readonly within: readonly { readonly text: string; readonly start: number }[];
}

/** The lines of a page, read once for all styles; blank ones are left out. */
export function listTitleLines(text: string): TitleLine[] {
  return listLines(text)
    .filter((line) => line.text !== '')
    .map((line) => {
      const start = text.indexOf(line.text, line.start);
      return {
        text: line.text,
        start,
        within: mayHoldTitles(line.text) ? matchWithin(line.text, start) : [],
      };
    });
}

/** Every title of one style, in order. */
export function listTitles(lines: readonly TitleLine[], style: TitleStyle): Title[] {
  return lines.flatMap((line) => titlesOf(line, style));
}

function mayHoldTitles(line: string): boolean {
  return line.length > longestTitle || gluedHeading.test(line);
}

function titlesOf(line: TitleLine, style: TitleStyle): Title[] {
  const { start } = line;
  const whole = line.text.length <= longestTitle ? makeTitle(style, line.text, start) : undefined;
  if (whole) return [whole];
  const glued = style.needsRestart ? -1 : line.text.search(gluedHeading);
  const head =
    glued > 0 && glued <= longestTitle ? makeTitle(style, line.text.slice(0, glued), start) : undefined;
  if (head) return [head, ...midLineTitles(line, style).filter((title) => title.start >= head.end)];
  return line.text.length > longestTitle ? midLineTitles(line, style) : [];
}

function makeTitle(style: TitleStyle, raw: string, start: number, midLine = false): Title | undefined {
  const text = raw.trim();
  const parts = readTitle(style, text);
  return parts && { ...parts, style: style.id, text, start, end: start + text.length, midLine };
}

/** On a page without line breaks a title stands at the start, or behind a sentence, a bracket or a blank. */
const boundary = '(?:^|(?<=[。！？”）)\\s]))';
const chinese = '[一二三四五六七八九十]{1,3}';
/** `篇一一、指导思想`: the second 一 numbers the section. */
const figure = '(?:\\d{1,3}(?!\\d)|[一二三四五六七八九十]{1,3}?(?=一[、．.]|[^一二三四五六七八九十]|$))';
/** The plan's own title ends with its kind; text that begins like a sentence is none. */
const own = `(?:(?!为|根据|按照|在|对|以|本|随着|今年|我|新)[^，。；：！？、\\s]{3,28}?(?:${genreWords})(?![的中和与书里]))?`;
const stem = '[^，。；：！？\\s（）()]';
const midLine = [
  `${boundary}${stem}{2,36}(?:${genreWords})(?:范文|模板|范例)?[ \\u3000]?[（(【](?:篇)?(?:\\d{1,3}|${chinese})[）)】]`,
  `${boundary}[【\\[★☆◆]?(?:第${figure}篇(?!章)|${stem}{0,30}[ \\u3000]?第?篇${figure}|(?:范文|例文|范例)${figure})[】\\]★☆◆]?[:：、.．]?${own}`,
  // `工作计划220××年`: whether 2 or 22 is the number, the series tells.
  `${boundary}${stem}{2,36}(?:${genreWords})(?:范文|模板)?[ \\u3000]?\\d`,
  `${boundary}${stem}{2,36}(?:${genreWords})(?:范文|模板)?[ \\u3000]?\\d{2}`,
].map((pattern) => new RegExp(pattern, 'gu'));

function matchWithin(line: string, offset: number): TitleLine['within'] {
  return midLine.flatMap((pattern) =>
    Array.from(line.matchAll(pattern), ({ 0: text, index }) => ({
      text,
      start: offset + index + text.length - text.trimStart().length,
    })),
  );
}

function midLineTitles({ within }: TitleLine, style: TitleStyle): Title[] {
  const titles = within.flatMap(({ text, start }) => {
    const title = makeTitle(style, text, start, style.id === 'numbered-stem');
    return title ? [title] : [];
  });
  return titles.sort((a, b) => a.start - b.start || a.end - b.end);
}
