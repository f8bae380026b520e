import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseCopies } from '../../src/search/collapse-copies.ts';
import type { PlacedLine } from '../../src/search/collapse-copies.ts';
import type { Line } from '../../src/search/lines.ts';

/** The line of a sentence with a phrase in it, as often as it stands there. */
function linesOf(id: string, sentence: string, phrase: string): PlacedLine[] {
  const marks = [...sentence.matchAll(new RegExp(phrase, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + phrase.length,
  }));
  return marks.map((_, pivot) => {
    const line: Line = {
      text: sentence,
      sentence: { start: 0, end: sentence.length },
      marks,
      pivot,
      damage: [],
      kind: 'measure',
      topics: [],
      path: [],
      anchor: 'a',
    };
    return { id, plan: { url: `/plans/${id}/`, meta: {}, blocks: [], places: [] }, line };
  });
}

const collapse = (sentences: readonly string[], phrase: string) =>
  collapseCopies(sentences.flatMap((text, at) => linesOf(`p${at}`, text, phrase))).map(
    ({ first, copies }) => [first.id, ...copies.map(({ id }) => id)],
  );

describe('sentences that say the same are one passage', () => {
  test.each([
    ['numbers before them', ['一、加强医疗质量管理', '（三）加强医疗质量管理', '加强医疗质量管理。']],
    ['marks within', ['提高医疗质量，保障安全。', '提高医疗质量、保障安全；']],
    ['figures', ['医疗质量达标率95%以上', '医疗质量达标率98%以上']],
    [
      'a word',
      [
        '我院将狠抓医疗质量，建立医疗质量管理委员会，在院内开展质量评比，并定期公布。',
        '我院将狠抓医疗质量，建立医疗质量管理委员会，在全院开展质量评比，并定期公布。',
      ],
    ],
  ])('but for %s', (_, sentences) => {
    expect(new Set(collapse(sentences, '医疗质量').map((ids) => ids.length))).toEqual(
      new Set([sentences.length]),
    );
  });
});

test.each([
  [['提高医疗质量', '保证医疗质量']],
  [['医疗质量是医院的生命。', '医疗质量管理委员会每月开会一次。']],
])('others stay apart: %j', (sentences) => {
  expect(collapse(sentences, '医疗质量')).toEqual(sentences.map((_, at) => [`p${at}`]));
});

test('two places within one sentence stay two lines, and so do their copies', () => {
  const sentence = '一、加强医疗质量管理，提升医疗质量';
  expect(collapse([sentence, sentence], '医疗质量')).toEqual([
    ['p0', 'p1'],
    ['p0', 'p1'],
  ]);
});

test('figures alone are told apart', () => {
  expect(collapse(['2023', '2024'], '202')).toEqual([['p0'], ['p1']]);
});

const sentences = fc.array(
  fc
    .array(fc.constantFrom('加强', '管理', '提高', '服务', '培训', '，', '3', '制度'), { maxLength: 8 })
    .map((words) => `质量${words.join('')}`),
  { maxLength: 30 },
);

test('no line is lost, and lines added later leave the first of each passage where it is', () => {
  fc.assert(
    fc.property(sentences, fc.nat(30), (all, count) => {
      const lines = all.flatMap((text, at) => linesOf(`p${at}`, text, '质量'));
      const whole = collapseCopies(lines);
      const back = whole.flatMap(({ first, copies }) => [first, ...copies]);
      expect(new Set(back)).toEqual(new Set(lines));
      expect(back).toHaveLength(lines.length);
      const firsts = collapseCopies(lines.slice(0, count)).map(({ first }) => first);
      expect(whole.slice(0, firsts.length).map(({ first }) => first)).toEqual(firsts);
    }),
  );
});
