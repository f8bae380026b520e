/** The years a plan is for: not those it mentions. */
import { findBlanks } from '../../src/plan/find-blanks.ts';
import { findCites } from '../../src/text/find-cites.ts';
import type { Naming } from './naming.ts';
import { hasStrippedYear } from './own-title.ts';
import type { PlanReading } from './plan-context.ts';

export interface YearRule {
  readonly id: string;
  readonly why: string;
  /** Global; named group `years` holds a year or a range of years. */
  readonly match: RegExp;
  readonly examples: readonly (readonly [text: string, years: readonly number[]])[];
  /** Sentences that name a year a plan is not for. */
  readonly keeps: readonly string[];
}

const year = '(?:19[89][0-9]|20[0-9]{2})';
const range = `(?<![0-9])(?<years>${year}(?:\\s?[-—–~至]\\s?${year})?)`;

export const yearRules: readonly YearRule[] = [
  {
    id: 'opens-sentence',
    why: '句首的年份，后面接“是……之年”“我院将”“工作的指导思想”一类，说的是计划年度。',
    match: new RegExp(
      `(?:^|[。;!?:\\n]\\s?|在)${range}(?:学)?年度?,?(?=(?:是|将|要|本?我[院校园局所镇乡村们行司区县市]|本[院校园局所]|全[院校园局所镇乡村]|[^,。;]{0,12}(?:指导思想|总体(?:要求|目标|思路)|工作(?:重点|思路|要点|目标|任务|安排|计划)|将)))`,
      'gu',
    ),
    examples: [
      ['2009年医院工作的指导思想是:坚持科技兴院。', [2009]],
      ['2023年,是全面贯彻落实党的二十大精神的开局之年。', [2023]],
      ['2023年是医院三甲复审迎评的关键一年。', [2023]],
      ['2022-2023学年度我校将继续推进课程改革。', [2022, 2023]],
    ],
    keeps: [
      '2008年,河南省编制了五年行动计划。',
      '2011年以来,河南省出台指导意见。',
      '2005年我院被评为先进单位。',
      '2021年我校完成了各项任务。',
    ],
  },
  {
    id: 'half-or-quarter',
    why: '“2015年下半年,按照……”：写明半年、季度、学期的计划期。',
    match: new RegExp(
      `${range}(?:年(?:上半年|下半年|第?[一二三四1-4]季度|[春秋]季学期)|学年度?(?:第[一二]|上|下)学期)(?=,|我|将|[^,。;]{0,10}工作)`,
      'gu',
    ),
    examples: [
      ['2015年下半年,按照全区统一部署,加强绩效管理。', [2015]],
      ['2024年第一季度工作重点是春耕。', [2024]],
      ['2023—2024学年度第一学期,我校将坚持立德树人。', [2023, 2024]],
      ['为做好2024年春季学期少先队工作,制定本计划。', [2024]],
    ],
    keeps: ['2014年下半年,我院完成了大楼主体工程。', '比2013年下半年增长5%。'],
  },
  {
    id: 'set-for',
    why: '“到2008年全省80%以上达到标准”：规定达标年份，只在列出两个以上年份时算数（见 readYears）。',
    match: new RegExp(`(?:到|[,、;])${range}年(?:底|末)?(?=[^,。;]{0,24}达到)`, 'gu'),
    examples: [['20*年达到30%,2007年达到60%,2008年达到80%。', [2007, 2008]]],
    keeps: ['截至2014年9月底,参合率达到98%。', '到2020年全面建成小康社会。'],
  },
];

/** A sentence that looks back or names a document: its year is not the plan's. */
const looksBack =
  /(?:以来|截至|截止|完成了|取得了|编制了|印发|下发|颁布|施行|成立于|始建|被评为|获得|荣获|同比|相比|比(?:19|20)[0-9]{2}|版)/u;

/** Years of one text by the rules, in order of appearance, without the sentences that look back. */
export function findYears(text: string): number[] {
  const years: number[] = [];
  for (const sentence of text.split(/(?<=[。;!?\n])/u)) {
    if (looksBack.test(sentence)) continue;
    for (const rule of yearRules) {
      const found = Array.from(sentence.matchAll(rule.match), (match) =>
        expand(match.groups?.years ?? ''),
      ).flat();
      if (rule.id === 'set-for' && new Set(found).size < 2) continue;
      years.push(...found);
    }
  }
  return [...new Set(years)];
}

/** Every year of `2023`, `2021-2025`. */
function expand(text: string): number[] {
  const [from, to = from] = (text.match(/[0-9]{4}/g) ?? []).map(Number);
  if (from === undefined || to === undefined || to < from || to - from > 20) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const anyYears = new RegExp(range, 'gu');

/** The years a plan is for, ascending: from its own title, from the phrase that names it, from sentences on its period. */
export function readYears({ ownTitle, text }: PlanReading, naming: Naming | undefined): number[] {
  const named = [ownTitle, naming?.about ?? ''].flatMap((part) =>
    Array.from(part.matchAll(anyYears), (match) => expand(match[0])).flat(),
  );
  return [...new Set([...named, ...findYears(text)])].sort((a, b) => a - b);
}

/** Blanks that stand for a year. A document's number, a cited title and 建团__周年 are not the plan's year. */
const yearBlanks = new Set([
  'masked-year-digits',
  'masked-year',
  'masked-whole-year',
  'doubled-year',
  'stripped-year',
  'stripped-year-after',
  'stripped-year-tail',
  'stripped-school-year',
  'stripped-year-before-month',
]);

/** Whether the plan's own year is blanked, in its title or its text. */
export function readYearBlank({ ownTitle, text }: PlanReading): boolean {
  if (hasStrippedYear(ownTitle)) return true;
  return [ownTitle, text].some((part) => {
    const cites = findCites(part);
    return findBlanks(part).some(
      ({ start, end, rule }) =>
        yearBlanks.has(rule) && !cites.some((cite) => cite.start <= start && end <= cite.end),
    );
  });
}
