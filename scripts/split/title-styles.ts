/**
 * How a page of several plans marks where the next one begins.
 * A style reads one line; which lines are titles is decided by the series they form (find-titles.ts).
 */

/** Words with which plan documents name their kind. */
export const genreWords = '计划|方案|要点|总结|规划|汇报|报告|安排|思路|设想|打算|意见|预案|纲要|述职|小结';
const genre = `(?:${genreWords})`;
const number = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
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
  /** Matches the whole line; groups `n`, `stem`, `own`. */
  readonly match: RegExp;
  /** True where a bare number would be too weak and all titles must share their stem. */
  readonly sharedStem: boolean;
  /** True where even two such lines may be headings of one plan, so that each must start a numbering of its own. */
  readonly needsRestart: boolean;
  readonly examples: readonly (readonly [line: string, ordinal: number | undefined, own: string])[];
  readonly keeps: readonly string[];
}

export const titleStyles: readonly TitleStyle[] = [
  {
    id: 'part',
    why: '“篇1”“精选篇一”“【篇一】某计划”：范文网站最常见的分篇写法。',
    match: new RegExp(
      `^[【\\[(（]?(?<stem>[^，。；【】]{0,40}?)[【(（]?篇(?<n>${number})[】)）\\]]?[:：、.．]?\\s*(?<own>[^，。；]{0,40})$`,
      'u',
    ),
    sharedStem: false,
    needsRestart: false,
    examples: [
      ['卫生院中医工作计划篇1', 1, ''],
      ['2023年度医院工作计划精选篇10', 10, ''],
      ['【篇一】幼儿园大班工作计划', 1, '幼儿园大班工作计划'],
      ['篇二：小学班主任工作计划', 2, '小学班主任工作计划'],
    ],
    keeps: ['开展读书活动，每人撰写一篇一得之见，择优刊登。', '每月上报信息2篇'],
  },
  {
    id: 'ordinal-part',
    why: '“第一篇：某计划”“第2篇”。',
    match: new RegExp(
      `^[【\\[]?第(?<n>${number})[篇部](?:分)?[】\\]]?[:：、.．]?\\s*(?<own>(?<stem>)[^，。；]{0,40})$`,
      'u',
    ),
    sharedStem: false,
    needsRestart: false,
    examples: [
      ['第一篇：社区工作计划', 1, '社区工作计划'],
      ['第2篇', 2, ''],
    ],
    keeps: ['第一篇调研报告要在三月底前完成，报办公室。'],
  },
  {
    id: 'sample',
    why: '“范文一”“例文2：某计划”。',
    match: new RegExp(
      `^(?<stem>[^，。；]{0,30}?)(?:范文|范例|例文|样本|模板|案例)[【(（]?(?<n>${number})[】)）]?[:：、.．]?\\s*(?<own>[^，。；]{0,40})$`,
      'u',
    ),
    sharedStem: false,
    needsRestart: false,
    examples: [
      ['范文一：工会工作计划', 1, '工会工作计划'],
      ['2023年医院工作计划范文（1）', 1, ''],
    ],
    keeps: ['组织学习范文一次，写出体会。'],
  },
  {
    id: 'numbered-stem',
    why: '题目后直接跟序号：“卫生工会下半年工作计划4”“某工作计划（二）”。',
    match: new RegExp(
      `^(?<own>(?<stem>[^，。；：]{1,40}?${genre}${tails}?))\\s*(?:(?<n>${number})|[（(](?<m>${number})[）)])$`,
      'u',
    ),
    sharedStem: true,
    needsRestart: false,
    examples: [
      ['卫生工会下半年工作计划4', 4, '卫生工会下半年工作计划'],
      ['社区工作计划（二）', 2, '社区工作计划'],
    ],
    keeps: ['2022年工作计划', '各项措施落实到位，全年总结2次。'],
  },
  {
    id: 'counted-stem',
    why: '每篇都重复总题和篇数，括号里才是自己的题目：“医务工作计划10则（医院纠风工作计划）”。',
    match: new RegExp(
      `^(?<stem>[^，。；（(]{2,30}?)(?:${number})[则篇例份][（(](?<own>[^（）()]{2,40})[）)]$`,
      'u',
    ),
    sharedStem: false,
    needsRestart: false,
    examples: [['医务工作计划10则（医院纠风工作计划）', undefined, '医院纠风工作计划']],
    keeps: ['卫生工会下半年工作计划（通用7篇）', '全年完成论文5篇（核心期刊）。'],
  },
  {
    id: 'enumerated-title',
    why: '几份计划排成“一、大班工作计划”“二、中班工作计划”，题目冒充标题。',
    match: new RegExp(
      `^(?<n>[一二三四五六七八九十]{1,3})[、.．]\\s*(?<own>(?<stem>)[^，。；：]{4,30}(?:计划|方案|要点|总结|规划)${tails}?)$`,
      'u',
    ),
    sharedStem: false,
    needsRestart: true,
    examples: [['一、大班下学期工作计划', 1, '大班下学期工作计划']],
    keeps: ['一、指导思想', '三、工作计划的落实', '一、培训计划'],
  },
  {
    id: 'bare-title',
    why: '几份计划前后相接，各有题目而没有序号。',
    match: new RegExp(
      `^(?![（(\\d]|第?[一二三四五六七八九十]+[、.．章节])(?<own>(?<stem>)[^，。；：、]{4,36}(?:计划|方案|要点|总结|规划)(?:${tails})?)$`,
      'u',
    ),
    sharedStem: false,
    needsRestart: true,
    examples: [['护理部下半年工作计划', undefined, '护理部下半年工作计划']],
    keeps: ['（一）工作计划', '认真制定工作计划。'],
  },
];

const digits = '零一二三四五六七八九';

/** Reads a number from 1 to 99 in Arabic, full-width or Chinese figures; 0 where it is none. */
export function readNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(plain);
  if (!parts || plain === '') return 0;
  const [, tens, ten, ones] = parts;
  if (!ten) return tens && ones ? 0 : digits.indexOf(tens || ones);
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}

/** Reads a line as a title of a style; undefined where it is none. */
export function readTitle(style: TitleStyle, line: string): TitleParts | undefined {
  const groups = style.match.exec(line)?.groups;
  if (!groups) return undefined;
  const figure = groups.n ?? groups.m;
  if (figure === undefined) return { stem: groups.stem, own: groups.own };
  const ordinal = readNumber(figure);
  return ordinal > 0 ? { ordinal, stem: groups.stem, own: groups.own } : undefined;
}
