import { expect, test } from 'vitest';
import { usualLimits } from '../../scripts/run/worker-pool.ts';
import { fuzzConversions } from './fuzzed-conversions.ts';

/** `npm run fuzz` tries 100,000. */
test('hostile files of every format end in right output or a named reason', async () => {
  const { outcomes, faults, peak } = await fuzzConversions({ count: 400, seed: 5 });
  expect(faults.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([]);
  expect([...outcomes.keys()].filter((key) => key.endsWith('converted')).length).toBeGreaterThan(1);
  expect(peak).toBeLessThan(usualLimits.memory);
}, 300_000);
