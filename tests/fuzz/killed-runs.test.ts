import { expect, test } from 'vitest';
import { killRuns } from './killed-runs.ts';

/** `npm run fuzz:kill` kills 200. */
test('runs killed at any moment leave whole files, and the next completes them', async () => {
  const { killed, torn, differing } = await killRuns(8, 3);
  expect(killed).toBeGreaterThan(0);
  expect(torn).toEqual([]);
  expect(differing).toEqual([]);
}, 180_000);
