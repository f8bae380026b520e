/** What kind of document it is: from its own title, from the phrase that names it, from how it is built. */
import { readIssued } from './own-title.ts';
import type { Naming } from './naming.ts';
import type { PlanReading } from './plan-context.ts';
import type { Genre } from './vocabulary.ts';

export interface GenreRule {
  readonly id: string;
  readonly why: string;
  readonly genre: string;
  /** Tried on headings and paragraphs, each on its line. */
  readonly match: RegExp;
  /** What must stand in the text as well. */
  readonly and?: RegExp;
  readonly examples: readonly string[];
  readonly keeps: readonly string[];
}

/** How a text is built, where it does not say what it is. In turn; the first that fits holds. */
export const genreRules: readonly GenreRule[] = [
  {
    id: 'looks-back-and-sums-up',
    why: '“现将总结汇报如下”写在计划合集里，仍是总结。',
    genre: '总结',
    match: /现(?:将|把)[^,。;:\n]{0,24}总结(?:汇报|报告)?如下/u,
    examples: ['圆满完成了全年工作任务。现将总结汇报如下:'],
    keeps: ['及时总结经验，如下次检查仍不合格则通报。'],
  },
  {
    id: 'tells-what-was-done',
    why: '“主要做法是”：介绍做法与成效，是汇报。',
    genre: '汇报',
    match: /(?:主要|基本|具体)做法(?:是|如下|有)|(?:取得|收到)了?(?:显著|明显|初步)成效,现将/u,
    examples: ['着力夯实卫生事业发展基础。主要做法是:'],
    keeps: ['推广先进科室的好做法,取长补短。'],
  },
  {
    id: 'problems-and-proposals',
    why: '列出“存在问题”又提“建议”的标题，是向上级汇报情况。',
    genre: '汇报',
    match: /^[一二三四五六七八九十]{1,3}、(?:目前)?(?:存在|面临)[^。\n]{0,6}(?:问题|困难)/mu,
    and: /^[一二三四五六七八九十]{1,3}、[^。\n]{0,8}建议/mu,
    examples: ['四、存在主要问题\n1、前期工作滞后。\n五、相关建议\n1、加强督促。'],
    keeps: ['一、存在问题\n课堂气氛沉闷。\n二、改进措施\n多提问。'],
  },
  {
    id: 'duties-by-department',
    why: '逐项写明牵头部门、配合部门，是方案。',
    genre: '方案',
    match: /牵头(?:部门|单位):/u,
    and: /配合(?:部门|单位):/u,
    examples: ['牵头部门:市卫生局。配合部门:市财政局。'],
    keeps: ['由医务科牵头,护理部配合。'],
  },
  {
    id: 'duties-by-level',
    why: '以标题给各级行政部门分派任务，是方案。',
    genre: '方案',
    match: /^\(?[一二三四五六七八九十]{1,3}[、)][^。\n]{0,6}(?:行政部门|各级政府)[^。\n]{0,4}(?:任务|职责)/mu,
    examples: ['(一)地方卫生行政部门工作任务'],
    keeps: ['认真完成上级卫生行政部门下达的任务。'],
  },
  {
    id: 'stages-and-safeguards',
    why: '有“实施步骤”（创建内容、工作步骤）又有“保障措施”的标题，是方案。',
    genre: '方案',
    match: /^[一二三四五六七八九十]{1,3}、(?:(?:实施|工作|方法|创建)?(?:办法与)?步骤|创建内容)/mu,
    and: /^[一二三四五六七八九十]{1,3}、(?:组织)?保障/mu,
    examples: ['四、实施办法与步骤\n创建活动以市为单位开展。\n五、保障措施\n加强领导。'],
    keeps: ['三、具体措施\n坚持做好宣传工作。\n四、具体工作安排'],
  },
];

/** The canonical genre a title ends with, or what a notice issues ends with, or nothing. */
export function genreOfTitle(title: string, genres: readonly Genre[]): string | undefined {
  const bare = (readIssued(title) ?? title).replace(/\([^()]*\)$/u, '');
  const endings = genres.flatMap(({ names }) => names.map((name) => ({ name, genre: names[0] })));
  return endings.sort((a, b) => b.name.length - a.name.length).find(({ name }) => bare.endsWith(name))?.genre;
}

/** The genre a text's build tells, or nothing. */
export function genreOfStructure(text: string): string | undefined {
  return genreRules.find(({ match, and }) => match.test(text) && (and?.test(text) ?? true))?.genre;
}

/** The genre; what a page's collection is called settles it only where nothing in the plan speaks against it. */
export function readGenre(
  { ownTitle, claim, text }: PlanReading,
  naming: Naming | undefined,
  genres: readonly Genre[],
): string | undefined {
  return (
    genreOfTitle(ownTitle, genres) ??
    genreOfStructure(text) ??
    (naming && genreOfTitle(naming.kind, genres)) ??
    genreOfTitle(claim, genres)
  );
}
