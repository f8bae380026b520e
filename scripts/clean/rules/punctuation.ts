import type { Change } from '../../ledger.ts';
import { maskDamage } from '../damage.ts';
import type { Rule } from '../rule.ts';

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const chinese = /[\p{Script=Han}。，、；：？！“”‘’《》（）【】「」『』〔〕…①-⑳‰％﹪]/u;
const latin = /[A-Za-z]/;
const digit = /\d/;

/**
 * Marks folded to half width are set full again beside Han, never inside numbers, Latin or formulas.
 * Brackets change in pairs or, where one of the pair is lost, by their neighbours.
 */
function findHalfMarks(page: string): Change[] {
  const text = maskDamage(page);
  const changes: Change[] = [];
  const widen = (at: number) =>
    changes.push({ start: at, end: at + 1, after: full[text[at]], rule: 'half-width' });
  const pairs = pairBrackets(text);
  for (const { 0: mark, index } of text.matchAll(/[,:;?!()]/g)) {
    const before = nextChar(text, index, -1);
    const after = nextChar(text, index, 1);
    if (mark === '(' || mark === ')') {
      if (bracketIsChinese(text, index, pairs.get(index))) widen(index);
    } else if (markIsChinese(mark, before, after)) widen(index);
  }
  return changes;
}

function markIsChinese(mark: string, before: string, after: string): boolean {
  if (digit.test(before) && digit.test(after)) return false;
  if (chinese.test(before) || chinese.test(after)) return true;
  // `88%;7岁`: a semicolon is never part of a number; Latin text keeps its own.
  return mark === ';' && !latin.test(before) && !latin.test(after) && before !== '';
}

function bracketIsChinese(text: string, at: number, mate: number | undefined): boolean {
  const [open, close] = mate === undefined ? [at, at] : at < mate ? [at, mate] : [mate, at];
  const outside = [nextChar(text, open, -1), nextChar(text, close, 1)];
  const inside = mate === undefined ? '' : text.slice(open + 1, close);
  return chinese.test(inside) || outside.some((char) => chinese.test(char));
}

/** Each bracket of a line to its mate. */
function pairBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()\n]/g)) {
    if (mark === '\n') open = [];
    else if (mark === '(') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined) continue;
      pairs.set(start, index);
      pairs.set(index, start);
    }
  }
  return pairs;
}

/** The nearest character on one side, blanks skipped, within the line. */
function nextChar(text: string, at: number, step: 1 | -1): string {
  let i = at + step;
  while (text[i] === ' ' || text[i] === '\u3000') i += step;
  const char = text[i];
  return char === undefined || char === '\n' ? '' : char;
}

const documentNoun = '(?:法|条例|办法|规定|规范|规程|细则|通知|意见|纲要|方案|标准|制度|守则)';
/** Doubled angle brackets always mean a title, a single pair only around the name of a document. */
const angleTitle = new RegExp(
  `(?:<<|＜＜|«)(?=[^<>＜＞«»《》\\n]{2,60}(?:>>|＞＞|»))([^<>＜＞«»《》\\n]*\\p{Script=Han}[^<>＜＞«»《》\\n]*)(?:>>|＞＞|»)|` +
    `[<＜〈](\\p{Script=Han}{2,40}${documentNoun})[>＞〉]`,
  'gu',
);

/** Title marks written as angle brackets; a pair within 《》 is a title in a title and stays. */
function findAngleTitles(text: string): Change[] {
  const changes: Change[] = [];
  for (const { 0: whole, 1: doubled, 2: single, index } of text.matchAll(angleTitle)) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    if (line.lastIndexOf('《') > line.lastIndexOf('》')) continue;
    const width = whole.startsWith('«') || doubled === undefined ? 1 : 2;
    const inside = (doubled ?? single).length;
    const close = index + width + inside;
    changes.push({ start: index, end: index + width, after: '《', rule: 'angle-titles' });
    changes.push({ start: close, end: index + whole.length, after: '》', rule: 'angle-titles' });
  }
  return changes;
}

export const punctuation: readonly Rule[] = [
  {
    id: 'angle-titles',
    name: '尖括号改书名号',
    why: '有的网页用尖括号代替书名号；成对的双尖括号，和里面是文件名称的单尖括号，改成书名号。',
    examples: [
      ['认真贯彻<<执业医师法>>和＜＜处方管理办法＞＞', '认真贯彻《执业医师法》和《处方管理办法》'],
      ['落实〈义务教育法〉精神，执行<护士条例>', '落实《义务教育法》精神，执行《护士条例》'],
    ],
    keeps: ['《关于印发〈处方管理办法〉的通知》', '院感率<8%，治愈率>95%', '感染率<8%的科室>3个'],
    find: findAngleTitles,
  },
  {
    id: 'half-width',
    name: '半角标点改全角',
    why: '转载时全角标点被压成半角；汉字旁的改回全角，数字、外文和算式里的不动。',
    examples: [
      ['加强管理,提高质量;3岁以下系管率>88%;7岁以下', '加强管理，提高质量；3岁以下系管率>88%；7岁以下'],
      ['临床试验基地(GCP),病例组合指数(CMI)', '临床试验基地（GCP），病例组合指数（CMI）'],
    ],
    keeps: ['总建筑面积3,000平方米', '每天12:30集中', 'f(x)=y;z', '确?；竟残l(wèi)生服务'],
    find: findHalfMarks,
  },
];
