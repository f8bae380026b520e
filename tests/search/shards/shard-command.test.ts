/** `index-search --shard`: independent processes whose caches together make the index of a single run. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackShard } from '../../../scripts/search/shard-file.ts';
import { fewBytes, makeFolders } from './index-folders.ts';
import type { IndexFolders } from './index-folders.ts';

let folders: IndexFolders;
beforeAll(async () => {
  folders = makeFolders();
  expect((await run('--out', folders.at('single'), '--cache', folders.at('single-cache'))).code).toBe(0);
});
afterAll(() => folders.remove());

const args = (...more: string[]) => [
  'scripts/index-search.ts',
  ...['--plans', folders.at('plans'), '--bytes-per-shard', String(fewBytes), ...more],
];

async function run(...more: string[]) {
  const child = spawn(process.execPath, args(...more));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

const shardsIn = (cache: string) =>
  existsSync(folders.at(cache))
    ? readdirSync(folders.at(cache)).filter((name) => name.endsWith('.shard'))
    : [];

test(
  'shares made at the same time are merged to the bytes of a single run',
  { timeout: 60_000 },
  async () => {
    const caches = ['cache-1', 'cache-2', 'cache-3'];
    const shares = await Promise.all(
      caches.map((cache, at) => run('--shard', `${at + 1}/3`, '--cache', folders.at(cache))),
    );
    shares.forEach(({ code, said }, at) => {
      expect(code).toBe(0);
      expect(said).toContain(`Shard ${at + 1}/3 of 16 plans is in ${folders.at(caches[at])}`);
    });
    const all = caches.flatMap(shardsIn).sort();
    expect(all).toEqual(shardsIn('single-cache').sort());
    const merged = await run(
      ...['--out', folders.at('merged'), '--cache', folders.at('merged-cache')],
      ...['--warm', ...caches.map((cache) => folders.at(cache))],
    );
    expect(merged.said).toMatch(new RegExp(`shards made: 0, reused: ${all.length}\\.`));
    expect(folders.digests('merged')).toEqual(folders.digests('single'));
    const again = await run('--shard', '1/3', '--cache', folders.at('cache-1'));
    expect(again.said).toContain('shards made: 0,');
  },
);

test(
  'a run that is killed leaves no half shard, and the next goes on from it',
  { timeout: 60_000 },
  async () => {
    const into = ['--out', folders.at('killed'), '--cache', folders.at('killed-cache')];
    const child = spawn(process.execPath, args(...into), { stdio: 'ignore' });
    const look = setInterval(() => {
      if (shardsIn('killed-cache').length > 0) child.kill('SIGKILL');
    }, 2);
    expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toBe(
      'SIGKILL',
    );
    clearInterval(look);
    expect(existsSync(folders.at('killed'))).toBe(false);
    const whole = shardsIn('killed-cache');
    for (const name of whole)
      expect(unpackShard(readFileSync(folders.at('killed-cache', name)))).toBeDefined();
    expect((await run(...into)).said).toContain(`, reused: ${whole.length}.`);
    expect(folders.digests('killed')).toEqual(folders.digests('single'));
  },
);

test.each([
  [['--shard', '4/3'], 'Expected the number of the share and how many there are, as 2/3.'],
  [['--shard', '1/3', '--out', 'x'], "option '--shard <i/n>' cannot be used with option '--out <folder>'"],
  [['--chars-per-bundle', 'few'], 'Expected a whole number.'],
  [['--plans', 'tests/search'], 'tests/search: no plans to index; convert sources first'],
])('%j is refused, and told why', async (wrong, why) => {
  const { code, said } = await run(...wrong);
  expect(code).toBe(1);
  expect(said).toContain(why);
});

test('a cache that is not there is told, and its shards are made', { timeout: 60_000 }, async () => {
  const into = ['--out', folders.at('cold'), '--cache', folders.at('cold-cache')];
  const { code, said } = await run(...into, '--warm', folders.at('misspelt'));
  expect(code).toBe(0);
  expect(said).toContain('misspelt: there is no such cache; what it should hold is made again');
  expect(folders.digests('cold')).toEqual(folders.digests('single'));
});
