/** The numberings of Chinese documents: what stands before a heading or an item, and how they rank. */
import { readNumber } from '../../src/text/numbers.ts';

export type MarkerClass =
  | 'chapter'
  | 'section'
  | 'roman'
  | 'capital'
  | 'han'
  | 'ordinal'
  | 'bare'
  | 'han-bracket'
  | 'month'
  | 'stage'
  | 'digit'
  | 'decimal'
  | 'subdecimal'
  | 'digit-bracket'
  | 'circle'
  | 'letter'
  | 'name';

export interface Marker {
  readonly class: MarkerClass;
  readonly ordinal: number;
  /** Length of the marker with the stop and blanks behind it. */
  readonly length: number;
}

interface MarkerStyle {
  readonly class: MarkerClass;
  /** Matches at the start of a unit; group `n` is the figure. */
  readonly match: RegExp;
  readonly examples: readonly (readonly [line: string, ordinal: number])[];
  readonly keeps: readonly string[];
}

const hanNumber = '[一二三四五六七八九十]{1,3}';

/** In the order they are tried. */
export const markerStyles: readonly MarkerStyle[] = [
  {
    class: 'chapter',
    match: new RegExp(`^第(?<n>${hanNumber})(?:篇?章|部分|编)[：:、．.]?\\s*`, 'u'),
    examples: [
      ['第一章总则', 1],
      ['第二部分：工作任务', 2],
    ],
    keeps: ['第一阶段：2月至4月', '第一篇调研报告'],
  },
  {
    class: 'section',
    match: new RegExp(`^第(?<n>${hanNumber})节(?!课)[：:、．.]?\\s*`, 'u'),
    examples: [['第一节 教学目标', 1]],
    keeps: ['第一节课要提前五分钟到岗'],
  },
  {
    class: 'roman',
    match: /^(?<n>[Ⅰ-Ⅻ]|(?:IX|IV|VI{0,3}|I{1,3}|X))\s*[、．.]\s*(?=\p{Script=Han})/u,
    examples: [
      ['Ⅰ、指导思想', 1],
      ['IV.工作措施', 4],
    ],
    keeps: ['Ⅱ型糖尿病患者', 'IC卡管理', 'V、CT检查'],
  },
  {
    class: 'stage',
    match: new RegExp(`^第(?<n>${hanNumber})(?:阶段|步|周|季度)(?:[：:、]\\s*|[ \\u3000]+|(?=[（(])|$)`, 'u'),
    examples: [
      ['第一阶段：宣传发动', 1],
      ['第二周', 2],
      ['第三阶段（9月—10月）', 3],
    ],
    keeps: ['第一阶段和第二阶段泳池水抽检结果', '第二季度对产科质量进行一次检查'],
  },
  {
    class: 'ordinal',
    match: new RegExp(`^第(?<n>${hanNumber})[、，,：:．.]\\s*`, 'u'),
    examples: [['第一、加强领导', 1]],
    keeps: ['第一季度召开会议'],
  },
  {
    class: 'capital',
    match: /^(?<n>[壹贰叁参肆伍陆柒捌玖拾])\s*[、．.：:]\s*/u,
    examples: [
      ['壹、前言', 1],
      ['参、实施内容', 3],
      ['拾、附则', 10],
    ],
    keeps: ['参加培训', '陆续开展', '伍某、陆某'],
  },
  {
    class: 'han',
    match: new RegExp(
      `^(?<n>${hanNumber})(?:\\s*[、．.：:，,]\\s*(?!${hanNumber}年级)|[ \\u3000]+(?=\\p{Script=Han}))`,
      'u',
    ),
    examples: [
      ['一、加强村所建设', 1],
      ['十一．其他', 11],
      ['二,工作目标', 2],
      ['三 工作要求', 3],
    ],
    keeps: ['一是加强领导', '三年来，我院', '五、六年级每班配备平板电脑'],
  },
  {
    class: 'han-bracket',
    match: new RegExp(`^[（(]\\s*(?<n>${hanNumber}|[+＋\\-－])\\s*[）)]\\s*[、．.：:，]?\\s*`, 'u'),
    examples: [
      ['（一）保健工作', 1],
      ['(二)、加强管理', 2],
      ['（+）慎终如始', 10],
      ['（-）严格审批', 1],
    ],
    keeps: ['（女）助产士', '（十五个）'],
  },
  {
    class: 'decimal',
    match: /^[\d０-９]{1,2}[.．](?<n>[\d０-９]{1,2})(?![\d%％年月日天万元个])[、．.]?\s*(?=\p{Script=Han})/u,
    examples: [
      ['1.1编制依据', 1],
      ['3.2 职责分工', 2],
    ],
    keeps: ['7.2天左右', '0.5个百分点'],
  },
  {
    class: 'subdecimal',
    match: /^(?:[\d０-９]{1,2}[.．]){2,3}(?<n>[\d０-９]{1,2})(?![\d%％年月日])[、．.]?\s*(?=\p{Script=Han})/u,
    examples: [['2.1.3安全例会', 3]],
    keeps: ['2021.1.8召开会议'],
  },
  {
    class: 'digit',
    // `2.4月举办读书节` is the second item, held in April.
    match: /^(?<n>[\d０-９]{1,2})\s*(?:[、．，]|[.:：](?!\d)|\.(?=(?:[1-9]|1[0-2])月(?!\d)))\s*/u,
    examples: [
      ['1、加强管理', 1],
      ['2.严格执行', 2],
      ['3．抓好', 3],
      ['４、落实', 4],
      ['2.4月举办阅读月活动', 2],
    ],
    keeps: ['2.0绩效考核', '12:30集中', '9月份', '3岁以下儿童'],
  },
  {
    class: 'digit-bracket',
    match: /^(?:(?:[（(]\s*)?(?<n>[\d０-９]{1,2})\s*[）)]|(?<m>[⑴-⒇]))\s*[、．.]?\s*/u,
    examples: [
      ['（1）消防安全', 1],
      ['3)药品管理', 3],
      ['⑵治安管理', 2],
      ['（３）车辆管理', 3],
    ],
    keeps: ['（2012年）'],
  },
  {
    class: 'circle',
    match: /^(?<n>[①-⑳])\s*[、．.]?\s*/u,
    examples: [
      ['①临床科室', 1],
      ['③其他', 3],
    ],
    keeps: ['见图①'],
  },
  {
    class: 'letter',
    match: /^(?<n>[a-hA-H])[、．.)）]\s*(?=\p{Script=Han})/u,
    examples: [
      ['a、督促各部门', 1],
      ['b.强调', 2],
    ],
    keeps: ['b超室开展检查', 'A级病历'],
  },
  {
    class: 'month',
    match: /^(?<n>[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?=[：:]?$)/u,
    examples: [
      ['9月份', 9],
      ['三月份：', 3],
      ['十二月', 12],
    ],
    keeps: ['9月份召开会议', '六月份：庆祝六一'],
  },
];

