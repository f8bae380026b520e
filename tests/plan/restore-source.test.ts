import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../scripts/ledger.ts';
import { restoreSource } from '../../src/plan/restore-source.ts';
import type { Edit } from '../../src/schema/record.ts';

/** A source with edits of it that ascend and do not overlap. */
const edited = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '\n', '\r\n', '𠀀'), maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.string({ maxLength: 3 })), { maxLength: 6 }),
  )
  .map(([source, raw]) => {
    const cuts = raw
      .flatMap(([a, b]) => [a % (source.length + 1), b % (source.length + 1)])
      .sort((a, b) => a - b);
    const changes = raw.map(([, , after], i) => ({
      start: cuts[2 * i],
      end: cuts[2 * i + 1],
      after,
      rule: `r${i}`,
    }));
    return { source, edits: listEdits(applyChanges(openLedger(source), changes)) };
  });

test('gives back the source that edits were replayed on', () => {
  fc.assert(
    fc.property(edited, ({ source, edits }) => {
      expect(restoreSource(replayEdits(source, edits), edits)).toBe(source);
    }),
    { numRuns: 500 },
  );
});

test('puts stars where the record withholds, and every other character in its place', () => {
  fc.assert(
    fc.property(edited, ({ source, edits }) => {
      const withheld: Edit[] = edits.map((edit) => ({
        ...edit,
        before: '*'.repeat(edit.before.length),
        withheld: true,
      }));
      const text = replayEdits(source, withheld);
      expect(text).toBe(replayEdits(source, edits));
      const restored = restoreSource(text, withheld);
      const inEdit = (at: number) => edits.some(({ start, end }) => at >= start && at < end);
      expect(restored).toBe(
        Array.from({ length: source.length }, (_, at) => (inEdit(at) ? '*' : source[at])).join(''),
      );
    }),
  );
});

test('refuses a text that the edits did not give', () => {
  const edits = [{ start: 1, end: 2, before: '乙', after: '丙', rule: 'x' }];
  expect(restoreSource('甲丙丁', edits)).toBe('甲乙丁');
  expect(() => restoreSource('甲丁', edits)).toThrow(RangeError);
  expect(() => restoreSource('', edits)).toThrow(RangeError);
});
