/** What pages make of indicators: groups, words, plots. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutPlot, shareAxis } from '../../src/lib/dot-plot.ts';
import type { Dot } from '../../src/lib/dot-plot.ts';
import { signedValue, valueWords } from '../../src/lib/indicator-words.ts';
import { clausesAround, gatherIndicators, hasOwnPage, splitByAxis } from '../../src/lib/indicators.ts';
import type { IndicatorPlan } from '../../src/lib/indicators.ts';
import type { IndicatorTerm } from '../../src/schema/indicator-term.ts';
import type { Indicator } from '../../src/schema/plan.ts';

const term = (id: string, name: string, unit: IndicatorTerm['unit'] = 'percent'): IndicatorTerm => ({
  id,
  name,
  unit,
  topic: 'medical-quality',
  definition: name,
  aliases: [],
  not: [],
  examples: [name],
  keeps: ['x'],
});
const vocabulary = [
  term('records', '甲级病历率'),
  term('maternal', '孕产妇系统管理率'),
  term('child', '儿童系统管理率'),
  term('drills', '应急演练', 'times'),
];
const indicator = (name: string, value?: number, more: Partial<Indicator> = {}): Indicator => ({
  name,
  op: '>=',
  ...(value !== undefined && { value }),
  unit: '%',
  kind: 'target',
  anchor: 's1.1',
  ...more,
});
const plan = (id: string, ...indicators: Indicator[]): IndicatorPlan => ({ id, indicators });
const gather = (...plans: IndicatorPlan[]) =>
  gatherIndicators(plans, vocabulary, ({ id }, anchor) => `${id}#${anchor}`);

describe('gatherIndicators', () => {
  test('names of the vocabulary come in its order, the others behind', () => {
    const { named, others } = gather(
      plan(
        'a',
        indicator('应急演练', 2, { unit: '次' }),
        indicator('年度甲级病历率', 95),
        indicator('知晓率', 80),
      ),
      plan('b', indicator('甲级病历率', 99)),
    );
    expect(named.map(({ id, texts }) => [id, texts.length])).toEqual([
      ['records', 2],
      ['drills', 1],
    ]);
    expect(others.map(({ name }) => name)).toEqual(['知晓率']);
    expect(named[0].places[0].sentence).toBe('a#s1.1');
  });
  test('a joint name stands in the group of each', () => {
    const { named } = gather(plan('a', indicator('孕产妇、儿童系统管理率', 80)));
    expect(named.map(({ id }) => id)).toEqual(['maternal', 'child']);
  });
  test('a blank is in no group', () => {
    const { named, others, blanks } = gather(
      plan('a', indicator('甲级病历率', undefined, { blank: '____' })),
    );
    expect([named, others]).toEqual([[], []]);
    expect(blanks).toHaveLength(1);
  });
  test('a copy of a plan is listed and not counted', () => {
    const first = plan('a', indicator('甲级病历率', 95));
    const { named } = gather(first, { ...first, id: 'b', copyOf: 'a' });
    expect(named[0].places).toHaveLength(2);
    expect(named[0].texts.map(({ plan: { id } }) => id)).toEqual(['a']);
  });
  test('of what a plan says of one thing the level, the target and the latest year are counted', () => {
    const { named } = gather(
      plan(
        'a',
        indicator('甲级病历率', 90, { kind: 'result' }),
        indicator('甲级病历率', 95, { year: 2007 }),
        indicator('甲级病历率', 97, { year: 2008 }),
        indicator('甲级病历率', 2, { op: '+', year: 2009 }),
      ),
    );
    expect(named[0].texts.map(({ indicator: { value } }) => value)).toEqual([97]);
  });
  test('only shares are drawn, and no rise of one', () => {
    const { named } = gather(
      plan('a', indicator('甲级病历率', 95), indicator('应急演练', 2, { unit: '次' })),
      plan('b', indicator('儿童系统管理率', 2, { op: '+', unit: '个百分点' })),
    );
    const { drawn, listed } = splitByAxis(named);
    expect([drawn.map(({ id }) => id), listed.map(({ id }) => id)]).toEqual([
      ['records'],
      ['child', 'drills'],
    ]);
  });
  test('one of more places than a table shows has a page of its own', () => {
    const plans = Array.from({ length: 4 }, (_, at) => plan(`p${at}`, indicator('甲级病历率', 95)));
    expect(gather(...plans.slice(1)).named.map(hasOwnPage)).toEqual([false]);
    expect(gather(...plans).named.map(hasOwnPage)).toEqual([true]);
  });
});

describe('words', () => {
  test.each<readonly [Partial<Indicator>, string, string]>([
    [{ value: 95 }, '不低于 95%', '≥ 95'],
    [{ value: 20, unit: '项' }, '不少于 20 项', '≥ 20'],
    [{ value: 35, op: '<=' }, '不高于 35%', '≤ 35'],
    [{ value: 12, op: '<', unit: '‰' }, '低于 12‰', '< 12'],
    [{ value: 1, op: '<=', unit: '/10万' }, '不高于 1/10万', '≤ 1'],
    [{ value: 7.2, op: '=', unit: '天', approx: true }, '约 7.2 天', '约 7.2'],
    [{ value: 2, max: 3, op: '=', unit: '项' }, '2 至 3 项', '2–3'],
    [{ value: 30, op: '+' }, '增长 30%', '＋30'],
    [{ value: 2, op: '+', unit: '个百分点' }, '增加 2 个百分点', '＋2'],
    [{ value: 0, op: '=', unit: '' }, '0', '0'],
    [{ value: 1, unit: '次/月' }, '不少于 1 次/月', '≥ 1'],
  ])('%j is %s', (more, words, signed) => {
    const stated = indicator('名', undefined, more);
    expect(valueWords(stated)).toBe(words);
    expect(signedValue(stated)).toBe(signed);
  });
  test('a blank says that it is one', () => {
    expect(valueWords(indicator('名', undefined, { blank: 'x', unit: '项' }))).toBe(
      '原文留空（不少于 x 项）',
    );
  });
  test('a long sentence is cut at clauses around the number', () => {
    const long = `${'抓好各项工作，'.repeat(40)}甲级病历率达到95%以上，${'抓好各项工作，'.repeat(40)}`;
    const cut = clausesAround(long, indicator('甲级病历率', 95));
    expect(cut).toContain('甲级病历率达到95%以上');
    expect(cut.length).toBeLessThan(200);
    expect(long).toContain(cut);
  });
});

describe('dot plots', () => {
  const dot = (value: number, more: Partial<Indicator> = {}): Dot => ({
    indicator: indicator('名', value, more),
    title: '',
  });
  const axis = shareAxis([0, 100]);

  test('one value stacks, with one number above', () => {
    const { marks, labels, label } = layoutPlot([dot(90), dot(90), dot(90, { kind: 'result' })], axis);
    expect(marks.map(({ x, kind }) => [x, kind])).toEqual([
      [90, 'target'],
      [90, 'target'],
      [90, 'result'],
    ]);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
    expect(labels.map(({ text }) => text)).toEqual(['90']);
    expect(label).toBe('目标不低于 90%，2 份；结果不低于 90%，1 份');
  });
  test('arrows point to where the rest may be', () => {
    const { marks } = layoutPlot([dot(50, { op: '<=' }), dot(80, { op: '=' }), dot(95, { op: '>' })], axis);
    expect(marks.map(({ arrow }) => arrow)).toEqual(['left', undefined, 'right']);
  });
  test('five plans say their values, six the least, the middle and the greatest', () => {
    const values = [60, 70, 80, 90, 95, 100];
    const texts = (some: readonly number[]) =>
      layoutPlot(
        some.map((value) => dot(value)),
        axis,
      ).labels.map(({ text }) => text);
    expect(texts(values.slice(1))).toEqual(['70', '80', '90', '95', '100']);
    expect(texts(values)).toEqual(['60', '85', '100']);
    expect(
      layoutPlot(
        values.map((value) => dot(value)),
        axis,
      ).label,
    ).toBe('目标 6 份；最低 60%，中位 85%，最高 100%');
  });
  test('numbers too near to stand side by side stand above one another', () => {
    const [first, second] = layoutPlot([dot(97), dot(98)], axis).labels;
    expect(second.y).toBeLessThan(first.y);
    const [left, right] = layoutPlot([dot(80), dot(88)], axis).labels;
    expect(right.y).toBe(left.y);
  });
  test('the axis begins at nought unless it may rise and all values are high', () => {
    expect(shareAxis([80, 95]).from).toBe(0);
    expect(shareAxis([80, 95], true)).toEqual({ from: 60, to: 100, ticks: [60, 70, 80, 90, 100] });
    expect(shareAxis([40, 95], true).from).toBe(0);
    expect(shareAxis([110]).to).toBe(120);
  });
  test('however many plans there are, what is drawn stays on the axis and bounded', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((it) => it / 10),
      { minLength: 1, maxLength: 1000 },
    );
    fc.assert(
      fc.property(values, (some) => {
        const { marks, labels, height, y } = layoutPlot(
          some.map((value) => dot(value)),
          axis,
        );
        expect(marks.length).toBeLessThanOrEqual(some.length);
        expect(marks.length).toBeLessThanOrEqual(Math.min(120, 5 * new Set(some).size));
        expect(labels.length).toBeLessThanOrEqual(5);
        for (const { x, y: at } of [...marks, ...labels]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThanOrEqual(y);
        }
        expect(height).toBeGreaterThan(y);
      }),
    );
  });
});
