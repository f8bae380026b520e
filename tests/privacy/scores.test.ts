import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../scripts/privacy/find-private.ts';
import { maskText } from '../../scripts/privacy/mask-private.ts';
import { lines, scorePrivacy } from './scores.ts';

test('finds the private values of lines from notices and rosters, and nothing in their look-alikes', () => {
  const score = scorePrivacy();
  expect(lines.private.length).toBeGreaterThanOrEqual(60);
  expect(lines.public.length).toBeGreaterThanOrEqual(60);
  expect(score.misses).toEqual([]);
  expect(score.falseAlarms).toEqual([]);
});

test('finds nothing more in what it masked', () => {
  for (const { text } of lines.private) {
    const masked = maskText(text);
    expect(maskText(masked)).toBe(masked);
  }
});

describe('the allow-list', () => {
  test('keeps a number readable however it is grouped, and masks the others', () => {
    const text = '热线138-1234-5678，个人13912345678';
    expect(maskText(text, ['13812345678'])).toBe('热线138-1234-5678，个人【手机号】');
    expect(maskText(text, ['138 1234 5678', '139 1234 5678'])).toBe(text);
  });

  test('keeps a name and an address of an institution', () => {
    const text = '联系人：张伟，邮箱：bgs@hospital.gov.cn';
    expect(maskText(text, ['bgs@hospital.gov.cn'])).toBe('联系人：【姓名】，邮箱：bgs@hospital.gov.cn');
    expect(maskText(text, ['bgs@hospital.gov.cn', '张伟'])).toBe(text);
  });

  test('does not open a longer value that holds the string', () => {
    expect(maskText('手机13812345678', ['1381234'])).toBe('手机【手机号】');
  });
});

describe('on hostile input', () => {
  const repeated = [
    '1',
    '1 ',
    '138',
    '13812345678',
    'a@',
    'a.',
    'QQ',
    '微信',
    '电话',
    '王',
    '联系人：',
    '（',
    '[at]',
    '京A',
    '<b',
    '&#1',
  ];
  test.each(repeated)('reads 100,000 characters of %j in under a second', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const start = performance.now();
    findPrivate(text);
    findPrivate(text, [], { tags: true });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
