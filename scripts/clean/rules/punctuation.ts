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

export const punctuation: readonly Rule[] = [
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
