import { expect, test } from 'vitest';
import { countPlaces, countTexts, isRepeated, textOf } from '../../src/plan/count-texts.ts';

const original = { id: 'a' };
const copy = { id: 'b', copyOf: 'a' };
const sharing = {
  id: 'c',
  quality: {
    sharedSections: [
      { anchor: 's2', of: 'a', relation: 'same' as const },
      { anchor: 's3', of: 'd', relation: 'holds' as const },
    ],
  },
};

test('a copy counts as the plan it repeats', () => {
  expect(countTexts([original, copy, sharing])).toBe(2);
});

test('what stands in a section from another plan is that plan’s text, and no more of the plan', () => {
  const at = (anchor?: string) => textOf({ plan: sharing, anchor });
  expect([at('s2'), at('s2.1'), at('s2-1.4'), at('s3.1')]).toEqual(['a', 'a', 'a', 'd']);
  expect([at(), at('s1.1'), at('s20.1')]).toEqual(['c', 'c', 'c']);
  expect(
    countPlaces([{ plan: original, anchor: 's9.1' }, { plan: copy }, { plan: sharing, anchor: 's2.1' }]),
  ).toBe(1);
});

test('a section that holds another’s and more is no repetition', () => {
  const repeated = (anchor: string) => isRepeated({ plan: sharing, anchor });
  expect(['s1.1', 's2.1', 's3.1'].map(repeated)).toEqual([false, true, false]);
  expect(isRepeated({ plan: copy })).toBe(true);
});
