import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/draft/block-text.ts';
import { newBlock, newDraft } from '../../src/draft/change-draft.ts';
import { gapOfBlank } from '../../src/draft/draft.ts';
import type { Draft, Run } from '../../src/draft/draft.ts';
import { findLooseGaps, markGaps } from '../../src/draft/find-gaps.ts';
import type { KindOf } from '../../src/draft/find-gaps.ts';
import { retypeGap } from '../../src/draft/gather-gaps.ts';
import { formRules, looseGapRules } from '../../src/draft/loose-gap-rules.ts';
import { blankKind } from '../../src/plan/blank-kinds.ts';

const kindOf: KindOf = (text, start, end) => gapOfBlank[blankKind(text, start, end)];
const found = (text: string) => findLooseGaps([text], {}).map(({ start, end }) => text.slice(start, end));
const now = '2026-01-01T00:00:00.000Z';
const draftOf = (...runs: Run[]) => newDraft('', now, [newBlock(0, ...runs)]);
const marked = (...runs: Run[]) => markGaps(draftOf(...runs), kindOf).blocks[0].runs;

describe.each(looseGapRules)('$id', ({ id, examples, keeps }) => {
  test.each(examples)('finds the gaps of %s', (text, gaps) => expect(found(text)).toEqual(gaps));
  // What the corpus's list leaves alone because a longer mask covers it is tested there.
  if (formRules.some((rule) => rule.id === id))
    test.each(keeps)('leaves %s alone', (text) => expect(found(text)).toEqual([]));
});

test.each([
  '面积为3×4平方米',
  'XX染色体检查',
  '**加强领导**',
  'X射线机房',
  '尺码XXL的工作服',
  '某些科室',
  '5*8小时',
])('%s has no gap', (text) => expect(found(text)).toEqual([]));

describe('marking', () => {
  test.each<[text: string, was: string[], keys: string[]]>([
    ['20xx年工作计划', ['20xx'], ['year']],
    ['20__—20__年规划', ['20__', '20__'], ['year', 'year']],
    ['20x7年思路', ['20x7'], ['year']],
    ['201x年思路', ['201x'], ['year']],
    ['二0__年一月', ['二0__'], ['year']],
    ['__年我校', ['__'], ['year']],
  ])('%s is filled whole, once for all', (text, was, keys) => {
    const gaps = marked(text).filter((run) => typeof run !== 'string');
    expect(gaps.map((gap) => gap.was)).toEqual(was);
    expect(gaps.map((gap) => gap.key)).toEqual(keys);
  });

  test('what is filled by itself has a key of its own', () => {
    const runs = marked('完成x项，增长__%');
    expect(runs).toMatchObject([
      '完成',
      { gap: 'amount', was: 'x' },
      '项，增长',
      { gap: 'amount', was: '__' },
      '%',
    ]);
    const keys = runs.flatMap((run) => (typeof run === 'string' ? [] : [run.key]));
    expect(new Set(keys).size).toBe(2);
  });

  test('gaps that are there stay as they are, filled or not', () => {
    const gap = { gap: 'year', key: 'year', was: '20xx' } as const;
    const draft = { ...draftOf(gap, '年，××市'), title: ['某某', gap] };
    for (const fills of [{}, { year: 'xx' }] as Record<string, string>[]) {
      const { title, blocks } = markGaps({ ...draft, fills }, kindOf);
      expect(title).toMatchObject([{ was: '某某' }, gap]);
      expect(blocks[0].runs).toMatchObject([gap, '年，', { was: '××' }, '市']);
    }
  });

  test('a draft without any is the same, and so is one that was marked', () => {
    const plain = draftOf('加强管理。');
    expect(markGaps(plain, kindOf)).toBe(plain);
    const once = markGaps(draftOf('20xx年××市完成x项'), kindOf);
    expect(markGaps(once, kindOf)).toBe(once);
  });

  test('not a character is lost', () => {
    const pieces = [
      ...looseGapRules.flatMap(({ examples, keeps }) => [...examples.map(([text]) => text), ...keeps]),
      'x',
      '20',
      '年',
      '_',
      '×',
      ' ',
    ];
    const anyRun = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<Run>(...pieces) },
      fc.constantFrom<Run>({ gap: 'year', key: 'year', was: '20xx' }, { gap: 'other', key: 'k', was: '×' }),
    );
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 8 }), (runs) => {
        expect(textOf(marked(...runs))).toBe(textOf(runs));
      }),
      { numRuns: 500 },
    );
  });
});

test('a gap that is said to be of another kind keeps what it is filled with, unless that kind is filled', () => {
  const gap = { gap: 'other', key: 'k', was: '__' } as const;
  const of = (fills: Record<string, string>) => ({ ...draftOf(gap, '报告'), fills });
  const read = (draft: Draft) => textOf(draft.blocks[0].runs, draft.fills);
  expect(read(retypeGap(of({ k: '医院' }), 'k', 'unit'))).toBe('医院报告');
  expect(read(retypeGap(of({ k: '医院', unit: '县医院' }), 'k', 'unit'))).toBe('县医院报告');
  const unit = retypeGap(of({ k: '医院' }), 'k', 'unit');
  expect(read(retypeGap(unit, 'unit', 'other'))).toBe('医院报告');
});

test.each(['_', ' ', '(', '( )', '×', 'x', '20xx年', '〔〕', '[', '*'])(
  'a long run of %s takes no long time',
  (unit) => {
    const started = performance.now();
    findLooseGaps([unit.repeat(Math.ceil(100_000 / unit.length))], {});
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);
