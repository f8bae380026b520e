import type { Change } from '../../ledger.ts';
import { cjkMark, han } from '../characters.ts';
import type { Rule } from '../rule.ts';

/** Without the tab, which parts the cells of a table's row: `召开总结会议。	办公室`. */
const blank = '[ \\u00a0\\u2002-\\u200a\\u3000]';
const blankOrTab = '[ \\t\\u00a0\\u2002-\\u200a\\u3000]';
const wide = `[${cjkMark}]`;

/** A document is line-wrapped where blanks between Han are many: at least 20, and one in 200 characters. */
const fewestWraps = 20;
const wrapShare = 1 / 200;

function isWrapped(text: string): boolean {
  const count = text.match(new RegExp(`(?<=${han})${blank}(?=${han})`, 'gu'))?.length ?? 0;
  return count >= fewestWraps && count >= text.length * wrapShare;
}

/** Every blank inside a line of a wrapped document, but for those between two Latin words or numbers. */
function findWraps(text: string): Change[] {
  if (!isWrapped(text)) return [];
  return Array.from(text.matchAll(new RegExp(`(?<=\\S)${blank}+(?=\\S)`, 'gu')))
    .filter((found) => {
      const pair = text[found.index - 1] + text[found.index + found[0].length];
      return !/^[\p{Script=Latin}\d]{2}$/u.test(pair);
    })
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      after: '',
      rule: 'wrap-space',
    }));
}

const besideMark = new RegExp(
  [
    `(?<=${wide})${blank}+(?=\\S)`,
    `(?<=\\S)${blank}+(?=${wide})`,
    `(?<=\\d[、.．])${blankOrTab}+(?=${han})`,
    `(?<=[一二三四五六七八九十][、．）])${blankOrTab}+(?=${han})`,
    // A blank to be filled in belongs to its unit: `20__ 年`.
    `(?<=[_×*])${blank}+(?=[年月日])`,
  ].join('|'),
  'gu',
);

/** Blanks beside full-width punctuation and behind list numbers; other blanks may separate names or columns. */
function findMarkBlanks(text: string): Change[] {
  return Array.from(text.matchAll(besideMark), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    after: '',
    rule: 'space-by-mark',
  }));
}

export const wrapSpaces: readonly Rule[] = [
  {
    id: 'wrap-space',
    name: '换行处空格',
    why: '版式文件每行末尾的换行变成了空格，把词语断成两截；全文此类空格很多时才处理。',
    examples: [[`${'全面提升医 疗服务质量，'.repeat(20)}`, `${'全面提升医疗服务质量，'.repeat(20)}`]],
    keeps: ['参加人员：张三 李四 王五', '9月\t召开动员会\t办公室\n'.repeat(20).trim()],
    find: findWraps,
  },
];

export const markSpaces: readonly Rule[] = [
  {
    id: 'space-by-mark',
    name: '标点旁空格',
    why: '全角标点自带空隙，旁边的空格是录入时多打的。',
    examples: [
      ['打击 “医闹”等行为', '打击“医闹”等行为'],
      ['做好20__ 年国家下达的项目', '做好20__年国家下达的项目'],
      ['一、\t加强领导', '一、加强领导'],
    ],
    keeps: ['单位 金额 备注', 'PET CT 检查', '12月\t召开总结会议。\t办公室'],
    find: findMarkBlanks,
  },
];
