import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { textOf } from '../../src/draft/block-text.ts';
import { newBlock, newDraft } from '../../src/draft/change-draft.ts';
import type { Draft, Run } from '../../src/draft/draft.ts';
import { applyDraft } from '../../src/draft/editor/apply-draft.ts';
import { toDocument, toDraft } from '../../src/draft/editor/convert.ts';
import { keepIds } from '../../src/draft/editor/keep-ids.ts';
import { blockAt, toPosition } from '../../src/draft/editor/positions.ts';

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4 }),
  fc.record({
    gap: fc.constant('year' as const),
    key: fc.constantFrom('year', 'b'),
    was: fc.constant('20__'),
  }),
);
const draft: fc.Arbitrary<Draft> = fc
  .record({
    title: fc.string(),
    blocks: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 4 }), fc.array(run, { maxLength: 4 }), fc.boolean()),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    fills: fc.constantFrom<Draft['fills']>({}, { year: '2027' }, { b: '', year: '二〇二七' }),
    signedBy: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ title, blocks, fills, signedBy }) => ({
    ...newDraft(title, '2026-01-01T00:00:00Z'),
    blocks: blocks.map(([depth, runs, borrowed]) => ({
      ...newBlock(depth, '头', ...runs),
      ...(borrowed && { origin: { plan: 'a-01', title: '计划', words: '头' } }),
    })),
    fills,
    ...(signedBy !== undefined && { signedBy }),
  }));

test('a draft comes back from the document it is edited as', () => {
  fc.assert(
    fc.property(draft, (it) => {
      const document = toDocument(it);
      document.check();
      expect(toDraft(document, it)).toEqual(it);
    }),
  );
});

test('a document is brought to any other draft, and what is equal in both stays', () => {
  fc.assert(
    fc.property(draft, draft, (before, after) => {
      const mixed = { ...after, blocks: [...before.blocks.slice(0, 2), ...after.blocks] };
      for (const target of [after, mixed, before]) {
        const state = EditorState.create({ doc: toDocument(before) });
        const change = applyDraft(state, target);
        change?.doc.check();
        expect(toDraft(change?.doc ?? state.doc, target)).toEqual(target);
      }
      expect(applyDraft(EditorState.create({ doc: toDocument(before) }), before)).toBeUndefined();
    }),
  );
});

test.each([
  ['in front of it', 0],
  ['behind it', 2],
  ['within it', 1],
])(
  'a line opened at a borrowed paragraph, %s, has an id of its own, and a source only where it has its words',
  (_, at) => {
    const origin = { plan: 'a-01', title: '计划', words: '原话' };
    const it = newDraft('稿', '2026-01-01T00:00:00Z', [{ ...newBlock(0, '原话'), origin }]);
    const document = toDocument(it);
    const position = toPosition(document, it.blocks[0].id, at)!;
    const state = EditorState.create({ doc: document, plugins: [keepIds] });
    const { blocks } = toDraft(state.apply(state.tr.split(position)).doc, it);
    expect(blocks).toHaveLength(2);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(2);
    for (const block of blocks) expect(block.origin).toEqual(block.runs.length > 0 ? origin : undefined);
  },
);

test('an offset in the text as it reads is a position in that block, in order', () => {
  fc.assert(
    fc.property(draft, (it) => {
      const document = toDocument(it);
      for (const { id, runs } of it.blocks) {
        let last = 0;
        for (let offset = 0; offset <= textOf(runs, it.fills).length; offset++) {
          const position = toPosition(document, id, offset) ?? -1;
          expect(position).toBeGreaterThanOrEqual(last);
          expect(blockAt(document, position).id).toBe(id);
          last = position;
        }
      }
    }),
  );
});
