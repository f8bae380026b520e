import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planText, toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { packPlaces } from '../../src/search/places.ts';
import { readFragment, toFragment } from '../../src/search/plan-fragment.ts';

const none = new Map<string, string>();
const text = fc.string({
  unit: fc.constantFrom('医', '疗', '。', '；', '”', ' ', '　', '①', '…', '𠮷', 'Ａ', '㎡', 'é', '<'),
  minLength: 1,
  maxLength: 30,
});
const blocks = fc.array(fc.record({ depth: fc.integer({ min: 0, max: 4 }), text }), {
  minLength: 1,
  maxLength: 12,
});

/** What Pagefind's `data()` makes of a fragment file. */
function reread(plan: readonly Block[]) {
  const { content, anchors, damage } = toFragment(toSections(plan), none);
  return readFragment(
    {
      url: '/plans/a-01/',
      content: content.replaceAll('\u200b', ''),
      anchors,
      meta: {},
      places: packPlaces([], []),
      damage,
    },
    none,
  );
}

test('a plan is read back with its text, headings, sections and sentences', () => {
  fc.assert(
    fc.property(blocks, (plan) => {
      const read = reread(plan);
      expect(read.blocks.map((block) => block.text).join('\n')).toBe(planText(plan));
      const expected = toSections(plan).flatMap(({ id, depth, heading, path, paragraphs }) => [
        ...(depth > 0
          ? [{ text: heading, isHeading: true, sectionId: id, path, sentences: [] as string[] }]
          : []),
        ...paragraphs.map((it) => ({
          text: it.text,
          isHeading: false,
          sectionId: id,
          path,
          sentences: it.sentences.map((sentence) => sentence.id),
        })),
      ]);
      const shape = read.blocks.map(({ folded: _, position: __, damage: ___, sentences, ...block }) => ({
        ...block,
        sentences: sentences.map(({ id }) => id),
      }));
      expect(shape).toEqual(expected);
    }),
  );
});

test('a sentence begins where it begins in the plan, blanks before it aside', () => {
  const plan = [{ depth: 0, text: '甲乙。 丙丁；戊' }];
  const [block] = reread(plan).blocks;
  expect(block.sentences).toEqual([
    { id: 's0.1', start: 0 },
    { id: 's0.2', start: 4 },
    { id: 's0.3', start: 7 },
  ]);
});

test('what did not come through is told where it stands, in paragraphs and headings', () => {
  const damage = (start: number, end: number) => [{ kind: 'damage' as const, start, end }];
  const plan: Block[] = [
    { depth: 0, text: '甲\u200b乙丙。' },
    { depth: 1, text: '一、确?；竟残', marks: damage(3, 6) },
    // A zero-width space is not in the content.
    {
      depth: 0,
      text: '做\u200b好?fàn)幭工作。',
      marks: [...damage(3, 8), { kind: 'blank', start: 9, end: 10 }],
    },
  ];
  const damaged = reread(plan).blocks.map(({ text, damage }) =>
    damage.map(({ start, end }) => text.slice(start, end)),
  );
  expect(damaged).toEqual([[], ['?；竟'], ['?fàn)']]);
  const whole = plan.map(({ depth, text }) => ({ depth, text }));
  expect(toFragment(toSections(whole), none)).not.toHaveProperty('damage');
});

test('a block begins at the position at which the index has it', () => {
  fc.assert(
    fc.property(blocks, (plan) => {
      const { blocks: folded } = toFragment(toSections(plan), none);
      let position = 0;
      for (const [at, block] of reread(plan).blocks.entries()) {
        expect(block.position).toBe(position);
        position += [...folded[at]].length + 1;
      }
    }),
  );
});

test('every index position has its piece of the content', () => {
  fc.assert(
    fc.property(blocks, (plan) => {
      const { content, blocks: folded } = toFragment(toSections(plan), none);
      const positions = folded.reduce((sum, block) => sum + [...block].length + 1, 0);
      expect(content.split('\u200b')).toHaveLength(positions);
    }),
  );
});

test('a paragraph may be as long as a book', () => {
  const long = '工作计划'.repeat(100_000);
  expect(reread([{ depth: 0, text: long }]).blocks.map((block) => block.text.length)).toEqual([long.length]);
});
