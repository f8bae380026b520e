import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { textKey } from '../../src/text/shingles.ts';

/** The same in the plainest way: folded whole, then without what is no letter or figure. */
const plainKey = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

test('every common Chinese character is its own key', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(
    '',
  );
  expect(plainKey(all)).toBe(all);
  expect(textKey(all)).toBe(all);
});

test('the key of a text is that of the whole, wherever Chinese characters part it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('加强', '，', 'ＡＢ１', '㈱', 'é', '\u{20000}', '\uD840', '（１）', '豈'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(textKey(text)).toBe(plainKey(text));
    }),
  );
});
