/** Splits a cleaned page into its plans and says of all other text why it is left out. */
import { countHan, sentenceEnd } from '../clean/characters.ts';
import { listLines } from '../clean/rule.ts';
import type { Line } from '../clean/rule.ts';
import { readMarker } from '../outline/markers.ts';
import { soundsLikeEditor } from './editor.ts';
import { findTitles } from './find-titles.ts';
import type { Title } from './list-titles.ts';
import { genreWords } from './title-styles.ts';

/** A stretch of text that is no plan's, under the id of the rule that says why. */
export interface Drop {
  readonly start: number;
  readonly end: number;
  readonly rule: 'collection-title' | 'plan-title' | 'page-lead';
}

/** One plan; offsets into the cleaned text. */
export interface PlanSpan {
  /** Its heading, verbatim; the collection's title where it has none of its own. */
  readonly title: string;
  readonly start: number;
  /** Where its text begins, behind the title. */
  readonly bodyStart: number;
  readonly end: number;
  /** Index of the plan it is nested in. */
  readonly parent?: number;
}

export interface SplitDoubt {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reason: string;
}

export interface SplitResult {
  readonly collection: string;
  readonly plans: readonly PlanSpan[];
  readonly drops: readonly Drop[];
  readonly doubts: readonly SplitDoubt[];
}

const titleLine = new RegExp(`(?:${genreWords})`, 'u');
const longestHeading = 60;

/**
 * Splits a cleaned text. `pageTitle` is the page's own title as its first line gives it.
 * No plans are returned where nothing in the text looks like one.
 */
export function splitPlans(text: string, pageTitle: string): SplitResult {
  const { outer, inner } = findTitles(text);
  if (outer.length === 0) return splitSingle(text, pageTitle);
  const front = splitFront(text, outer[0], pageTitle);
  const plans: PlanSpan[] = [...front.plans];
  const drops: Drop[] = [...front.drops];
  outer.forEach((title, i) => {
    const end = outer[i + 1]?.start ?? text.length;
    const nested = inner.get(i) ?? [];
    const parent = plans.push(planAt(text, title, nested[0]?.start ?? end, drops)) - 1;
    nested.forEach((child, k) => {
      plans.push({ ...planAt(text, child, nested[k + 1]?.start ?? end, drops), parent });
    });
  });
  const doubts = [...front.doubts, ...doubtCounts(front.collection, outer, inner)];
  return { collection: front.collection, plans, drops, doubts };
}

function planAt(text: string, title: Title, end: number, drops: Drop[]): PlanSpan {
  const doubled = doubledTitle(text, title.end, end);
  const bodyStart = doubled?.end ?? title.end;
  drops.push({ start: title.start, end: bodyStart, rule: 'plan-title' });
  // The line that names the plan says more than `篇3`.
  const name = doubled && !titleLine.test(title.text) ? doubled.text : title.text;
  return { title: name, start: title.start, bodyStart, end };
}

/** A line right behind a title that is itself a title: `篇1`, then `某医院工作计划`. */
function doubledTitle(text: string, from: number, to: number): { text: string; end: number } | undefined {
  const line = listLines(text.slice(from, to)).find((candidate) => candidate.text !== '');
  if (!line || line.text.length > 40 || sentenceEnd.test(line.text) || /[，。；]/u.test(line.text))
    return undefined;
  const named = new RegExp(`(?:${genreWords})(?:范文|模板)?(?:[（(].{1,12}[）)])?$`, 'u').test(line.text);
  const numbered = /^(?:第?[一二三四五六七八九十\d]+[、.．章]|[（(])/u.test(line.text);
  return named && !numbered ? { text: line.text, end: from + line.end } : undefined;
}

/** Text before the first title is a plan of its own where it is numbered, or this long and no editor's. */
const shortestUntitled = 200;
/** Text that is dropped from before the first title without an editor's words in it is doubted from this length on. */
const shortestDoubt = 30;

/** What stands before the first title: the collection's title, an editor's lead, or a first plan without a title. */
function splitFront(text: string, first: Title, pageTitle: string) {
  const lines = listLines(text.slice(0, first.start)).filter((line) => line.text !== '');
  const isTitle = (line: Line) =>
    line.text.length <= longestHeading && !sentenceEnd.test(line.text) && !readMarker(line.text);
  const titles = lines.filter(isTitle);
  const collection = nameCollection(
    pageTitle,
    titles.map((line) => line.text),
  );
  const from = lines.findIndex((line) => !isTitle(line));
  const rest = from < 0 ? [] : lines.slice(from);
  if (isUntitledPlan(rest)) {
    const start = rest[0].start;
    const drops = lines.slice(0, from).map((line) => drop(line, 'collection-title'));
    const plan: PlanSpan = { title: collection, start, bodyStart: start, end: first.start };
    return { collection, drops, plans: [plan], doubts: [] };
  }
  const drops = lines.map((line) => drop(line, isTitle(line) ? 'collection-title' : 'page-lead'));
  return { collection, drops, plans: [] as PlanSpan[], doubts: doubtLead(rest) };
}

function drop(line: Line, rule: Drop['rule']): Drop {
  return { start: line.start, end: line.end, rule };
}

function isUntitledPlan(lines: readonly Line[]): boolean {
  if (lines.filter((line) => readMarker(line.text)).length >= 2) return true;
  const own = lines.filter((line) => !soundsLikeEditor(line.text));
  return countHan(own.map((line) => line.text).join('')) >= shortestUntitled;
}

function doubtLead(lines: readonly Line[]): SplitDoubt[] {
  return lines
    .filter((line) => countHan(line.text) >= shortestDoubt && !soundsLikeEditor(line.text))
    .map(({ start, end }) => ({
      start,
      end,
      rule: 'lead-dropped',
      reason: 'Unexpected text before the first plan, expected a title or an editor’s lead',
    }));
}

/** The title that tells the count (`…（通用7篇）`) where the page gives it, else its first line. */
function nameCollection(pageTitle: string, lines: readonly string[]): string {
  const counted = lines.find((line) => /\d+\s*[篇则份例]|[一二三四五六七八九十]+篇/u.test(line));
  const base = pageTitle || lines[0] || '';
  return counted && counted.length > base.length ? counted : base;
}

/** A page with one plan: the first line is its title if it reads like one. */
function splitSingle(text: string, pageTitle: string): SplitResult {
  const lines = listLines(text).filter((line) => line.text !== '');
  if (lines.length === 0 || !readsLikePlan(text, lines))
    return { collection: pageTitle, plans: [], drops: [], doubts: [] };
  const drops: Drop[] = [];
  let title = '';
  let body = 0;
  for (const line of lines.slice(0, 4)) {
    if (line.text.length > longestHeading || /[。；，]/u.test(line.text) || !titleLine.test(line.text)) break;
    if (/^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十][）)])/u.test(line.text)) break;
    title = title.length >= line.text.length ? title : line.text;
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
  const plan = { title: title || pageTitle, start, bodyStart: body || start, end: text.length };
  return { collection: pageTitle || title, plans: [plan], drops, doubts: [] };
}

