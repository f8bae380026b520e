/** Titles that a converter broke over two lines. */
import { expect, test } from 'vitest';
import { joinBrokenLines } from '../../scripts/outline/join-lines.ts';

const joined = (text: string) => {
  let at = 0;
  const blocks = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, depth: 0, joins: [], guessed: false };
  });
  return joinBrokenLines(text, blocks).map(({ start, end }) => text.slice(start, end));
};

test('a title that opens on one line and closes on the next is one', () => {
  const text = '认真学习《关于进一步加强\n安全生产工作的通知》精神。';
  expect(joined(text)).toEqual([text]);
});

test.each([
  '落实《处方管理办法、\n一、《病历书写规范》',
  '学习《意见》\n落实《通知》精神。',
  '学习《意见。\n通知》精神。',
])('%j stays as it is', (text) => expect(joined(text)).toEqual(text.split('\n')));

test('rows of a table stay rows, however long and even', () => {
  const rows = [
    '9月\t开学工作检查；新教师岗前培训\t刘主任',
    '10月\t教学开放周；第一次月度考试\t各年级组',
    '11月\t期中考试；考试质量分析会\t教务处',
    '12月\t青年教师教学比武及点评\t教研组长',
  ];
  expect(joined(rows.join('\n'))).toEqual(rows);
});
