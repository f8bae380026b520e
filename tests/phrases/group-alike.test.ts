import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areAlike, groupAlike } from '../../src/plan/group-alike.ts';

/** Every wording against the first of every group: slow and plainly right. */
function compareAll(keys: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const key of keys) {
    const like =
      groups.find((group) => group.includes(key)) ?? groups.find(([first]) => areAlike(first, key));
    if (like) like.push(key);
    else groups.push([key]);
  }
  return groups;
}

/** Long words of few characters: much is nearly the same. */
const keys = fc.array(fc.string({ unit: fc.constantFrom(...'计划安全'), minLength: 1, maxLength: 24 }), {
  maxLength: 40,
});
/** Wordings of one text with one or two characters changed. */
const variants = fc.array(
  fc
    .array(fc.tuple(fc.nat(15), fc.constantFrom(...'甲乙丙')), { maxLength: 2 })
    .map((changes) =>
      changes.reduce(
        (text, [at, by]) => text.slice(0, at) + by + text.slice(at + 1),
        '加强医疗质量管理确保医疗安全工作',
      ),
    ),
  { maxLength: 30 },
);

test('looking up rare pairs finds what comparing all wordings would', () => {
  fc.assert(
    fc.property(fc.oneof(keys, variants), (all) => {
      const groups = groupAlike(all.map((key) => ({ key })));
      expect(groups.map((group) => group.map(({ key }) => key))).toEqual(compareAll(all));
    }),
    { numRuns: 500 },
  );
});
