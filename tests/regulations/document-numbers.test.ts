import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentNumberRules, findDocumentNumbers } from '../../src/plan/document-numbers.ts';

const numbersOf = (text: string) => findDocumentNumbers(text).map((number) => number.text);

describe('document numbers', () => {
  for (const { id, examples, keeps } of documentNumberRules) {
    test.each(examples)(`${id} finds the numbers of %s`, (text, numbers) => {
      expect(numbersOf(text)).toEqual(numbers);
    });
    test.each(keeps)(`${id} sees none in %s`, (text) => expect(numbersOf(text)).toEqual([]));
  }

  test.each([
    ['国发〔2009〕12号', false],
    ['[20__]477号', true],
    ['桂政发〔〕119号', true],
    ['卫医发〔2012〕×号', true],
    ['国务院令第×号', true],
    ['国务院令第376号', false],
    ['YY 0466-2016', false],
  ])('%s is blank: %s', (text, blank) => {
    expect(findDocumentNumbers(text)).toMatchObject([{ text, blank }]);
  });

  test('numbers never overlap and are what stands there', () => {
    const pieces = fc.constantFrom(
      ...'国发〔〕[]（）(2009__×第12号令部GB/T-—文件的 '.split(''),
      '2009',
      '国务院令',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end, text: own } of findDocumentNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(own);
          at = end;
        }
      }),
    );
  });
});
