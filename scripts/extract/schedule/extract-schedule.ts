/** What is to be done when: the dated and recurring tasks of a plan. */
import { countHan } from '../../../src/text/count-han.ts';
import type { Paragraph, Section } from '../../../src/plan/document.ts';
import type { PlanFrontmatter, Task } from '../../../src/schema/plan.ts';
import { readMarker } from '../../outline/markers.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import { isDateLine, signatureLine } from './date-lines.ts';
import { findTimes } from './find-times.ts';
import type { TimeMention } from './find-times.ts';
import { close, goOn, lastOrdinal, open } from './governing.ts';
import type { Governing } from './governing.ts';
import type { Occasion } from './occasions.ts';
import { isPastHeading, readLead, readRunInLead } from './time-leads.ts';
import type { RunInLead, TimeLead } from './time-leads.ts';

/** What is known of a plan besides its text. */
export interface ScheduleContext extends Pick<PlanFrontmatter, 'period' | 'years'> {
  readonly occasions: readonly Occasion[];
}

/** What is read so far, and where the reading stands. */
interface Reading {
  readonly context: ScheduleContext;
  readonly above: Governing[];
  readonly add: (anchor: string, mention: TimeMention) => void;
}

/**
 * Tasks in the order of the text. Below a heading or line that says when, one task a paragraph, and one for every time
 * that says more; elsewhere one for every sentence and time. What a heading itself says is anchored by its section's id.
 */
export function extractSchedule(sections: readonly Section[], context: ScheduleContext): Task[] {
  const tasks = new Map<string, Task>();
  const add = (anchor: string, mention: TimeMention) => {
    if (isOwnPeriod(mention, context) || isOver(mention, context)) return;
    for (const time of mention.times) {
      const key = `${anchor} ${foldWidth(time.when)} ${time.from ?? ''}`;
      if (!tasks.has(key)) tasks.set(key, { ...time, anchor });
    }
  };
  const reading: Reading = { context, above: [], add };
  const signature = signatureLine(sections);
  for (const [at, section] of sections.entries()) {
    const holdsSections = (sections[at + 1]?.depth ?? 0) > section.depth;
    const paragraphs = section.paragraphs.filter((it) => it !== signature && !isDateLine(it, section));
    if (section.depth > 0) readHeading(section, paragraphs, holdsSections, reading);
    for (const [i, paragraph] of paragraphs.entries()) {
      readParagraph(paragraph, section, holdsSections || i + 1 < paragraphs.length, reading);
    }
  }
  return [...tasks.values()];
}

function readHeading(
  { id, depth, heading }: Section,
  paragraphs: readonly Paragraph[],
  holdsSections: boolean,
  { context, above, add }: Reading,
): void {
  close(above, depth);
  const lead = readLead(heading, context.occasions, true);
  const governs = lead && !isOwnPeriod(lead.mention, context);
  if (!governs) goOn(above, heading);
  if (isPastHeading(heading) || (lead && isOver(lead.mention, context))) {
    return open(above, { depth, isLine: false });
  }
  if (above.some(({ time }) => !time)) return;
  const outer = above.at(-1);
  if (governs) open(above, { depth, time: lead.mention, isLine: false });
  const [first] = paragraphs;
  const holdsText = first && !readLine(first, true, context);
  if (!holdsText && !holdsSections) {
    // Nothing below: what is to be done is the heading.
    const time = governs ? (lead.bare ? undefined : lead.mention) : outer?.time;
    if (time) return add(id, time);
  }
  if (!governs && !outer) findTimes(heading, context).forEach((it) => add(id, it));
}

