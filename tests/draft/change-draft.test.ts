import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRuns, replaceText, sliceRuns, textOf } from '../../src/draft/block-text.ts';
import {
  insertBlocks,
  moveSection,
  newBlock,
  newDraft,
  removeSection,
  setDepth,
  stepSection,
} from '../../src/draft/change-draft.ts';
import type { Draft, DraftBlock, Run } from '../../src/draft/draft.ts';
import { numberHeadings } from '../../src/draft/number-headings.ts';

const now = '2026-01-01T00:00:00Z';
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.record({
    gap: fc.constantFrom('unit' as const, 'amount' as const),
    key: fc.constantFrom('unit', 'a', '__proto__'),
    was: fc.constantFrom('××', '20__', '（　）'),
  }),
);
const runs = fc.array(run, { maxLength: 5 });
const fills = fc.constantFrom<Record<string, string>>({}, { unit: '某医院' }, { unit: '县', a: '95' });
const draft: fc.Arbitrary<Draft> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), runs), { maxLength: 12 })
  .map((blocks) =>
    newDraft(
      '稿',
      now,
      blocks.map(([depth, text]) => newBlock(depth, ...text)),
    ),
  );
const shape = ({ blocks }: Draft) => blocks.map(({ depth, runs: own }) => `${depth}${textOf(own)}`);
const ids = ({ blocks }: Draft) => blocks.map(({ id }) => id);
const pick = (of: Draft, n: number): DraftBlock | undefined => of.blocks[n % Math.max(of.blocks.length, 1)];

describe('text of runs', () => {
  test('is what replacing gives, wherever gaps stand', () => {
    fc.assert(
      fc.property(runs, fills, fc.nat(40), fc.nat(40), fc.string(), (own, filled, a, b, text) => {
        const before = textOf(own, filled);
        const [start, end] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
        const after = replaceText(own, filled, start, end, text);
        expect(textOf(after, filled)).toBe(before.slice(0, start) + text + before.slice(end));
        expect(textOf(sliceRuns(own, filled, start, end), filled)).toBe(before.slice(start, end));
        for (const { gap, start: from, end: to, filled: full } of placeRuns(own, filled).gaps)
          expect(before.slice(from, to)).toBe(full ? filled[gap.key] : gap.was);
      }),
    );
  });
});

describe('changing a draft', () => {
  test('by moving loses no block and keeps the order within what is moved', () => {
    fc.assert(
      fc.property(draft, fc.nat(), fc.nat(), (it, a, b) => {
        const [from, to] = [pick(it, a), pick(it, b)];
        if (!from) return;
        const moved = moveSection(it, from.id, to?.id);
        expect([...ids(moved)].sort()).toEqual([...ids(it)].sort());
        for (const step of [-1, 1] as const)
          expect([...ids(stepSection(it, from.id, step))].sort()).toEqual([...ids(it)].sort());
      }),
    );
  });

  test('by steps there and back among sections of one level gives the same', () => {
    const [a, a1, b, b1, c] = [1, 0, 1, 0, 1].map((depth, i) => newBlock(depth, `${i}`));
    const it = newDraft('稿', now, [a, a1, b, b1, c]);
    const down = stepSection(it, a.id, 1);
    expect(shape(down)).toEqual(['12', '03', '10', '01', '14']);
    expect(shape(stepSection(down, a.id, -1))).toEqual(shape(it));
    expect(stepSection(it, a.id, -1)).toBe(it);
    expect(stepSection(it, c.id, 1)).toBe(it);
  });

  test('by inserting puts blocks behind another, or in place of an empty line', () => {
    const it = newDraft('稿', now, [newBlock(1, '一'), newBlock(0)]);
    const added = [newBlock(0, '文')];
    expect(shape(insertBlocks(it, added, it.blocks[0].id))).toEqual(['1一', '0文', '0']);
    expect(shape(insertBlocks(it, added, it.blocks[1].id))).toEqual(['1一', '0文']);
    expect(shape(insertBlocks(it, added))).toEqual(['0文', '1一', '0']);
  });

  test('a heading takes those below it along, and never past the levels there are', () => {
    const it = newDraft('稿', now, [
      newBlock(1, '一'),
      newBlock(2, '二'),
      newBlock(0, '文'),
      newBlock(1, '三'),
    ]);
    const deeper = setDepth(it, it.blocks[0].id, 2);
    expect(deeper.blocks.map(({ depth }) => depth)).toEqual([2, 3, 0, 1]);
    expect(setDepth(deeper, it.blocks[0].id, 5)).toBe(deeper);
    expect(shape(removeSection(it, it.blocks[0].id))).toEqual(['1三']);
  });
});

test('headings are numbered by level, each level anew below a higher one', () => {
  const blocks = [1, 2, 2, 3, 0, 4, 1, 2].map((depth) => newBlock(depth, '文'));
  expect([...numberHeadings(blocks).values()]).toEqual([
    '一、',
    '（一）',
    '（二）',
    '1.',
    '（1）',
    '二、',
    '（一）',
  ]);
});
