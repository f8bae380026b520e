import { describe, expect, test } from 'vitest';
import { tellApart } from '../../src/lib/tell-apart.ts';
import { makePlan } from '../support/make-plan.ts';

const inFile = (file: string) => ({ source: { file, sha256: '0'.repeat(64), start: 0, end: 1 } });
const title = '急诊科工作计划';
const alone = { title, collection: title };

describe('two plans side by side', () => {
  test.each([
    ['whose titles differ', {}, inFile('b.txt'), '', ''],
    ['of one page', { number: 2 }, { number: 5 }, '第二篇', '第五篇'],
    ['of one page and one title', { title, number: 2 }, { title, number: 5 }, '第二篇', '第五篇'],
    [
      'of one title and several years, each alone in its file',
      { ...alone, ...inFile('甲.docx'), years: [2024], period: '年度' as const },
      { ...alone, ...inFile('乙.pdf'), years: [2025], period: '年度' as const },
      '2024 年度，甲.docx',
      '2025 年度，乙.pdf',
    ],
    [
      'of one title, each alone in its file',
      { ...alone, ...inFile('甲.docx'), years: [2024] },
      { ...alone, ...inFile('乙.pdf'), years: [2024] },
      '甲.docx',
      '乙.pdf',
    ],
    [
      'of one title, one of them of a collection',
      { title, collection: '护理计划3篇', number: 3, ...inFile('丙.txt') },
      { ...alone, ...inFile('乙.pdf') },
      '《护理计划3篇》第三篇',
      '乙.pdf',
    ],
  ])('%s are told apart', (_, one, other, ofOne, ofOther) => {
    const [a, b] = [makePlan('a', one), makePlan('b', other)];
    expect([tellApart(a, b), tellApart(b, a)]).toEqual([ofOne, ofOther]);
  });
});
