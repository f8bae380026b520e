/** Every rule's examples and look-alikes, run through its whole table. */
import { describe, expect, test } from 'vitest';
import { foldWidth } from '../../src/text/fold-width.ts';
import { boundRules } from '../../scripts/extract/indicators/bounds.ts';
import { findQuantities } from '../../scripts/extract/indicators/find-quantities.ts';
import { kindRules, readKind } from '../../scripts/extract/indicators/kind.ts';
import { findCounted, notIndicators } from '../../scripts/extract/indicators/not-indicators.ts';
import { splitSentences } from '../../src/text/sentences.ts';

describe('numbers that are no indicators', () => {
  const counted = (text: string) =>
    splitSentences(text).flatMap(([from, to]) => {
      const sentence = text.slice(from, to);
      return findCounted(sentence).map(({ start, end }) => sentence.slice(start, end));
    });
  for (const { id, examples, keeps } of notIndicators) {
    test.each(examples)(`${id} leaves out the numbers of %s`, (text) => expect(counted(text)).toEqual([]));
    test.each(keeps)(`${id} keeps one of %s`, (text) => expect(counted(text)).not.toEqual([]));
  }
  test('no two rules share an id', () => {
    const ids = notIndicators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('a number in a cited title is the title’s', () => {
    expect(counted('落实《百日攻坚20项措施》')).toEqual([]);
  });
  test.each([
    '2023年1月1日起施行，有效期5年。',
    '3岁以下儿童、65岁以上老年人、35岁首诊测血压。',
    '（桂政发〔2009〕12号）文件第3条',
    '会议室在三楼301房间，电话0571-88888888',
    '坚持一手抓业务、一手抓作风，做到三基三严，开展512护士节活动',
    '更新200max光机，通过ISO9000认证',
    '严格控制在2019，100余人参加',
  ])('%s holds no number with a unit that counts', (text) => {
    expect(counted(text).filter((stretch) => !stretch.includes('余人'))).toEqual([]);
  });
});

describe('bounds', () => {
  const read = (text: string) =>
    findQuantities(text).map(({ bound }) => `${bound.op}${bound.approx ? '~' : ''}`)[0];
  for (const { id, examples, keeps } of boundRules) {
    test.each(examples)(`${id} in %s`, (text, reading) => expect(read(text)).toBe(reading));
    test.each(keeps)(`${id} leaves the number plain in %s`, (text) => expect(read(text)).toBe('='));
  }
  test('what stands behind outranks what stands before', () => {
    expect(read('物耗成本控制在50%以上')).toBe('>=');
  });
  test('a bound on a rise is the bound', () => {
    expect(findQuantities('业务收入增长10%以上')[0].bound).toMatchObject({ op: '>=', change: '+' });
  });
});

describe('kinds', () => {
  const kindOf = (text: string) => {
    const [first] = findQuantities(text);
    return readKind(foldWidth(text).slice(0, first?.start), [], undefined);
  };
  for (const { id, kind, examples, keeps } of kindRules) {
    test.each(examples)(`${id} in %s`, (text) => expect(kindOf(text)).toBe(kind));
    test.each(keeps)(`${id} not in %s`, (text) => expect(kindOf(text)).not.toBe(kind));
  }
  test('without a cue the innermost heading that says decides, then the kind of document', () => {
    expect(readKind('收治病人', ['一、2013年工作回顾', '（一）医疗工作'], undefined)).toBe('result');
    expect(readKind('收治病人', ['一、工作回顾', '二、下一步打算'], '总结')).toBe('target');
    expect(readKind('收治病人', [], '总结')).toBe('result');
    expect(readKind('收治病人', [], '计划')).toBe('target');
  });
});
