/**
 * How a page of several plans marks where the next one begins.
 * A style reads one line; which lines are titles is decided by the series they form (find-titles.ts).
 */

import { readNumber } from '../../src/text/numbers.ts';

/** Words with which plan documents name their kind. */
export const genreWords = '计划|方案|要点|总结|规划|汇报|报告|安排|思路|设想|打算|意见|预案|纲要|述职|小结';
const genre = `(?:${genreWords})`;
/** Matches a line that names the kind of a plan. */
export const namesKind = new RegExp(genre, 'u');
/** Collections of more than a hundred are found; numbers of four figures are years. */
const number = '[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}';
/** What sites hang on a title: 范文, 模板 … */
const tails = '(?:范文|模板|范本|范例|样本|例文|大全|精选|简短|格式)';

export interface TitleParts {
  /** Position in the series; styles without a number leave it out. */
  readonly ordinal?: number;
  /** What all titles of the series share; empty where they share nothing but the number. */
  readonly stem: string;
  /** The plan's own title, where the line gives one. */
  readonly own: string;
}

export interface TitleStyle {
  readonly id: string;
  readonly why: string;
  /** Matches the whole line; groups `n` (or `m`, `o`) for the number, `stem`, `own`. */
  readonly match: RegExp;
  /** True where such lines may be headings of one plan, so that each must begin a numbering of its own. */
  readonly needsRestart: boolean;
  readonly examples: readonly (readonly [line: string, ordinal: number | undefined, own: string])[];
  readonly keeps: readonly string[];
}

/** What a title gives of its own may not begin like a heading (`篇1一、班级情况`) or go on as a date or a count (`范文08-20`). */
const ownTitle = `(?<own>(?![-－/篇则份]|第?[一二三四五六七八九十]+[、.．章]|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[、.．])[^，。；]{0,40})`;

