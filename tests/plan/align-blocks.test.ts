import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignBlocks } from '../../src/plan/align-blocks.ts';
import type { AlignedBlock } from '../../src/plan/align-blocks.ts';
import type { Block } from '../../src/plan/document.ts';

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ depth: 0, text }));
/** A side as one reads it: `[only here]`, `‸` for what is missing, `↵` for a break of its own. */
const read = (blocks: readonly AlignedBlock[]) =>
  blocks.map(
    ({ pieces, breaksAlone }) =>
      pieces.map(({ kind, text }) => (kind === 'both' ? text : kind === 'own' ? `[${text}]` : '‸')).join('') +
      (breaksAlone ? '↵' : ''),
  );
const readRows = (left: readonly Block[], right: readonly Block[]) =>
  alignBlocks(left, right).map((row) => [read(row.left), read(row.right)]);

describe('two versions side by side', () => {
  test('a changed word is marked as a word on both sides', () => {
    expect(readRows(paragraphs('做好保健工作。'), paragraphs('做好医疗工作。'))).toEqual([
      [['做好[保健]工作。'], ['做好[医疗]工作。']],
    ]);
  });

  test('what is missing is marked where it would stand', () => {
    expect(readRows(paragraphs('加强日常生活中的保健。'), paragraphs('加强日常保健。'))).toEqual([
      [['加强日常[生活中的]保健。'], ['加强日常‸保健。']],
    ]);
  });

  test('a paragraph that is two in the other version stands beside both', () => {
    expect(
      readRows(
        paragraphs('甲是一句话。', '乙是一句话。', '丙。'),
        paragraphs('甲是一句话。乙是一句话。', '丙。'),
      ),
    ).toEqual([
      [['甲是一句话。↵', '乙是一句话。'], ['甲是一句话。乙是一句话。']],
      [['丙。'], ['丙。']],
    ]);
  });

  test('a paragraph that one version lacks has a mark beside it', () => {
    expect(
      readRows(paragraphs('开头。', '多出来的一段。', '结尾。'), paragraphs('开头。', '结尾。')),
    ).toEqual([
      [['开头。'], ['开头。']],
      [['[多出来的一段。]'], ['‸']],
      [['结尾。'], ['结尾。']],
    ]);
  });

  test('what was rewritten is marked in one piece, not broken by a word that is in both by chance', () => {
    expect(readRows(paragraphs('狠抓质量的提高工作。'), paragraphs('狠抓服务的改善工作。'))).toEqual([
      [['狠抓[质量的提高]工作。'], ['狠抓[服务的改善]工作。']],
    ]);
  });
});

test('each side is its whole text in order, whatever the two are', () => {
  const atoms = ['做好', '保健', '医疗', '工作', '，', '。', '一、', 'a', ' ', '𠮷', '的'];
  const text = fc
    .array(fc.constantFrom(...atoms), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''));
  const blocks = fc.array(fc.record({ depth: fc.nat(2), text }), { maxLength: 6 });
  const textOf = ({ pieces }: AlignedBlock) =>
    pieces.map(({ kind, text: own }) => (kind === 'gap' ? '' : own)).join('');
  fc.assert(
    fc.property(blocks, blocks, (left, right) => {
      const rows = alignBlocks(left, right);
      for (const [side, whole] of [
        ['left', left],
        ['right', right],
      ] as const) {
        const own = rows
          .flatMap((row) => row[side])
          .filter((block) => textOf(block) !== '')
          .map((block) => ({ depth: block.depth, text: textOf(block) }));
        expect(own).toEqual(whole);
      }
      for (const row of rows) if (row.same) expect(row.left.map(textOf)).toEqual(row.right.map(textOf));
    }),
    { numRuns: 1000 },
  );
});

test('two texts without a word in common are aligned in little time', () => {
  const long = (from: number) =>
    paragraphs(
      String.fromCharCode(...Array.from({ length: 20_000 }, (_, i) => 0x4e00 + ((i * 7 + from) % 9_000))),
    );
  const start = performance.now();
  expect(alignBlocks(long(0), long(9_001))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5_000);
});
