import { describe, expect, test } from 'vitest';
import { notablePlans } from '../../src/lib/notable-plans.ts';
import type { Candidate } from '../../src/lib/notable-plans.ts';

const plan = (
  id: string,
  orgType: string | undefined,
  headings: number,
  rest: Partial<Candidate> = {},
): Candidate => ({
  id,
  orgType,
  headings,
  length: 1000,
  faulty: false,
  ...rest,
});
const ids = (plans: readonly Candidate[], count = 9) => notablePlans(plans, count).map(({ id }) => id);

describe('plans to read first', () => {
  test('are the best divided of each kind, frequent kinds first', () => {
    expect(
      ids([plan('a', '学校', 9), plan('b', '医院', 4), plan('c', '医院', 7), plan('d', '医院', 5)]),
    ).toEqual(['c', 'a']);
  });

  test('are whole, of a readable length, and say who wrote them', () => {
    const poor = [
      plan('a', '医院', 9, { faulty: true }),
      plan('b', '学校', 9, { length: 200 }),
      plan('c', '工会', 9, { length: 9000 }),
      plan('d', undefined, 9),
      plan('e', '企业', 1),
    ];
    expect(ids(poor)).toEqual([]);
  });

  test('are no more than asked for', () => {
    expect(ids([plan('a', '医院', 5), plan('b', '学校', 5)], 1)).toHaveLength(1);
  });
});
