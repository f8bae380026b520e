import { expect, test } from 'vitest';
import { engines } from '../../scripts/search/bench/engines.ts';
import { formatResults } from '../../scripts/search/bench/format-results.ts';
import type { CorpusResult, Tally } from '../../scripts/search/bench/results.ts';
import { runBench } from '../../scripts/search/bench/run-bench.ts';
import { runLimited } from '../../scripts/search/bench/run-limited.ts';

const gigabyte = 1024 ** 3;
const limits = { memory: 4 * gigabyte, heap: 2 * gigabyte, milliseconds: 120_000 };
const corpus = { folder: 'content/plans', size: 5 };
const total = (tallies: readonly Tally[], what: 'true' | 'given' | 'right') =>
  tallies.reduce((sum, tally) => sum + tally[what], 0);

/** Recall and precision. */
const judge = (tallies: readonly Tally[]) => [
  total(tallies, 'right') / total(tallies, 'true'),
  total(tallies, 'right') / total(tallies, 'given'),
];
const exact = /^jiku|^fuse$|^inclusion$/;

/** All of them take a minute. */
const tried = engines.filter(({ id }) =>
  ['jiku', 'jiku-stock', 'pagefind', 'minisearch', 'inclusion'].includes(id),
);

test('engines answer, and those that promise it exactly', { timeout: 300_000 }, async () => {
  const lines: string[] = [];
  const result = await runBench(tried, corpus, limits, (line) => lines.push(line));
  expect(result.engines.map(({ id, failed }) => [id, failed])).toEqual(
    tried.map(({ id }) => [id, undefined]),
  );
  for (const { id, query, build } of result.engines) {
    const tallies = query?.tallies ?? [];
    const asWritten = tallies.filter(({ kind }) => kind !== 'traditional');
    expect(total(tallies, 'right')).toBeGreaterThan(0);
    if (exact.test(id)) expect([id, ...judge(asWritten)]).toEqual([id, 1, 1]);
    // Folding alone does not lead 藉 back to 借.
    if (id.startsWith('jiku')) expect([id, ...judge(tallies)]).toEqual([id, 1, 1]);
    expect(query?.byLength.map(({ length }) => length)).toEqual([1, 2, 4, 8, 20]);
    expect(query?.byLength.every(({ answer }) => (answer !== undefined) === (id === 'jiku'))).toBe(true);
    for (const bytes of query?.first ?? []) expect(bytes).toBeGreaterThan(1_000);
    expect(build?.peak).toBeGreaterThan(10_000_000);
    expect(build?.index).toBeGreaterThan(1_000);
  }
  const printed = formatResults(result, tried);
  for (const { name } of tried)
    expect(
      printed.split('\n').filter((line) => line.startsWith(`| ${name} `) && !line.startsWith(`| ${name} (`)),
    ).toHaveLength(3);
  expect(lines).toHaveLength(1 + 2 * tried.length);
});

const job = { task: 'build', corpus, engine: 'inclusion', folder: '/nonexistent' } as const;

test.each([
  ['time', { ...limits, milliseconds: 1 }, 'not done in 0 minutes'],
  ['memory', { ...limits, memory: 1 }, 'out of memory at 0 GB'],
  ['heap', { ...limits, heap: 40 * 1024 ** 2 }, 'out of memory at 0 GB of heap'],
])('a process that overruns its %s is ended and says so', async (_, limit, failed) => {
  const large = { ...job, corpus: { ...corpus, size: 5_000 } };
  expect(await runLimited(large, limit)).toMatchObject({ failed });
});

test('a process that fails says why', async () => {
  const outcome = await runLimited({ ...job, corpus: { ...corpus, folder: '/nonexistent' } }, limits);
  expect(outcome).toMatchObject({ failed: expect.stringContaining('/nonexistent') });
});

test('an engine that did not come through stands in every table with its reason', () => {
  const result: CorpusResult = {
    corpus: { plans: 1, characters: 10, bytes: 30, phrases: 5 },
    engines: [{ id: 'orama', failed: 'index: out of memory at 12 GB' }],
  };
  const rows = formatResults(result, engines)
    .split('\n')
    .filter((line) => line.startsWith('| Orama (pairs)'));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toContain('index: out of memory at 12 GB');
});