export const titleStyles: readonly TitleStyle[] = [
  {
    id: 'part',
    why: '“篇1”“精选篇一”“【篇一】某计划”：范文网站最常见的分篇写法。',
    match: new RegExp(
      `^[【\\[(（★☆]?(?<stem>[^，。；【】]{0,40}?)[【(（★]?(?<![\\d一二三四五六七八九十])篇(?<n>${number})(?!\\d)[】)）\\]★☆]?[:：、.．]?\\s*${ownTitle}$`,
      'u',
    ),
    needsRestart: false,
    examples: [
      ['卫生院中医工作计划篇1', 1, ''],
      ['2023年度医院工作计划精选篇10', 10, ''],
      ['【篇一】幼儿园大班工作计划', 1, '幼儿园大班工作计划'],
      ['篇二：小学班主任工作计划', 2, '小学班主任工作计划'],
    ],
    keeps: [
      '酒店后厨工作计划4篇09-01',
      '工会工作计划六篇03-02',
      '开展读书活动，每人撰写一篇一得之见，择优刊登。',
      '每月上报信息2篇',
      '工作计划篇1一、班级情况',
    ],
  },
  {
    id: 'ordinal-part',
    why: '“第一篇：某计划”“第2篇”。',
    match: new RegExp(`^[【\\[]?第(?<n>${number})篇(?!章)[】\\]]?[:：、.．]?(?<stem>)\\s*${ownTitle}$`, 'u'),
    needsRestart: false,
    examples: [
      ['第一篇：社区工作计划', 1, '社区工作计划'],
      ['第2篇', 2, ''],
    ],
    keeps: ['第一篇调研报告要在三月底前完成，报办公室。', '第一篇章：强基固本', '第一部分 总体要求'],
  },
  {
    id: 'part-behind',
    why: '“某工作计划 第1篇”：篇号在题目之后。',
    match: new RegExp(`^(?<own>(?<stem>[^，。；：]{2,40}?))\\s*[【(（]?第(?<n>${number})篇[】)）]?$`, 'u'),
    needsRestart: false,
    examples: [['社区工作计划 第1篇', 1, '社区工作计划']],
    keeps: ['全年在市级刊物发表论文第3篇以上'],
  },
  {
    id: 'sample',
    why: '“范文一”“例文2：某计划”。',
    match: new RegExp(
      `^(?<stem>[^，。；]{0,30}?)(?:范文|范例|例文|样本|模板)[【(（]?(?<n>${number})(?!\\d)[】)）]?[:：、.．]?\\s*${ownTitle}$`,
      'u',
    ),
    needsRestart: false,
    examples: [
      ['范文一：工会工作计划', 1, '工会工作计划'],
      ['2023年医院工作计划范文（1）', 1, ''],
    ],
    keeps: ['组织学习范文一次，写出体会。', '案例1', '学期工作计划范文08-20', '部门工作计划范文3篇'],
  },
  {
    id: 'numbered-stem',
    why: '题目后直接跟序号：“卫生工会下半年工作计划4”“某工作计划（二）”“工作计划【3】”。',
    match: new RegExp(
      `^(?<own>(?<stem>[^，。；：]{1,40}?${genre}${tails}?))(?:[（(][^（）()]{0,8}\\d{0,3}[篇则份][）)]|\\d{1,3}[篇则份])?\\s*(?:(?<n>${number})|[（(【\\[](?<m>${number})[）)】\\]])$`,
      'u',
    ),
    needsRestart: false,
    examples: [
      ['卫生工会下半年工作计划4', 4, '卫生工会下半年工作计划'],
      ['社区工作计划（二）', 2, '社区工作计划'],
      ['护理工作计划【3】', 3, '护理工作计划'],
      ['医院工作计划（通用2篇）1', 1, '医院工作计划'],
      ['护理工作计划3篇（一）', 1, '护理工作计划'],
    ],
    keeps: ['2022年工作计划', '各项措施落实到位，全年总结2次。'],
  },
  {
    id: 'kind-number',
    why: '“【方案一】某方案”“计划二：某计划”：用文种编号。',
    match: new RegExp(
      `^(?<stem>)(?:[【\\[](?:计划|方案|总结|要点)(?<n>${number})[】\\]]|(?:计划|方案|总结|要点)(?<m>${number})[:：])\\s*${ownTitle}$`,
      'u',
    ),
    needsRestart: false,
    examples: [
      ['【方案一】安全教育活动方案', 1, '安全教育活动方案'],
      ['计划二：幼儿园教研计划', 2, '幼儿园教研计划'],
    ],
    keeps: ['计划三年内完成全部改造', '方案一经批准，立即实施。'],
  },
  {
    id: 'counted-stem',
    why: '每篇都重复总题和篇数，括号里才是自己的题目：“医务工作计划10则（医院纠风工作计划）”。',
    match: new RegExp(
      `^(?<stem>[^，。；（(]{2,30}?)(?:${number})[则篇例份][（(](?<own>[^（）()]{4,40})[）)]$`,
      'u',
    ),
    needsRestart: false,
    examples: [['医务工作计划10则（医院纠风工作计划）', undefined, '医院纠风工作计划']],
    keeps: ['卫生工会下半年工作计划（通用7篇）', '全年完成论文5篇（核心期刊）。', '护理工作计划3篇（一）'],
  },
  {
    id: 'enumerated-title',
    why: '几份计划排成“一、大班工作计划”“二、中班工作计划”，题目冒充标题。',
    match: new RegExp(
      `^(?:(?<n>[一二三四五六七八九十]{1,3})[、.．]|[（(](?<m>${number})[）)]、?|(?<o>\\d{1,3})[、.．])\\s*《?(?<own>(?<stem>)[^，。；：《》]{4,30}(?:计划|方案|要点|总结|规划|汇报|报告|预案)${tails}?)》?$`,
      'u',
    ),
    needsRestart: true,
    examples: [
      ['一、大班下学期工作计划', 1, '大班下学期工作计划'],
      ['（二）外科护理工作计划', 2, '外科护理工作计划'],
    ],
    keeps: ['一、指导思想', '三、工作计划的落实', '一、培训计划'],
  },
  {
    id: 'bare-title',
    why: '几份计划前后相接，各有题目而没有序号。',
    match: new RegExp(
      `^[《【]?(?![（(\\d]|第?[一二三四五六七八九十]+[、.．章节])(?<own>(?<stem>)[^，。；：《》【】]{4,36}(?:计划|方案|要点|总结|规划|汇报|报告|预案)(?:${tails})?)[》】]?$`,
      'u',
    ),
    needsRestart: true,
    examples: [
      ['护理部下半年工作计划', undefined, '护理部下半年工作计划'],
      ['《小学德育工作计划》', undefined, '小学德育工作计划'],
    ],
    keeps: ['（一）工作计划', '认真制定工作计划。'],
  },
];

/** Reads a line as a title of a style; undefined where it is none. */
export function readTitle(style: TitleStyle, line: string): TitleParts | undefined {
  const groups = style.match.exec(line)?.groups;
  if (!groups) return undefined;
  const figure = groups.n ?? groups.m ?? groups.o;
  if (figure === undefined) return { stem: groups.stem, own: groups.own };
  const ordinal = readNumber(figure);
  return ordinal > 0 ? { ordinal, stem: groups.stem, own: groups.own } : undefined;
}
