import { expect, test } from 'vitest';
import { checkRoundTrip, hostileBody } from './mdx-round-trip.ts';
import { seededRandom } from '../../scripts/seeded-random.ts';

/** `npm run fuzz:mdx` tries 100,000. */
test('the compiler that builds the site reads back what was written, and finds no code in it', () => {
  const random = seededRandom(7);
  for (let i = 0; i < 2000; i++) {
    const blocks = hostileBody(random);
    expect(checkRoundTrip(blocks), JSON.stringify(blocks)).toBeUndefined();
  }
});

test('a check that finds nothing wrong would find code', () => {
  const bare = [{ depth: 0, text: 'http://a.b<计' }];
  expect(checkRoundTrip(bare)).toBeUndefined();
  expect(checkRoundTrip([{ depth: 0, text: '\u0000' }])).toMatch(/refused/);
});
