import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '../../src/search/lines.ts';
import { neighbourOf, sortLines } from '../../src/search/sort-lines.ts';
import { wordsBefore } from '../../src/search/words-before.ts';

const lineOf = (text: string, phrase: string): Line => {
  const start = text.indexOf(phrase);
  return {
    text,
    sentence: { start: 0, end: text.length },
    marks: [{ start, end: start + phrase.length }],
    pivot: 0,
    damage: [],
    kind: 'measure',
    topics: [],
    path: [],
    anchor: 'a',
  };
};
const phrase = '医疗质量';

test.each([
  ['今年我院将狠抓医疗质量，', '狠抓', ''],
  ['一、医疗质量管理', '', '管理'],
  ['完善医疗质量的各项制度', '完善', '的'],
  ['把医疗质量放在首位', '把', '放在'],
  ['医疗质量', '', ''],
  ['（2）医疗质量', '', ''],
  ['ISO医疗质量100分', 'ISO', '100'],
])('beside the phrase in %s stand %j and %j', (text, left, right) => {
  const line = lineOf(text, phrase);
  expect([neighbourOf(line, 'left'), neighbourOf(line, 'right')]).toEqual([left, right]);
});

test.each([
  ['完善应急预案工作机制', '工作', '预案'],
  ['把党建工作抓好', '工作', '党建'],
])('a word that is cut in the middle is joined: %s', (text, own, word) => {
  expect(neighbourOf(lineOf(text, own), 'left')).toBe(word);
});

test('of a word that the phrase cuts, the rest is its neighbour', () => {
  const line = lineOf('加强医院感染管理', '院感');
  expect([neighbourOf(line, 'left'), neighbourOf(line, 'right')]).toEqual(['医', '染']);
});

test('groups stand in the order of a dictionary, marks last', () => {
  const texts = ['提高医疗质量', '保证医疗质量', '，医疗质量', '不断提高医疗质量', '加强医疗质量'];
  const groups = sortLines(
    texts.map((text) => ({ line: lineOf(text, phrase) })),
    'left',
  );
  expect(groups.map(({ word, lines }) => [word, lines.map(({ line }) => line.text)])).toEqual([
    ['提高', ['提高医疗质量', '不断提高医疗质量']],
    ['加强', ['加强医疗质量']],
    ['保证', ['保证医疗质量']],
    ['', ['，医疗质量']],
  ]);
});

test('every line stands in one group, next to its word', () => {
  const words = fc.array(fc.constantFrom('提高', '高', '，', '的', '预', '案', 'a1', '𠮷', '护理'), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, words)),
      fc.constantFrom('left' as const, 'right' as const),
      (all, side) => {
        const lines = all.map(([before, behind]) => ({
          line: lineOf(`${before.join('')}${phrase}${behind.join('')}`, phrase),
        }));
        const groups = sortLines(lines, side);
        expect(new Set(groups.flatMap((group) => group.lines))).toEqual(new Set(lines));
        expect(groups.reduce((sum, group) => sum + group.lines.length, 0)).toBe(lines.length);
        expect(new Set(groups.map(({ word }) => word)).size).toBe(groups.length);
        for (const { word, lines: own } of groups) {
          const beside = side === 'left' ? word + phrase : phrase + word;
          expect(own.filter(({ line }) => !line.text.includes(beside))).toEqual([]);
        }
      },
    ),
  );
});

test('words before are counted as the longer phrase would find them', () => {
  const texts = ['狠抓', '狠抓', '抓', '提高', '提高', '不断提高', '的', '的', '，'];
  const words = wordsBefore(texts.map((text) => lineOf(text + phrase, phrase)));
  expect(words).toEqual([
    { word: '提高', count: 3 },
    { word: '抓', count: 3 },
    { word: '狠抓', count: 2 },
  ]);
});

test.each([
  ['few lines', ['提高', '提高', '加强', '加强']],
  ['one word', ['提高', '提高', '提高', '提高', '提高', '提高']],
])('%s tell nothing', (_, texts) => {
  expect(wordsBefore(texts.map((text) => lineOf(text + phrase, phrase)))).toEqual([]);
});
