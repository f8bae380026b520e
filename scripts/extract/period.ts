/** The span of time a plan is for. */
import { periods } from '../../src/schema/plan.ts';
import type { Naming } from './naming.ts';
import type { PlanReading } from './plan-context.ts';

export type Period = (typeof periods)[number];
/** Where a rule looks: a weak sign in the opening outweighs a strong one in the body. */
type Scope = 'title' | 'naming' | 'opening' | 'text';

export interface PeriodRule {
  readonly id: string;
  readonly why: string;
  readonly scope: readonly Scope[];
  readonly period: Period;
  readonly match: RegExp;
  readonly examples: readonly string[];
  readonly keeps: readonly string[];
}

const saidOfItself: readonly Scope[] = ['title', 'naming', 'opening'];

/** Scope by scope; within a scope in turn. Text is folded. */
export const periodRules: readonly PeriodRule[] = [
  {
    id: 'second-half',
    why: '说的是下半年的工作；“为下半年打基础”不算。',
    scope: saidOfItself,
    period: '下半年',
    match: /(?<!上半年[、和及与至])下半年(?!.{0,6}(?:打好|打下|奠定|各))/u,
    examples: [
      '20××年下半年,我所将继续秉公执法',
      '20xx年上半年,我们较好地完成了任务,在下半年的工作中',
      '下半年度基本公共卫生服务',
    ],
    keeps: ['抓好今年上半年工作,为下半年打好基础', '上半年、下半年各举行一次考核'],
  },
  {
    id: 'first-half',
    why: '说的是上半年的工作。',
    scope: saidOfItself,
    period: '上半年',
    match: /上半年(?!.{0,30}下半年)(?!,?[^,。]{0,12}(?:完成了|取得了|以来))/u,
    examples: ['2024年上半年工作计划', '抓好今年上半年工作'],
    keeps: ['上半年,我们完成了各项任务', '上半年、下半年各举行一次考核'],
  },
  {
    id: 'term',
    why: '学期：本学期、上学期、第二学期、新学期，也有只写春季、秋季的。',
    scope: saidOfItself,
    period: '学期',
    match:
      /(?:本|新|这|上|下|该|[一二])学期|学期(?:工作|计划|教学)|(?:春|秋)季(?:学期(?!末)|开学|工作|教学)/u,
    examples: [
      '特制定出本学期的卫生保健工作计划',
      '大班第二学期班级计划',
      '2023年秋季教学工作安排',
      '为做好2024年春季学期少先队工作',
    ],
    keeps: ['做好秋季造林', '学期末家长会的做法'],
  },
  {
    id: 'quarter',
    why: '季度：第三季度、一季度、本季度。',
    scope: saidOfItself,
    period: '季度',
    match: /(?<!、)(?:第[一二三四1-4]|[一二三四]|本|下)季度(?!.{0,4}(?:次|[一二三四]季度))/u,
    examples: ['2024年第一季度工作计划', '本季度的工作安排'],
    keeps: ['每季度一次', '第三、四季度督导'],
  },
  {
    id: 'month',
    why: '月度：三月份工作计划、本月工作安排。',
    scope: ['title', 'naming'],
    period: '月度',
    match: /(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|本|下)月份?(?:的)?[^,。]{0,8}(?:计划|安排|工作|要点)/u,
    examples: ['三月份工作计划', '本月重点工作安排'],
    keeps: ['安全生产月活动方案', '敬老月慰问'],
  },
  {
    id: 'month-opens',
    why: '开头就说“三月份，我园将……”。',
    scope: ['opening'],
    period: '月度',
    match: /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|本)月份?,(?=我|全|本|[^,。]{0,10}将)/u,
    examples: ['三月份,我园将以幼儿安全为重点'],
    keeps: ['2023年3月,我院启动二期工程', '三月份各校要上报计划'],
  },
  {
    id: 'several-years',
    why: '三年规划、五年计划、2021—2025年；“2013—2014年度”是一个年度。',
    scope: ['title', 'naming'],
    period: '多年',
    match:
      /(?<![0-9])[三四五六十3-6]年(?:行动|发展|工作|规划|计划)|20[0-9]{2}年?\s?[-—–~至]\s?20[0-9]{2}年(?!度)/u,
    examples: ['医院五年发展规划', '2021—2025年发展规划', '三年行动方案'],
    keeps: ['2013-2014年度健康促进工作', '2023年工作计划'],
  },
  {
    id: 'year',
    why: '年度：本年度、全年、今年、新的一年、20xx年、2023年。',
    scope: saidOfItself,
    period: '年度',
    match:
      /(?:19|20)(?:[0-9]{2}|[xX×*_—–○〇#?]{1,4})(?:\s?[-—–~至]\s?20(?:[0-9]{2}|[xX×*_]{1,4}))?\s?年|(?<![0-9A-Za-z])(?:~|[xX×_]{2,4})年|(?:本|全)年度?|年度|今年(?!年底的)|明年(?!底)|新的一年|^年(?!轻|级)/mu,
    examples: [
      '特制定本年度工作方案',
      '现就全年医院工作计划',
      '在新的一年里',
      '明年全区工会工作的总体要求是',
      '20__年是我院面对新挑战的一年',
      '2009年医院工作的指导思想',
      '年医院将进一步落实科学发展观',
    ],
    keeps: ['近年来,我乡卫生事业取得进展', '三年内学术水平居前', '今年年底的区级考核', '年轻教师培养'],
  },
  {
    id: 'year-by-year',
    why: '正文写明用几年时间、分年度实施。',
    scope: ['text'],
    period: '多年',
    match: /(?:用|利用|力争用|通过)\s?[2-5二三四五两]\s?年(?:左右)?(?:的)?时间|分年度实施/u,
    examples: ['利用3年时间,全省80%以上达到标准', '计划用5年时间,筹集资金百亿元'],
    keeps: ['在三年内几个主要学科的份额', '医师进修时间为一年'],
  },
  {
    id: 'year-in-body',
    why: '正文里“今年”“年内”“全年”“20xx年度”说的是一个年度。',
    scope: ['text'],
    period: '年度',
    match:
      /(?<!(?:在|比|较))今年(?!年底的)|本年度|年度内|年内(?!龄)|全年|本年|新的一年|(?:20[xX×*_—]{1,4}|(?<![0-9A-Za-z])(?:~|[xX×_]{2,4}))年度?(?:将|达到|为|我|选送|争取|内)|20[0-9]{2}年度?(?:将|计划|争取)|上半年[、和]下半年|计划20[_xX×*]{2}年|上半年要/u,
    examples: [
      '今年我院将推行聘用制',
      '对业务指导全年不少于4次',
      '~年我院将整体推进妇幼保健工作',
      '20xx年度将达到辖区居民建档率80%',
      '上半年、下半年各举行一次考核',
      '计划20__年选送2名医生进修',
    ],
    keeps: [
      '近年来成绩显著',
      '2008年,河南省编制了规划',
      '制订支援工作的年度和中长期工作计划',
      '今年年底的区级考核',
    ],
  },
];

/** Reads the period off one part of a plan. */
export function findPeriod(text: string, scope: Scope): Period | undefined {
  return periodRules.find((rule) => rule.scope.includes(scope) && rule.match.test(text))?.period;
}

/** `年8月-年8月`, `2023年11月至2024年10月`: from month to month. */
const stages =
  /(?<fromYear>(?:20[0-9]{2})?)年(?<from>[0-9]{1,2})月?\s?[-—–~至]\s?(?<toYear>(?:20[0-9]{2})?|次)年(?<to>[0-9]{1,2})月/gu;

/** Whether a stage of the work runs past the end of a year; its year may be gone from the text. */
export function runsPastYear(text: string): boolean {
  return Array.from(text.matchAll(stages)).some(({ groups }) => {
    const { fromYear, toYear, from, to } = groups ?? {};
    if (fromYear && toYear) return Number(toYear) > Number(fromYear) + 1;
    return fromYear === '' && toYear === '' && Number(to) <= Number(from);
  });
}

/** Month names as headings: `9月份`, `三月份:`. */
const monthHeading = /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?[::]?$/u;
const schoolWords = /幼儿|学生|开学|期末/u;
const fewestMonths = 4;
/** `每季度一次`, `每年组织1次`: the work comes round within a year. */
const comesRound = /每(?:季度|半年|年)[^,。;]{0,10}(?:次|组织|邀请|举办|开展)/u;

/** The span of time, or nothing where the text leaves it open. */
export function readPeriod(
  { ownTitle, opening, text }: PlanReading,
  naming: Naming | undefined,
  genre: string | undefined,
): Period | undefined {
  const said =
    findPeriod(ownTitle, 'title') ??
    (naming && findPeriod(naming.phrase, 'naming')) ??
    findPeriod(opening, 'opening');
  if (said) return said;
  if (runsPastYear(text)) return '多年';
  const months = text.split('\n').filter((line) => monthHeading.test(line.trim())).length;
  if (months >= fewestMonths && schoolWords.test(text)) return '学期';
  const within = findPeriod(text, 'text');
  if (within) return within;
  // A scheme without a time of its own is for one matter; so is a campaign.
  if (genre === '方案' || /专项(?:治理|整治|行动)/u.test(text)) return '专项';
  return genre === '计划' && comesRound.test(text) ? '年度' : undefined;
}