/** A title at the head of a page without line breaks: `2023年度工会工作计划2023年，我公司…`. */
function gluedTitle(line: string): string | undefined {
  const title = new RegExp(
    `^(?!为|根据|按照|在|对|以)[^，。；：、]{4,28}?(?:计划|方案|要点|总结)(?=(?:19|20)[\\d×xX_]{2}年|为了?|根据|按照|今年|本[年学]|我[们院园校局所镇乡县市]|新[的学]|随着|在|一、|（一）)`,
    'u',
  );
  return line.length > longestHeading ? title.exec(line)?.[0] : undefined;
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

/** Words that plans live on; fewer than this many per 1,000 Han characters, and it may be something else. */
const planWords = /加强|做好|落实|开展|推进|完善|提高|组织|制定|建立|强化|确保|进一步|工作/gu;
const fewestPlanWords = 12;
const shortestPage = 60;
/** `特制定本计划`, `现将…安排如下`: the text names itself. */
const naming = new RegExp(`(?:特?制[定订]|拟定|现将)[^。]{0,30}(?:${genreWords})|(?:${genreWords})如下`, 'u');

/** A title or a name of the kind, or numbered parts, or at least the words of a plan. */
function readsLikePlan(text: string, lines: readonly Line[]): boolean {
  const titled = lines
    .slice(0, 4)
    .some((line) => new RegExp(`(?:${genreWords})(?:范文|模板|[（(].{1,12}[）)])?$`, 'u').test(line.text));
  const numbered = lines.filter((line) => readMarker(line.text)).length;
  if (titled || naming.test(text) || numbered >= 2) return countHan(text) > 0;
  const han = countHan(text);
  return han >= shortestPage && (text.match(planWords)?.length ?? 0) / (han / 1000) >= fewestPlanWords;
}

/** Counts in titles lie: `8篇` that holds 9. */
function doubtCounts(
  collection: string,
  outer: readonly Title[],
  inner: ReadonlyMap<number, readonly Title[]>,
): SplitDoubt[] {
  const doubts: SplitDoubt[] = [];
  const check = (announced: number, titles: readonly Title[]) => {
    if (announced < 2 || announced === titles.length || titles.length === 0) return;
    const { start, end } = titles[0];
    doubts.push({
      start,
      end,
      rule: 'plan-count',
      reason: `Unexpected ${titles.length} plans, expected ${announced} as the title says`,
    });
  };
  check(Number(/(\d+)\s*[篇则份例]/u.exec(collection)?.[1] ?? 0), outer);
  for (const titles of inner.values())
    check(Number(/(\d+)\s*[篇则份例]/u.exec(titles[0].text)?.[1] ?? 0), titles);
  for (let i = 1; i < outer.length; i++) {
    const [last, next] = [outer[i - 1].ordinal, outer[i].ordinal];
    if (last === undefined || next === undefined || next === last + 1) continue;
    const { start, end } = outer[i];
    doubts.push({
      start,
      end,
      rule: 'plan-number',
      reason: `Unexpected plan number ${next} after ${last}, expected ${last + 1}`,
    });
  }
  return doubts;
}
