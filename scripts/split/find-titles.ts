/** Finds the titles of the plans on a page: lines that form a series, and series within a plan of the series. */
import { countHan } from '../../src/text/count-han.ts';
import { ranks, readMarker } from '../outline/markers.ts';
import { listLines } from '../clean/rule.ts';
import { soundsLikeEditor } from './editor.ts';
import { listTitleLines, listTitles } from './list-titles.ts';
import type { Title } from './list-titles.ts';
import { titleStyles } from './title-styles.ts';
import type { TitleStyle } from './title-styles.ts';

export interface TitleSeries {
  readonly outer: readonly Title[];
  /** Titles within the span of an outer one, by its index. */
  readonly inner: ReadonlyMap<number, readonly Title[]>;
}

/** All titles of one style on a page. */
interface StyleTitles {
  readonly style: TitleStyle;
  readonly titles: readonly Title[];
}

/** A plan is at least this long; two titles nearer together are one title said twice, or a table of contents. */
const shortestPlan = 80;
/** Between two entries of a table of contents stands less text than this. */
const shortestText = 30;
/** A real page has a table of contents and the plans: two starts; more are tried, but not thousands. */
const mostStarts = 50;

/** Reads all series of titles in a cleaned text. */
export function findTitles(text: string): TitleSeries {
  const lines = listTitleLines(text);
  const all = titleStyles.flatMap((style) => byStem(style, listTitles(lines, style)));
  const outer = strongestSeries(text, 0, text.length, all);
  const inner = new Map<number, readonly Title[]>();
  const nestable = all.filter(
    ({ style, titles }) =>
      titles[0] !== undefined && !titles.includes(outer[0]) && !style.needsRestart && titles.length > 1,
  );
  outer.forEach((title, i) => {
    const found = strongestSeries(text, title.end, outer[i + 1]?.start ?? text.length, nestable);
    if (found.length > 1) inner.set(i, found);
  });
  return { outer, inner };
}

/** `某计划篇一` with `【篇一】`, `【篇二】` below it: two series of one style, told apart by their stems. */
function byStem(style: TitleStyle, titles: readonly Title[]): StyleTitles[] {
  const [named, bare] = [titles.filter(({ stem }) => stem !== ''), titles.filter(({ stem }) => stem === '')];
  if (named.length < 2 || bare.length < 2) return [{ style, titles }];
  return [
    { style, titles: named },
    { style, titles: bare },
  ];
}

/**
 * The series that splits a stretch of text: of the styles with a number or a stem of their own the one
 * that begins first (what begins later is nested), else the weaker styles in the order of the table.
 */
function strongestSeries(
  text: string,
  from: number,
  to: number,
  all: readonly StyleTitles[],
): readonly Title[] {
  const found = all.map(({ style, titles }) => {
    const run = longestRun(
      spaced(
        text,
        titles.filter((title) => title.start >= from && title.end <= to),
      ),
      to,
    );
    return { style, titles: style.needsRestart ? restarting(text, from, to, run) : run };
  });
  const series = found.filter(({ titles }) => titles.length >= 2);
  const strong = series.filter(({ style }) => !style.needsRestart);
  const first = strong.toSorted((a, b) => a.titles[0].start - b.titles[0].start)[0] ?? series[0];
  return first?.titles ?? [];
}

/** Leaves out a title that stands directly behind another of its style: a heading said twice. */
function spaced(text: string, titles: readonly Title[]): Title[] {
  const said = titles.filter((title, i) => {
    const before = titles[i - 1];
    return !before || before.text !== title.text || /\S/u.test(text.slice(before.end, title.start));
  });
  return said.filter((title, i) => {
    const next = said[i + 1];
    if (!next || next.start === title.start) return true;
    return next.start - title.end >= shortestPlan || next.ordinal !== title.ordinal;
  });
}

/** The run of titles with rising numbers that holds the most plans: a table of contents holds none. */
function longestRun(titles: readonly Title[], to: number): readonly Title[] {
  if (titles.some((title) => title.ordinal === undefined)) return titles;
  let best: readonly Title[] = [];
  let most = 0;
  const firsts = titles.filter((title) => title.ordinal === 1).slice(0, mostStarts);
  // `篇2`, `篇3` without a `篇1`: the first plan stands untitled, or was cut off.
  for (const first of firsts.length > 0 ? firsts : titles.slice(0, 1)) {
    const run = runFrom(first, titles);
    const plans = run.filter((title, i) => (run[i + 1]?.start ?? to) - title.end >= shortestText).length;
    if (plans > most) [best, most] = [run, plans];
  }
  return best;
}

function runFrom(first: Title, titles: readonly Title[]): Title[] {
  const run = [first];
  for (const title of titles.slice(titles.indexOf(first) + 1)) {
    const before = run.at(-1)!;
    if (title.start < before.end || (title.midLine && title.stem !== first.stem)) continue;
    const last = before.ordinal ?? 0;
    if (title.ordinal === last + 1 || title.ordinal === last + 2) run.push(title);
  }
  return run;
}

/** A sentence this long before the first title, and no editor's, opens a plan. */
const shortestOpening = 20;

/** Keeps a series of lines that could be headings only where its plans each begin a numbering of their own. */
function restarting(text: string, from: number, to: number, titles: readonly Title[]): readonly Title[] {
  if (titles.length < 2 || opensLikePlan(text.slice(from, titles[0].start))) return [];
  const bodies = titles.map((title, i) => text.slice(title.end, titles[i + 1]?.start ?? to));
  const starts = bodies.filter((body) => body.length >= shortestPlan && beginsNumbering(body));
  if (starts.length < 2 || starts.length < titles.length * 0.6) return [];
  return bodies.every((body) => keepsToItself(body, titles[0])) ? titles : [];
}

/** A number one of any kind that sections have. */
function beginsNumbering(body: string): boolean {
  return listLines(body).some((line) => {
    const marker = readMarker(line.text);
    return marker?.ordinal === 1 && ranks[marker.class] <= ranks.digit;
  });
}

/** Text before the first title that is no editor's: the lines that look like titles are headings of the plan it opens. */
function opensLikePlan(front: string): boolean {
  return listLines(front).some(
    (line) =>
      countHan(line.text) >= shortestOpening && /[，。；：]/u.test(line.text) && !soundsLikeEditor(line.text),
  );
}

/** Where titles are numbered like headings, a plan's own numbers of that class must begin again at one. */
function keepsToItself(body: string, title: Title): boolean {
  const kind = readMarker(title.text)?.class;
  if (kind === undefined) return true;
  const own = listLines(body).flatMap((line) => {
    const marker = readMarker(line.text);
    return marker?.class === kind ? [marker.ordinal] : [];
  });
  return own.length === 0 || own[0] === 1;
}
