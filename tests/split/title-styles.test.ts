import { describe, expect, test } from 'vitest';
import { readTitle, titleStyles } from '../../scripts/split/title-styles.ts';
import { readNumber } from '../../src/text/numbers.ts';

describe('every style of title', () => {
  for (const style of titleStyles) {
    test.each(style.examples)(`${style.id} reads %j`, (line, ordinal, own) => {
      expect(readTitle(style, line)).toMatchObject({ own, ...(ordinal !== undefined && { ordinal }) });
    });
    test.each(style.keeps)(`${style.id} does not take %j for a title`, (line) => {
      expect(readTitle(style, line)).toBeUndefined();
    });
  }
});

test('numbers are read in all their figures', () => {
  expect(['1', '１２', '十', '十一', '二十', '三十六', '一'].map(readNumber)).toEqual([
    1, 12, 10, 11, 20, 36, 1,
  ]);
  expect(['', '一二', '百', '第一'].map(readNumber)).toEqual([0, 0, 0, 0]);
});
