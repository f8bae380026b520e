/** Numbers read from Chinese text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber } from '../../src/text/chinese-number.ts';
import { parseNumber, readNumber } from '../../src/text/numbers.ts';

describe('parseNumber', () => {
  test.each([
    ['7.2', 7.2],
    ['１００', 100],
    ['1,011.30', 1011.3],
    ['十', 10],
    ['两', 2],
    ['二十', 20],
    ['一百〇五', 105],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['三万五千', 35_000],
    ['一亿二千万', 120_000_000],
    ['九十八点五', 98.5],
    ['零', 0],
    ['百', 100],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  test.each([
    '',
    '二〇〇八',
    '一二',
    '第一',
    '12,34',
    '三点',
    '点五',
    '3.',
    '若干',
    '十百',
    '一点二点三',
    '1234567890123456',
  ])('%s is no number', (text) => expect(parseNumber(text)).toBeUndefined());

  test('a number written in Chinese numerals reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (count) => {
        expect(parseNumber(chineseNumber(count))).toBe(count);
      }),
    );
  });

  test('so does one of many places, built from those below ten thousand', () => {
    const part = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const text = `${chineseNumber(a)}亿${chineseNumber(b)}万${chineseNumber(c)}`;
        expect(parseNumber(text)).toBe(a * 100_000_000 + b * 10_000 + c);
      }),
    );
  });

  test('and one in Arabic figures, with or without full width', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (count, wide) => {
        const text = wide
          ? String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          : String(count);
        expect(parseNumber(text)).toBe(count);
      }),
    );
  });

  test('any text is read or refused, never misread as not a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = parseNumber(text);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

test('the numbers of headings stay those below a hundred, and figures as they stand', () => {
  expect(['1', '１２', '十', '三十六', '2023'].map(readNumber)).toEqual([1, 12, 10, 36, 2023]);
  expect(['', '一二', '百', '两', '1.5', '1,200', '第一'].map(readNumber)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
