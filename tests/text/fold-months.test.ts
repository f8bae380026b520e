import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMonths, swapMonths } from '../../src/text/fold-months.ts';

test.each([
  ['九月', '9月'],
  ['9月份', '9月'],
  ['09月', '9月'],
  ['十月', '10月'],
  ['十二月份安全检查', '12月安全检查'],
  ['一月和十一月', '1月和11月'],
])('%s reads as %s', (written, read) => {
  expect(foldMonths(written)).toBe(read);
});

test.each(['二十一月', '13月', '2019月', '0月', '每月', '本月份', '三个月', '正月', '月份'])(
  '%s stays',
  (written) => {
    expect(foldMonths(written)).toBe(written);
  },
);

test('what is folded does not change when folded again', () => {
  const text = fc.array(fc.constantFrom(...'一二三九十百019月份每'), { maxLength: 12 });
  fc.assert(
    fc.property(text, (chars) => {
      const once = foldMonths(chars.join(''));
      expect(foldMonths(once)).toBe(once);
    }),
  );
});

test.each([
  ['九月份', '9月份'],
  ['9月', '九月'],
  ['12月底前', '十二月底前'],
  ['二十一月', '二十一月'],
  ['每月', '每月'],
])('%s is also written %s', (text, other) => {
  expect(swapMonths(text)).toBe(other);
  if (text !== other) expect(swapMonths(other)).toBe(text);
});
