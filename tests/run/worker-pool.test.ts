import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openWorkerPool, usualLimits } from '../../scripts/run/worker-pool.ts';

const bytes = readFileSync('content/sources/civilized-unit.txt');
const job = { path: 'civilized-unit.txt', bytes, curation: {} };
const pools = [
  openWorkerPool(1),
  openWorkerPool(1, { ...usualLimits, time: 1 }),
  openWorkerPool(1, { ...usualLimits, memory: 32 * 1024 * 1024 }),
];
afterAll(() => pools.forEach((pool) => pool.close()));
const convert = (pool: number) => pools[pool].inTurn((run) => run(job));

test('converts in a child and tells time and memory', async () => {
  const { result, cpu, peak } = await convert(0);
  expect('record' in result && result.plans.length).toBe(2);
  expect(cpu).toBeGreaterThan(1);
  expect(peak).toBeGreaterThan(50 * 1024 * 1024);
});

test('a PDF whose library forgets a promise is refused in its own words, and ends no child', async () => {
  const path = 'broken-references.pdf';
  const broken = { path, bytes: readFileSync(`tests/run/fixtures/${path}`), curation: {} };
  const { result } = await pools[0].inTurn((run) => run(broken));
  expect(result).toEqual({ rule: 'unreadable', reason: expect.stringMatching(/PDF is broken/) });
  expect(pools[0].usage().children).toBe(1);
});

test('ends a child that takes too long, and goes on with another', async () => {
  const first = await convert(1);
  expect(first.result).toMatchObject({ rule: 'over-limits', reason: expect.stringMatching(/longer than/) });
  expect((await convert(1)).result).toMatchObject({ rule: 'over-limits' });
});

test.runIf(process.platform === 'linux')('ends a child that takes too much memory', async () => {
  expect((await convert(2)).result).toMatchObject({
    rule: 'over-limits',
    reason: expect.stringMatching(/more than 32 MB/),
  });
});
