import { expect, test } from 'vitest';
import { takeWithin } from '../../src/lib/leaves.ts';

test.each([
  [[], []],
  [
    [3, 4, 3],
    [3, 4, 3],
  ],
  [
    [3, 4, 3, 1],
    [3, 4, 3],
  ],
  // What comes later and is small does not overtake.
  [[3, 9, 1], [3]],
  // One is always shown, however long.
  [[99, 1], [99]],
])('of %j, ten characters have room for %j', (sizes, taken) => {
  expect(takeWithin(sizes, (size) => size, 10)).toEqual(taken);
});
