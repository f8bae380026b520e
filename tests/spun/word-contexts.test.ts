import { expect, test } from 'vitest';
import { contextModel, countContexts, surroundings } from '../../src/plan/word-contexts.ts';

test.each([
  ['确保安全生产', { left: ['保', '确保'], right: ['生', '生产'] }],
  ['安全', { left: ['，'], right: ['，'] }],
  ['。安全！', { left: ['，'], right: ['，'] }],
  ['2次安全B级', { left: ['次', '0次'], right: ['a', 'a级'] }],
  ['\n抓安全，再', { left: ['抓', '，抓'], right: ['，'] }],
])('round 安全 in %j stand %j', (text, expected) => {
  const at = text.indexOf('安全');
  expect(surroundings(text, at, at + 2)).toEqual(expected);
});

test('contexts are counted word by word, words that do not occur are left out', () => {
  expect(countContexts(['抓安全，保安全', '平安全县'], ['安全', '平安', '进展'])).toEqual({
    安全: {
      count: 3,
      left: { 保: 1, '，保': 1, 平: 1, '，平': 1, 抓: 1, '，抓': 1 },
      right: { '，': 2, 县: 1, '县，': 1 },
    },
    平安: { count: 1, left: { '，': 1 }, right: { 全: 1, 全县: 1 } },
  });
});

test('a word fits where it was seen better than where it was not', () => {
  const model = contextModel(
    countContexts(['安全生产', '安全生产', '平安医院', '平安医院'], ['安全', '平安']),
  );
  const beside = (text: string) => surroundings(text, 0, 2);
  expect(model.gain('安全', '平安', beside('平安生产'))).toBeGreaterThan(2);
  expect(model.gain('安全', '平安', beside('平安医院'))).toBeLessThan(-2);
  expect(model.gain('安全', '平安', beside('平安草原'))).toBeCloseTo(0);
});

test('gains of a word over another and of that over the first cancel out', () => {
  const model = contextModel(countContexts(['安全生产，抓安全', '平安医院'], ['安全', '平安']));
  const place = surroundings('抓平安生产', 1, 3);
  expect(model.gain('安全', '平安', place)).toBeCloseTo(-model.gain('平安', '安全', place));
});

test('a word that was never seen is not worth nothing', () => {
  const model = contextModel(countContexts(['安全生产'], ['安全']));
  expect(Number.isFinite(model.gain('角逐', '比赛', surroundings('角逐', 0, 2)))).toBe(true);
});
