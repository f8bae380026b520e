import { describe, expect, test } from 'vitest';
import { parseJudgedQueries, readJudgedQueries, spreads } from '../../scripts/search/judged-queries.ts';
import type { Spread } from '../../scripts/search/judged-queries.ts';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { readVariants } from '../../scripts/search/variants.ts';
import { foldText } from '../../src/text/fold.ts';

const plans = readPlans('content/plans');
const judged = readJudgedQueries('tests/search/judged', new Set(plans.map(({ id }) => id)));

describe('the graded queries', () => {
  test('are sixty, twenty of each spread, five of each to tune on', () => {
    for (const spread of spreads) {
      const own = judged.filter((query) => query.spread === spread);
      expect(own.length).toBe(20);
      expect(own.filter(({ tune }) => tune).length).toBe(5);
    }
  });

  test('stand in as many plans as their file says', () => {
    const variants = readVariants();
    const folded = plans.map((plan) => blocksOf(plan).map((block) => foldText(block, variants)));
    const spreadOf = (query: string): Spread => {
      const parts = query.split(/\s+/).map((part) => foldText(part, variants));
      const stands = (blocks: readonly string[]) =>
        parts.every((part) => blocks.some((block) => block.includes(part)));
      const count = folded.filter(stands).length;
      return count === 0 ? 'none' : count < 4 ? 'few' : 'frequent';
    };
    const wrong = judged.filter(({ query, spread }) => spreadOf(query) !== spread);
    expect(wrong.map(({ id, query }) => `${id}: ${query} is ${spreadOf(query)}`)).toEqual([]);
  });

  test('give a copy one grade less than the plan it repeats', () => {
    const copies = plans.flatMap(({ id, data }) =>
      data.quality?.duplicateOf ? [[id, data.quality.duplicateOf] as const] : [],
    );
    expect(copies.length).toBeGreaterThan(0);
    const wrong = judged.flatMap(({ id, grades }) =>
      copies
        .filter(([copy, plan]) => (grades[copy] ?? 0) !== Math.max(0, (grades[plan] ?? 0) - 1))
        .map(([copy]) => `${id}: ${copy}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a file that is at fault is refused, naming file and query', () => {
  const entry = (change: Readonly<Record<string, unknown>> = {}) => ({
    id: 'hand-hygiene',
    query: '手卫生',
    wish: '想看对洗手有什么要求。',
    tune: false,
    grades: { 'plan-01': 2 },
    ...change,
  });
  const parse = (list: unknown, name = 'judged/queries-few.yml') =>
    parseJudgedQueries([{ name, text: JSON.stringify(list) }], new Set(['plan-01']));

  test('one without a fault is read', () => {
    expect(parse([entry()])).toEqual([{ ...entry(), spread: 'few' }]);
  });

  test.for<[fault: string, list: unknown, message: RegExp]>([
    ['no list', { id: 'x' }, /queries-few\.yml: expected a list of queries/],
    ['no id', [entry({ id: undefined })], /queries-few\.yml: query no\. 1: id: /],
    ['an id that is no address', [entry({ id: '手卫生' })], /query 手卫生: id: /],
    ['a wish of two sentences', [entry({ wish: '想看。要看。' })], /query hand-hygiene: wish: /],
    ['an unknown field', [entry({ note: '' })], /query hand-hygiene: .*note/],
    ['a grade out of range', [entry({ grades: { 'plan-01': 4 } })], /query hand-hygiene: grades\.plan-01: /],
    ['a grade of nothing', [entry({ grades: { 'plan-01': 0 } })], /query hand-hygiene: grades\.plan-01: /],
    [
      'an unknown plan',
      [entry({ grades: { 'plan-01': 3, 'plan-02': 1 } })],
      /query hand-hygiene: there is no plan plan-02/,
    ],
    [
      'nothing to look for',
      [entry({ grades: { 'plan-01': 1 } })],
      /query hand-hygiene: expected at least one/,
    ],
    [
      'an id twice',
      [entry(), entry({ query: '洗手' })],
      /query hand-hygiene: id hand-hygiene stands already in .*queries-few\.yml/,
    ],
    [
      'a query twice, typed otherwise',
      [entry(), entry({ id: 'hands', query: '手 卫生' })],
      /query hands: query 手卫生 stands already in .*query hand-hygiene/,
    ],
  ])('%s', ([, list, message]) => {
    expect(() => parse(list)).toThrow(message);
  });

  test('a plan graded twice', () => {
    const text = '- { id: a, query: 手, wish: 想看手。, tune: false, grades: { plan-01: 2, plan-01: 3 } }';
    expect(() => parseJudgedQueries([{ name: 'queries-few.yml', text }], new Set(['plan-01']))).toThrow(
      /queries-few\.yml: Map keys must be unique/,
    );
  });

  test('a file of no known spread', () => {
    expect(() => parse([entry()], 'judged/queries-many.yml')).toThrow(
      /queries-many\.yml: expected a file named/,
    );
  });
});
