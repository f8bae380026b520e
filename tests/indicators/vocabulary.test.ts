/** The vocabulary of indicators: every name leads to one of them, and to the right one. */
import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nameIndicator, nameIndicators } from '../../src/plan/name-indicators.ts';
import { indicatorTermSchema } from '../../src/schema/indicator-term.ts';
import type { UnitKind } from '../../src/schema/indicator-term.ts';
import { foldText } from '../../src/text/fold.ts';

const { indicators: terms } = z
  .object({ indicators: z.array(indicatorTermSchema) })
  .parse(parse(readFileSync('content/vocabulary/indicators.yml', 'utf8')));

/** A unit of each kind, as plans write it. */
const units: Readonly<Record<UnitKind, string>> = {
  percent: '%',
  permille: '‰',
  'per-100000': '/10万',
  days: '天',
  minutes: '分钟',
  times: '次',
  count: '人',
  money: '万元',
};
const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

test('ids and names are unique, and no alias leads to two indicators', () => {
  expect(repeated(terms.map(({ id }) => id))).toEqual([]);
  expect(repeated(terms.map(({ name }) => name))).toEqual([]);
  const aliases = terms.flatMap(({ name, aliases: own }) => [
    ...new Set([name, ...own].map((it) => foldText(it))),
  ]);
  expect(repeated(aliases)).toEqual([]);
});

test('every indicator belongs to a topic there is', () => {
  const topics = new Set(readdirSync('content/topics').map((file) => file.replace('.yml', '')));
  expect(terms.filter(({ topic }) => !topics.has(topic)).map(({ id }) => id)).toEqual([]);
});

describe.each(terms)('$id', ({ id, name, aliases, unit, not, examples, keeps }) => {
  test.each([...new Set([name, ...examples, ...aliases])])('%s is this', (text) => {
    // An alias that holds a word of `not` would never be found.
    expect(not.filter((word) => text.includes(word))).toEqual([]);
    expect(nameIndicator(text, units[unit], terms)).toBe(id);
  });
  test.each(keeps)('%s is not', (text) => {
    for (const written of Object.values(units)) expect(nameIndicator(text, written, terms)).not.toBe(id);
  });
});

describe('names', () => {
  test('width and script of marks do not matter', () => {
    expect(nameIndicator('标准化乡(镇)卫生院', '%', terms)).toBe('township-hospital-standard-rate');
  });
  test('a thing counted in another unit is another thing', () => {
    expect(nameIndicator('患者满意度', '分', terms)).toBeUndefined();
    expect(nameIndicator('甲级病历率', '次', terms)).toBeUndefined();
  });
  test('a rise or fall is not the thing that rises', () => {
    expect(nameIndicator('患者满意度增幅', '%', terms)).toBeUndefined();
  });
  test('a rate of nothing has no unit', () => {
    expect(nameIndicator('年压疮发生率', '', terms)).toBe('pressure-sore-rate');
  });
  test('what the vocabulary does not know stays unnamed', () => {
    expect(nameIndicator('营养测算工作', '次/月', terms)).toBeUndefined();
  });
  test.each<readonly [string, string, readonly string[]]>([
    ['孕产妇、儿童保健系统管理率', '%', ['maternal-management-rate', 'child-management-rate']],
    ['四级手术占比、微创手术占比', '%', ['complex-surgery-share', 'minimally-invasive-share']],
    ['门诊、住院病人满意度', '%', ['patient-satisfaction']],
    ['高血压、糖尿病患者规范管理率', '%', ['hypertension-management-rate', 'diabetes-management-rate']],
    ['营养测算、食谱公布', '次/月', []],
  ])('%s is %s %j', (text, unit, ids) => expect(nameIndicators(text, unit, terms)).toEqual(ids));
});
