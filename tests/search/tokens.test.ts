import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countPositions,
  isCharacterWord,
  toCode,
  toIndexQuery,
  toIndexText,
} from '../../src/search/tokens.ts';

test('no code begins another, over every code point there is', { timeout: 30_000 }, () => {
  const codes = new Set<string>();
  for (let point = 0; point <= 0x10ffff; point++) codes.add(toCode(String.fromCodePoint(point)));
  expect(codes.size).toBe(0x110000);
  // Three digits, or `z` and four: one can only begin another where a short one begins with `z`.
  const malformed = [...codes].filter((code) => !/^(?:[0-9a-y][0-9a-z]{2}|z[0-9a-z]{4})$/.test(code));
  expect(malformed).toEqual([]);
});

test('different pairs are different words', () => {
  const char = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(char, char, char, char, (a, b, c, d) => {
      fc.pre(a + b !== c + d);
      expect(toCode(a) + toCode(b)).not.toBe(toCode(c) + toCode(d));
      expect(toCode(a) + toCode(b)).not.toBe(toCode(c));
    }),
  );
});

test('a block takes one position a character and one more', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (blocks) => {
      const [body] = toIndexText(blocks).split('. ___PAGEFIND_WEIGHT___');
      const positions = blocks.reduce((sum, block) => sum + countPositions(block), 0);
      expect(body.trim() === '' ? 0 : body.trim().split(' ').length).toBe(positions);
    }),
  );
});

test('the words of a phrase are the words of the text in which it stands', () => {
  const text = toIndexText(['医疗服务质量']);
  const query = toIndexQuery('服务质').replaceAll('"', '');
  expect(query.split(' ')).toHaveLength(2);
  expect(text).toContain(query);
});

test('of all words that begin as a character does, those of its positions are told', () => {
  const char = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
  const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 });
  fc.assert(
    fc.property(texts, texts, char, (blocks, titles, sought) => {
      const code = toCode(sought);
      const words = toIndexText(blocks, { titles, collections: titles }).split(' ');
      const standing = blocks.flatMap((block) => [...block]).filter((own) => own === sought).length;
      expect(words.filter((word) => word.startsWith(code) && isCharacterWord(word, code))).toHaveLength(
        standing,
      );
    }),
  );
});

test('one character is looked up by itself', () => {
  expect(toIndexQuery('质')).toBe(`"${toCode('质')}"`);
  expect(toIndexText(['质量']).split(' ')).toContain(toCode('质'));
});
