import { expect, test } from 'vitest';
import { findClosing, quote, withoutOddMarks } from '../../src/search/quotes.ts';

test.each([
  ['健康教育', '“健康教育”'],
  ['坚持“以病人”的', '“坚持‘以病人’的”'],
  ['坚持"以病人"的', '“坚持‘以病人’的”'],
  ['说‘甲’与「乙」', '“说“甲”与‘乙’”'],
  ['医'.repeat(41), `“${'医'.repeat(40)}……”（共 41 字）`],
])('%s is said as %s', (phrase, said) => {
  expect(quote(phrase)).toBe(said);
});

test.each([
  ['“健康教育', '健康教育'],
  ['健康教育"', '健康教育'],
  ["'“健康", '健康'],
  ['坚持“以病人”', '坚持“以病人”'],
  ['以“病人', '以“病人'],
  ['“', ''],
])('%s without odd marks at its edges is %s', (text, expected) => {
  expect(withoutOddMarks(text)).toBe(expected);
});

test('a text full of marks that never close is gone through once, not once for each of them', () => {
  let read = 0;
  const chars = new Proxy([...'“a '.repeat(10_000)], {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d/.test(key)) read++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  expect(findClosing(chars, 0)).toBeUndefined();
  expect(read).toBeLessThan(10_000);
});
