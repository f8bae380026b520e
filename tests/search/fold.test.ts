import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldText } from '../../src/text/fold.ts';
import { readVariants } from '../../scripts/search/variants.ts';

const variants = readVariants();
const text = fc.string({ unit: 'binary', maxLength: 60 });
const chinese = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point)),
    fc.integer({ min: 0x20000, max: 0x2a6df }).map((point) => String.fromCodePoint(point)),
    fc.constantFrom('①', '㎡', '“', '」', '（', 'Ａ', '　', '…', '\u200b', '裏', 'Ⅲ'),
  ),
  maxLength: 60,
});

test('folding what is folded changes nothing, for every code point there is', { timeout: 60_000 }, () => {
  const changed: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    const once = foldText(String.fromCodePoint(point), variants);
    if (foldText(once, variants) !== once) changed.push(point.toString(16));
  }
  expect(changed).toEqual([]);
});

test('places ascend, and a character comes from one whole code point of the source', () => {
  fc.assert(
    fc.property(fc.oneof(text, chinese), (source) => {
      const { text: folded, starts, ends } = fold(source, variants);
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
      starts.forEach((start, at) => {
        if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1]);
        const from = source.slice(start, ends[at]);
        expect([...from]).toHaveLength(1);
        expect(foldText(from, variants)).toContain(folded[at]);
      });
    }),
  );
});

test('a piece folds as it does within the whole', () => {
  fc.assert(
    fc.property(chinese, chinese, (left, right) => {
      expect(foldText(left + right, variants)).toBe(foldText(left, variants) + foldText(right, variants));
      expect(fold(left + right, variants).text).toBe(foldText(left + right, variants));
    }),
  );
});

test('half and full width are the same', () => {
  for (let point = 0x21; point <= 0x7e; point++) {
    expect(foldText(String.fromCodePoint(point + 0xfee0))).toBe(foldText(String.fromCodePoint(point)));
  }
});

test('a surrogate pair stays whole and a lone surrogate is nothing', () => {
  expect(fold('甲𠮷乙')).toEqual({ text: '甲𠮷乙', starts: [0, 1, 1, 3], ends: [1, 3, 3, 4] });
  expect(foldText('甲\ud842乙')).toBe('甲乙');
});

test.each([
  ['ICU 病　房', 'icu病房'],
  ['「健康」『教育』', '"健康""教育"'],
  ['２０２３年（上半年）', '2023年(上半年)'],
  ['① ㈡', '1(二)'],
  ['裏裡衞衛羣後隻幹', '里里卫卫群后只干'],
  ['显著着手', '显著着手'],
])('%s is %s', (source, folded) => {
  expect(foldText(source, variants)).toBe(folded);
});

test('text folds as its characters do, places asked for or not', () => {
  const every = Array.from({ length: 0x3400 }, (_, at) => String.fromCodePoint(at * 4 + (at % 4))).join('');
  const han = Array.from({ length: 0x5200 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  for (const text of [every, han, 'a9z{é㈱①Ａ　𠮷\ud800 '])
    for (const map of [new Map<string, string>(), new Map([['髒', '脏']])])
      expect(foldText(text, map)).toBe(fold(text, map).text);
});
