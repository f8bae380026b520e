import { describe, expect, test } from 'vitest';
import { scoreLeftovers, sumOf, timeLeftovers } from './score.ts';

/** What `npm run score:leftovers` prints; floors only rise. */
describe.each(scoreLeftovers().map((score) => [score.half, score] as const))('drafts to %s', (_, score) => {
  test('show 95 of 100 planted leftovers, all in all and of every kind', () => {
    const { found, all } = sumOf(score.planted.values());
    expect(all).toBe(score.drafts * 14);
    expect(found / all).toBeGreaterThanOrEqual(0.98);
    for (const [kind, tally] of score.planted)
      expect([kind, tally.found / tally.all >= 0.95]).toEqual([kind, true]);
  });

  test('show those that stood in the sentences', () => {
    expect(score.labelled.found / score.labelled.all).toBeGreaterThanOrEqual(0.94);
  });

  test('have no more than two false alarms each, and none on own names', () => {
    expect(score.falseAlarms.length / score.drafts).toBeLessThanOrEqual(2);
    expect(score.ownFlagged).toEqual([]);
  });
});

test('a draft of 10,000 characters is checked at once', () => {
  // The fastest of several runs: others share the machine.
  expect(timeLeftovers().fastest).toBeLessThan(50);
});
