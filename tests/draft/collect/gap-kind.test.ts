import { describe, expect, test } from 'vitest';
import { findGap, gapKindOf, gapRules } from '../../../src/draft/gap-kind.ts';

/** The gap at the blank of `组长：⟦张｜××｜⟧`, and how far beyond the blank the line says it goes. */
function gapIn(marked: string) {
  const [, lead, before, blank, after, rest] =
    /^(.*)⟦(?:(.*)｜(?=.*｜))?(.*?)(?:｜(.*))?⟧(.*)$/u.exec(marked) ?? [];
  const text = [lead, before, blank, after, rest].join('');
  const start = lead.length + (before ?? '').length;
  const expected = { before: (before ?? '').length, after: (after ?? '').length };
  return { found: findGap(text, start, start + blank.length), expected };
}

describe('rules of gaps', () => {
  for (const { gap, why, examples, keeps, alone = false } of gapRules) {
    test.each(examples)(`${why} %s`, (marked) => {
      const { found, expected } = gapIn(marked);
      expect(found).toEqual({ gap, alone, ...expected });
    });
    test.each(keeps)(`${why} %s is something else`, (marked) => {
      const { found, expected } = gapIn(marked);
      expect(found).not.toMatchObject({ gap, alone });
      expect(found).toMatchObject(expected);
    });
  }
});

test.each([
  ['特制定⟦20｜xx｜⟧年我院计划', 'year', false],
  ['⟦~⟧年我院将整体推进', 'year', false],
  ['现将⟦年年⟧工作作如下安排', 'year', true],
  ['⟦20｜××｜⟧—20××学年度', 'year', true],
  ['20××—⟦20｜××｜⟧学年度', 'year', true],
  ['增长⟦____⟧%', 'amount', true],
  ['⟦__⟧日前上报', 'date', true],
  ['党的⟦届⟧六中全会', 'other', true],
] as const)('%s is %s, by itself: %s', (marked, gap, alone) => {
  const { found, expected } = gapIn(marked);
  expect(found).toEqual({ gap, alone, ...expected });
});

test('the kind alone', () => {
  expect(gapKindOf('××县人民医院', 0, 2)).toBe('region');
  expect(gapKindOf('党的届六中全会', 2, 3)).toBe('other');
});

test('takes no longer on hostile text', () => {
  const text = '组长：'.repeat(20_000) + '×'.repeat(60_000);
  const begun = performance.now();
  findGap(text, 60_000, 60_006);
  expect(performance.now() - begun).toBeLessThan(200);
});