/** Rank of a class: a lower one holds a higher one, whatever a text leaves out between them. */
export const ranks: Readonly<Record<MarkerClass, number>> = {
  chapter: 0,
  section: 0.5,
  roman: 0.8,
  capital: 0.9,
  han: 1,
  name: 1,
  ordinal: 1.4,
  bare: 1.5,
  'han-bracket': 2,
  month: 2.5,
  stage: 2.6,
  digit: 3,
  decimal: 3.5,
  subdecimal: 3.6,
  'digit-bracket': 4,
  circle: 5,
  letter: 5.5,
};

/** Reads the marker at the start of a text. */
export function readMarker(text: string): Marker | undefined {
  for (const style of markerStyles) {
    const match = style.match.exec(text);
    if (!match?.groups) continue;
    const ordinal = readFigure(match.groups.n ?? match.groups.m);
    if (ordinal > 0) return { class: style.class, ordinal, length: match[0].length };
  }
  return undefined;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** As official papers of Taiwan and cheques write one to ten; 參 folds to 参. */
const capitals = new Map(Array.from('壹贰叁肆伍陆柒捌玖拾', (figure, i) => [figure, i + 1] as const)).set(
  '参',
  3,
);

function readFigure(figure: string): number {
  if (/^[①-⑳]$/u.test(figure)) return figure.codePointAt(0)! - 0x245f;
  if (/^[⑴-⒇]$/u.test(figure)) return figure.codePointAt(0)! - 0x2473;
  if (/^[a-h]$/i.test(figure)) return figure.toLowerCase().charCodeAt(0) - 96;
  if (/^[Ⅰ-ⅫIVX]+$/u.test(figure)) return romans.indexOf(figure.normalize('NFKC')) + 1;
  if (capitals.has(figure)) return capitals.get(figure)!;
  // OCR reads 十 as + and 一 as -.
  if (/^[+＋]$/u.test(figure)) return 10;
  if (/^[-－]$/u.test(figure)) return 1;
  return readNumber(figure);
}