function readParagraph(
  paragraph: Paragraph,
  { depth }: Section,
  isFollowed: boolean,
  { context, above, add }: Reading,
): void {
  if (above.some(({ time }) => !time)) return;
  const { text } = paragraph;
  const sentences = paragraph.sentences.map(({ id, start, end }) => ({ id, text: text.slice(start, end) }));
  const line = readLine(paragraph, isFollowed, context);
  if (line && !isOwnPeriod(line.mention, context)) {
    const counting = line.list === undefined ? undefined : lastOrdinal(line.list);
    open(above, { depth: depth + 0.5, time: line.mention, isLine: true, counting });
    if (line.list !== undefined) readRunIn(sentences, context, add);
    return;
  }
  goOn(above, text);
  const governing = above.at(-1)?.time;
  if (governing && !saysSomething(text)) return;
  for (const [i, { id, text: sentence }] of sentences.entries()) {
    const own = findTimes(sentence, context).filter((it) => !governing || saysMore(it, governing));
    if (governing && i === 0 && !own.some((it) => opens(it, sentence))) add(id, governing);
    for (const mention of own) add(id, mention);
  }
}

/** A line that says when the text below it comes, or a paragraph that begins with one. */
function readLine({ text }: Paragraph, isFollowed: boolean, { occasions }: ScheduleContext) {
  const whole: (TimeLead & Partial<RunInLead>) | undefined = isFollowed
    ? readLead(text, occasions, false)
    : undefined;
  return whole ?? readRunInLead(text, occasions);
}

/** `一月份：1、签责任书；2、开会。二月份：检查。`: what is counted or follows a semicolon belongs to the month before it. */
function readRunIn(
  sentences: readonly { readonly id: string; readonly text: string }[],
  { occasions }: ScheduleContext,
  add: Reading['add'],
): void {
  let time: TimeMention | undefined;
  for (const [i, { id, text }] of sentences.entries()) {
    const lead = readRunInLead(text, occasions);
    time = lead?.mention ?? time;
    const isItem = lead ?? readMarker(text.trimStart()) ?? /[；;]\s*$/u.test(sentences[i - 1]?.text ?? '');
    if (time && isItem) add(id, time);
  }
}

/** Below `第二季度` a sentence on May says more; below `五月份` a date or `每天` is part of what is done in May. */
function saysMore(mention: TimeMention, governing: TimeMention): boolean {
  const [{ when, from, to }] = governing.times;
  // Below `4月25日前` a day of that April is the occasion of what is done by then.
  if (mention.rule === 'occasion' && mention.times.every((it) => it.from === (to ?? from))) return false;
  const isMonth =
    from !== undefined && from === to && !/[日号(（]/u.test(when) && governing.times.length === 1;
  return !isMonth && foldWidth(mention.times[0].when) !== foldWidth(when);
}

/** A date that stands at the head of a sentence takes the place of the heading's. */
function opens({ start, times }: TimeMention, sentence: string): boolean {
  const head = sentence.slice(readMarker(sentence.trimStart())?.length ?? 0, start);
  return times[0].every === undefined && head.length <= 6;
}

/** Not a mere line over others, an opening or a closing word. */
function saysSomething(text: string): boolean {
  const rest = foldWidth(text.slice(readMarker(text)?.length ?? 0)).trim();
  const han = countHan(rest);
  return han >= 2 && !(han < 20 && rest.endsWith(':')) && !/^(?:总之|综上|以上)/u.test(rest);
}

/** A year before those the plan is for; in a plan for the second half of a year, its first half. */
function isOver(
  { rule, times: [{ year, when }] }: TimeMention,
  { years = [], period }: ScheduleContext,
): boolean {
  if (year !== undefined && years.length > 0 && year < Math.min(...years)) return true;
  return period === '下半年' && rule === 'half-year' && !when.includes('下');
}

/** `下半年` in a plan for the second half of a year is the plan's time, not a date in it. */
function isOwnPeriod({ rule, times }: TimeMention, { period }: ScheduleContext): boolean {
  const [{ when, deadline }] = times;
  if (rule === 'half-year') return times.length === 1 && period !== undefined && when.includes(period);
  if (rule === 'quarter') return period === '季度';
  return rule === 'month' && period === '月度' && !deadline && !/[日号旬底末初]/u.test(when);
}
