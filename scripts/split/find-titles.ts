/** Finds the titles of the plans on a page: lines that form a series, and series within a plan of the series. */
import { listLines } from '../clean/rule.ts';
import { genreWords, readTitle, titleStyles } from './title-styles.ts';
import type { TitleParts, TitleStyle } from './title-styles.ts';

export interface Title extends TitleParts {
  readonly style: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TitleSeries {
  readonly outer: readonly Title[];
  /** Titles within the span of an outer one, by its index. */
  readonly inner: ReadonlyMap<number, readonly Title[]>;
}

/** A title is at most this long, in characters. */
const longestTitle = 60;
/** A plan is at least this long; two titles nearer together are one title said twice. */
const shortestPlan = 80;

/** Reads all series of titles in a cleaned text. */
export function findTitles(text: string): TitleSeries {
  const outer = strongestSeries(text, 0, text.length, titleStyles);
  const inner = new Map<number, readonly Title[]>();
  const nestable = titleStyles.filter((style) => style.id !== outer[0]?.style && !style.needsRestart);
  outer.forEach((title, i) => {
    const found = strongestSeries(text, title.end, outer[i + 1]?.start ?? text.length, nestable);
    if (found.length > 1) inner.set(i, found);
  });
  return { outer, inner };
}

/**
 * The series that splits a stretch of text: of the styles with a number or a stem of their own the one
 * that begins first (what begins later is nested), else the weaker styles in the order of the table.
 */
function strongestSeries(
  text: string,
  from: number,
  to: number,
  styles: readonly TitleStyle[],
): readonly Title[] {
  const found = styles.map((style) => {
    const titles = spaced(listTitles(text, from, to, style));
    const run = longestRun(titles, style.sharedStem);
    return { style, titles: style.needsRestart ? restarting(text, to, run) : run };
  });
  const series = found.filter(({ titles }) => titles.length >= 2);
  const strong = series.filter(({ style }) => !style.needsRestart);
  const first = strong.toSorted((a, b) => a.titles[0].start - b.titles[0].start)[0] ?? series[0];
  return first?.titles ?? [];
}

function listTitles(text: string, from: number, to: number, style: TitleStyle): Title[] {
  const titles: Title[] = [];
  for (const line of listLines(text)) {
    if (line.start < from || line.end > to || line.text === '') continue;
    if (line.text.length <= longestTitle) {
      const parts = readTitle(style, line.text);
      const start = text.indexOf(line.text, line.start);
      if (parts)
        titles.push({ ...parts, style: style.id, text: line.text, start, end: start + line.text.length });
    } else titles.push(...midLineTitles(text, line.start, line.end, style));
  }
  return titles;
}

/** On a page without line breaks a title stands at the start, or behind a sentence or a bracket. */
const boundary = '(?:^|(?<=[。！？”）)]))';
const chinese = '[一二三四五六七八九十]{1,3}';
const midLine = [
  new RegExp(
    `${boundary}[^，。；：！？\\s（）()]{2,36}(?:${genreWords})(?:范文|模板|范例)?[（(](?:\\d{1,2}|${chinese})[）)]`,
    'gu',
  ),
  new RegExp(
    `${boundary}[【\\[]?(?:第(?:\\d{1,2}|${chinese})篇|[^，。；：！？\\s（）()]{0,30}篇(?:\\d{1,2}|${chinese}))[】\\]]?[:：]?`,
    'gu',
  ),
  // `工作计划220××年`: whether 2 or 22 is the number, the series tells.
  new RegExp(`${boundary}[^，。；：！？\\s（）()]{2,36}(?:${genreWords})(?:范文|模板)?\\d`, 'gu'),
  new RegExp(`${boundary}[^，。；：！？\\s（）()]{2,36}(?:${genreWords})(?:范文|模板)?\\d{2}`, 'gu'),
];

function midLineTitles(text: string, start: number, end: number, style: TitleStyle): Title[] {
  const line = text.slice(start, end);
  const titles = midLine.flatMap((pattern) =>
    Array.from(line.matchAll(pattern)).flatMap((found) => {
      const parts = readTitle(style, found[0].trim());
      const at = start + found.index;
      return parts
        ? [{ ...parts, style: style.id, text: found[0], start: at, end: at + found[0].length }]
        : [];
    }),
  );
  return titles.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Leaves out a title that stands directly behind another of its style: a heading said twice. */
function spaced(titles: readonly Title[]): Title[] {
  return titles.filter((title, i) => {
    const next = titles[i + 1];
    return (
      !next ||
      next.start - title.end >= shortestPlan ||
      next.start === title.start ||
      next.ordinal !== title.ordinal
    );
  });
}

/** The longest run of titles whose numbers rise by one from 1 (or 2: the first plan then stands untitled). */
function longestRun(titles: readonly Title[], sharedStem = false): readonly Title[] {
  if (titles.some((title) => title.ordinal === undefined)) return titles;
  let best: Title[] = [];
  titles.forEach((first, i) => {
    if (first.ordinal !== 1 && first.ordinal !== 2) return;
    const run = [first];
    for (const title of titles.slice(i + 1)) {
      const before = run.at(-1)!;
      if ((sharedStem && title.stem !== first.stem) || title.start < before.end) continue;
      const last = before.ordinal ?? 0;
      if (title.ordinal === last + 1 || title.ordinal === last + 2) run.push(title);
    }
    if (run.length > best.length) best = run;
  });
  return best;
}

/** Keeps a series only where at least two of its plans begin a numbering of their own. */
function restarting(text: string, to: number, titles: readonly Title[]): readonly Title[] {
  const starts = titles.filter((title, i) => {
    const body = text.slice(title.end, titles[i + 1]?.start ?? to);
    return body.length >= shortestPlan && /^\s*(?:一[、.．，]|[（(]一[）)]|1[、.．])/mu.test(body);
  });
  const all = starts.length >= 2 && starts.length >= titles.length * 0.6;
  return all && !hasOtherSections(text, to, titles) ? titles : [];
}

/** Where titles number themselves 一、二、, a plan between them may not have a 一、 of its own missing from the series. */
function hasOtherSections(text: string, to: number, titles: readonly Title[]): boolean {
  if (titles[0].ordinal === undefined) return false;
  const stretch = text.slice(titles[0].start, to);
  const sections = stretch.match(/^[ \u3000]*[一二三四五六七八九十]{1,3}、/gmu)?.length ?? 0;
  return sections > titles.length;
}
