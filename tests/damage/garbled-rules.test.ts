import { describe, expect, test } from 'vitest';
import { findGarbled, garbledRules, mainlyGarbled } from '../../scripts/damage/garbled-rules.ts';

const found = (text: string) => findGarbled(text).map(({ start, end }) => text.slice(start, end));

describe('every rule, run with all others', () => {
  for (const { id, name, why, examples, keeps } of garbledRules) {
    test.each(examples)(`${id} finds in %j %j`, (text, stretches) => {
      expect(found(text)).toEqual(stretches);
      expect(new Set(findGarbled(text).map(({ rule }) => rule.id))).toEqual(new Set([id]));
    });
    test.each(keeps)(`${id} finds nothing in %j`, (text) => expect(found(text)).toEqual([]));
    test(`${id} is explained in Chinese`, () => expect(name + why).toMatch(/\p{Script=Han}/u));
  }
});

test.each([
  '?'.repeat(100_000),
  '？'.repeat(100_000),
  '鍖'.repeat(100_000),
  'å'.repeat(100_000),
  'åŒ»'.repeat(50_000),
  '&'.repeat(100_000),
  '&amp;'.repeat(30_000),
  '%E5%8C'.repeat(20_000),
  '锟斤'.repeat(50_000),
  '制度??'.repeat(25_000),
  '6?'.repeat(50_000),
  '6'.repeat(100_000),
  'O'.repeat(100_000),
  '0O'.repeat(50_000),
])('hostile text %# is read in linear time', (text) => {
  const begun = process.cpuUsage();
  findGarbled(text);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2_000);
});

describe('a whole text', () => {
  const plan = '医院工作计划。一、加强管理，提高质量。二、落实责任，改善服务。';
  const asGbk = new TextDecoder('gbk').decode(new TextEncoder().encode(plan));
  const asLatin = new TextDecoder('windows-1252').decode(new TextEncoder().encode(plan));

  test.each([
    ['misread-as-gbk', asGbk],
    ['misread-as-latin', asLatin],
    ['filled-bytes', '锟斤拷'.repeat(30)],
    ['question-run', '????，?????。??????，???。'],
  ])('is garbled under %s', (id, text) => expect(mainlyGarbled(text)?.id).toBe(id));

  test('is not garbled for a word or two', () => {
    expect(mainlyGarbled(plan)).toBeUndefined();
    expect(mainlyGarbled(`${plan}锟斤拷`)).toBeUndefined();
  });
});
