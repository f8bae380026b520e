import { expect, test } from 'vitest';
import { bundleFragments } from '../../../scripts/search/bundle-fragments.ts';

const bundles = (lengths: Readonly<Record<string, number>>, most: number) =>
  bundleFragments(
    Object.entries(lengths).map(([id, length]) => ({
      id,
      fragment: {
        url: id,
        content: '计'.repeat(length),
        anchors: [],
        meta: {},
        places: { kinds: [], topics: [], plans: [] },
      },
    })),
    most,
  ).map((bundle) => bundle.map(({ url }) => url));

test.each([
  ['plans come by id', { 'b-01': 1, 'a-02': 1, 'a-01': 1 }, [['a-01', 'a-02', 'b-01']]],
  [
    'a source that does not fit begins a bundle',
    { 'a-01': 6, 'b-01': 3, 'b-02': 3 },
    [['a-01'], ['b-01', 'b-02']],
  ],
  [
    'a source too long for one has bundles of its own',
    { 'a-01': 1, 'b-01': 5, 'b-02': 5, 'b-03': 5, 'c-01': 1 },
    [['a-01'], ['b-01', 'b-02'], ['b-03'], ['c-01']],
  ],
  [
    'a plan too long for one is a bundle',
    { 'a-01': 1, 'b-01': 30, 'c-01': 1 },
    [['a-01'], ['b-01'], ['c-01']],
  ],
])('%s', (_, lengths, expected) => {
  expect(bundles(lengths as Readonly<Record<string, number>>, 10)).toEqual(expected);
});
