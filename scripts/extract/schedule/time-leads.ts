/** Headings and lines that say when everything below them comes: `九月份`, `第一阶段（20xx年2月至4月）`, `第二季度工作安排`. */
import { readMarker } from '../../outline/markers.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import { findTimes } from './find-times.ts';
import type { TimeMention } from './find-times.ts';
import type { Occasion } from './occasions.ts';
import { findRefusal } from './refusals.ts';

/** A line that says when, and whether it says anything else: a bare month is no task of its own. */
export interface TimeLead {
  readonly mention: TimeMention;
  readonly bare: boolean;
}

/** The same at the head of a paragraph, with what stands behind it. */
export interface RunInLead extends TimeLead {
  readonly list: string;
}

/** How a line may say when. `before` and `after` are what stands on either side of the time, folded, without a numbering. */
interface LeadForm {
  readonly id: string;
  readonly why: string;
  readonly before: RegExp;
  readonly after: RegExp;
  /** A paragraph may say the same in passing: only a heading is believed. */
  readonly headingOnly?: boolean;
  /** Also for what recurs: `每月工作`. */
  readonly recurring?: boolean;
  readonly examples: readonly string[];
  readonly keeps: readonly string[];
}

const stage =
  '(?:(?:第|其)[一二三四五六七八九十0-9首次]+(?:个)?(?:阶段|环节|步)?|[\\p{Script=Han}]{0,12}阶段|时间|日期)?[:,、\\s]*';
/** What is said of all that stands below; a line that says what to do is a task. */
const kind =
  '(?:的)?(?:主要|重点|具体|各项|常规|日常|中心)?(?:工作|活动)?(?:的)?(?:安排|计划|要点|重点|任务|内容|打算|目标|日程|行事历|主题|思路|设想|措施)?';

export const leadForms: readonly LeadForm[] = [
  {
    id: 'alone',
    why: '只写时间，或时间加“工作安排”一类。',
    before: new RegExp(`^${stage}$`, 'u'),
    after: new RegExp(`^\\s?${kind}\\s?[:。]?$`, 'u'),
    recurring: true,
    examples: [
      '九月份',
      '10月份:',
      '三、第二季度工作安排',
      '（二）第三阶段：9-10月',
      '每月工作：',
      '三、四月份',
    ],
    keeps: [
      '九月份召开家长会',
      '三月份开展学雷锋活动',
      '2、十月份 建队节活动',
      '四、保障措施',
      '一、上半年工作回顾',
    ],
  },
  {
    id: 'in-brackets',
    why: '阶段名称后面的括号里写时间。',
    before: /^[^,。;()]{1,24}\((?:时间)?[:,]?\s*$/u,
    after: /^[^()。;]{0,6}\)\s?[:]?[^,。;、()]{0,20}[:。]?$/u,
    examples: [
      '第一阶段（20xx年2月至4月）',
      '（一）宣传发动阶段（3月1日—3月31日）：',
      '调研摸底（时间：5月上旬）',
    ],
    keeps: ['开展义诊（5月）、讲座（6月）'],
  },
  {
    id: 'behind-the-stage',
    why: '阶段名称后面接着写时间。',
    before: /^[^,。;()]{1,16}(?:阶段|环节|步骤)[:,]\s?$/u,
    after: /^[:,]?[^,。;]{0,16}$/u,
    headingOnly: true,
    examples: ['动员部署阶段：3月至5月，学习文件'],
    keeps: [],
  },
  {
    id: 'before-the-theme',
    why: '标题以时间开头，后面是那时的主题。',
    before: new RegExp(`^${stage}$`, 'u'),
    after: /^[:,、\s—-]*[^,。;:]{1,24}[:。]?$/u,
    headingOnly: true,
    examples: ['九月：开学工作', '5月 感恩教育月', '2、三月份学雷锋活动'],
    keeps: ['每月召开一次例会', '三年来的工作', '上半年我院完成的任务同比增长'],
  },
];

/** No heading or line that says when is longer. */
const longestLead = 80;
/** A list that follows on the line begins before this. */
const longestHead = 36;

/** A heading over what has been, or how things stand: no task stands below it. */
const pastHeading =
  /回顾|总结(?!大?会|表彰|提[升高]|阶段|评比|验收|推广|考核|交流)|完成情况|成绩|成效|存在(?:的)?(?:主要)?(?:问题|不足)|基本情况|工作情况|开展情况|现状|情况分析|学情|背景/u;
const plannedHeading = /计划|打算|安排|下一步|思路|要点|目标|措施/u;

/** Whether nothing below a heading is to be done. */
export function isPastHeading(heading: string): boolean {
  const folded = foldWidth(heading);
  return pastHeading.test(folded) && !plannedHeading.test(folded);
}

/** Reads a heading, or a line of a paragraph's own, as one that says when; nothing where it is about something else. */
export function readLead(
  line: string,
  occasions: readonly Occasion[],
  isHeading: boolean,
): TimeLead | undefined {
  if (line.length > longestLead || isPastHeading(line)) return undefined;
  const marker = readMarker(line);
  const at = marker && marker.class !== 'month' && marker.class !== 'stage' ? marker.length : 0;
  const text = line.slice(at).trimEnd();
  const mention = findTimes(text, { occasions, lead: true })[0];
  if (!mention || mention.rule === 'occasion') return undefined;
  const folded = foldWidth(text);
  const before = folded.slice(0, mention.start);
  const after = folded.slice(mention.end);
  const recurs = mention.times[0].every !== undefined;
  const form = leadForms.find(
    (it) =>
      (isHeading || !it.headingOnly) &&
      (!recurs || it.recurring) &&
      it.before.test(before) &&
      it.after.test(after),
  );
  if (!form || (form.headingOnly && findRefusal(folded, mention, 'date'))) return undefined;
  return { mention, bare: form.id === 'alone' };
}

/** The head of a paragraph whose list follows on the same line: `九月份：1、制定计划；2、召开会议。` */
export function readRunInLead(text: string, occasions: readonly Occasion[]): RunInLead | undefined {
  const opening = /^[^。；;]*/u.exec(text.slice(0, longestHead))?.[0] ?? '';
  for (const { index } of opening.matchAll(/[:：]/gu)) {
    const list = text.slice(index + 1).trimStart();
    const lead = list === '' ? undefined : readLead(text.slice(0, index + 1), occasions, false);
    if (lead) return { ...lead, list };
  }
  return undefined;
}
