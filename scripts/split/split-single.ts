/** A page without a series of titles: one plan, or several that only their numbering tells apart. */
import { listLines } from '../clean/rule.ts';
import type { Line } from '../clean/rule.ts';
import { readMarker } from '../outline/markers.ts';
import { longestHeading } from './plan-span.ts';
import type { Drop, PlanSpan, SplitResult } from './plan-span.ts';
import { genreWords, namesKind } from './title-styles.ts';

const endsWithKind = new RegExp(`(?:${genreWords})$`, 'u');

/** A page with one plan: the first line is its title if it reads like one. */
export function splitSingle(text: string, pageTitle: string): SplitResult {
  const lines = listLines(text).filter((line) => line.text !== '');
  if (lines.length === 0) return { collection: pageTitle, plans: [], drops: [], doubts: [] };
  const drops: Drop[] = [];
  let title = '';
  let body = 0;
  for (const line of lines.slice(0, 4)) {
    if (line.text.length > longestHeading || /[。；，]/u.test(line.text) || !namesKind.test(line.text)) break;
    if (isNumbered(line.text)) break;
    title = betterTitle(title, line.text);
    drops.push({ start: line.start, end: line.end, rule: 'plan-title' });
    body = line.next;
  }
  const glued = title === '' ? gluedTitle(lines[0].text) : undefined;
  if (glued !== undefined) {
    title = glued;
    body = lines[0].start + text.slice(lines[0].start).search(/\S/) + glued.length;
    drops.push({ start: lines[0].start, end: body, rule: 'plan-title' });
  }
  const restarts = splitAtRestarts(text, body || lines[0].start, title || pageTitle);
  if (restarts.length > 1) {
    const lead = drops.map((drop) => ({ ...drop, rule: 'collection-title' as const }));
    return { collection: pageTitle || title, plans: restarts, drops: lead, doubts: [] };
  }
  const start = drops[0]?.start ?? lines[0].start;
  const plan = {
    title: title || findNotice(lines) || pageTitle,
    start,
    bodyStart: body || start,
    end: text.length,
  };
  return { collection: pageTitle || title, plans: [plan], drops, doubts: [] };
}

/** A heading, not a second line of the title: `一、工作目标`, `第一部分 2023年工作总结`. */
function isNumbered(line: string): boolean {
  if (/^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十][）)])/u.test(line)) return true;
  return readMarker(line)?.class === 'chapter';
}

/** The title of a notice that names no kind of plan: the first line, or one below a letterhead; it stays in the text. */
function findNotice(lines: readonly Line[]): string | undefined {
  const head = /文\s?件$/u.test(lines[0].text) ? lines.slice(1, 5) : lines.slice(0, 1);
  return head.find(({ text }) => text.length <= longestHeading && noticeTitle.test(text))?.text;
}
const noticeTitle = /关于[^，。；]{4,50}的(?:通知|意见|决定|函)$/u;

/** Of two title lines the one that ends with its kind; `…范文大全` is the page's, `…工作计划` the plan's. */
function betterTitle(one: string, other: string): string {
  const named = [one, other].filter((title) => endsWithKind.test(title));
  if (named.length === 1) return named[0];
  return one.length >= other.length ? one : other;
}

const titleThenText =
  /^(?!为|根据|按照|在|对|以)[^，。；：、]{4,28}?(?:计划|方案|要点|总结)(?=[ \u3000]?(?:(?:19|20)[\d×xX_]{2}年|为了?|根据|按照|今年|本[年学]|我[们院园校局所镇乡县市]|新[的学]|随着|在|一、|（一）))/u;

/** A title at the head of a page without line breaks: `2023年度工会工作计划2023年，我公司…`. */
function gluedTitle(line: string): string | undefined {
  return line.length > longestHeading ? titleThenText.exec(line)?.[0] : undefined;
}

const section = /^[ \u3000]*([一二三四五六七八九十]{1,3})、/u;
const planEnd = /^(?:总之|综上|总而言之|以上(?:是|就是|计划))/u;
const planOpening = /(?:计划|方案|安排|打算|要点)(?:，|如下|。|：|$)|特?制[定订]/u;

/**
 * A page that announces several plans and marks none of them: where 一、 comes again, a new plan began
 * behind the last closing sentence, or with the opening paragraph before the 一、.
 */
function splitAtRestarts(text: string, from: number, title: string): PlanSpan[] {
  if (!/(?:[2-9]|1\d|[两二三四五六七八九十])[篇份则]/u.test(title)) return [];
  const lines = listLines(text).filter((line) => line.text !== '' && line.start >= from);
  const starts = [from];
  lines.forEach((line, i) => {
    if (
      section.exec(line.text)?.[1] !== '一' ||
      !lines.slice(0, i).some((before) => section.test(before.text))
    )
      return;
    const opening =
      lines.slice(0, i).findLastIndex((before) => section.test(before.text) || planEnd.test(before.text)) + 1;
    const closed = planEnd.test(lines[opening - 1].text);
    const first = closed ? opening : i - 1;
    if (first < i && first > 0 && planOpening.test(lines[first].text)) starts.push(lines[first].start);
  });
  return starts.map((start, i) => ({ title, start, bodyStart: start, end: starts[i + 1] ?? text.length }));
}
