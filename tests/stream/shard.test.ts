import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInShard, parseShard } from '../../scripts/run/shard.ts';
import { listResults } from '../../scripts/run/warm-cache.ts';
import { makeSources } from './make-sources.ts';
import { readOutput } from './read-output.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-shard-'));
  makeSources(at('sources'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const args = (...more: string[]) => ['scripts/convert.ts', '--sources', at('sources'), ...more];
const shardArgs = (i: number, ...more: string[]) =>
  args('--shard', `${i}/3`, '--cache', at(`cache-${i}`), '--jobs', '1', ...more);

function convert(given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { code: status, out: stdout, errors: stderr.split('\n').filter(Boolean) };
}

/** A run over the whole folder, into places of its own. */
const runInto = (name: string, ...more: string[]) =>
  convert(
    args('--out', at(name, 'plans'), '--records', at(name, 'records'), '--cache', at(name, 'cache'), ...more),
  );

const keptIn = (i: number) =>
  listResults(at(`cache-${i}`)).flatMap((results) =>
    readdirSync(results).filter((name) => !name.startsWith('.')),
  );

/** Starts a shard and kills it as soon as it has kept two results. */
async function killShard(i: number): Promise<string | null> {
  const child = spawn(process.execPath, shardArgs(i), { stdio: 'ignore' });
  const ended = new Promise<string | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  const look = setInterval(() => {
    if (keptIn(i).length >= 2) child.kill('SIGKILL');
  }, 2);
  return ended.finally(() => clearInterval(look));
}

describe('a shard', () => {
  test('is named by its number and how many there are', () => {
    expect(parseShard('2/3')).toEqual({ index: 2, count: 3 });
    for (const wrong of ['', '0/3', '4/3', '1', '1/0', '-1/3', '1/3/5', 'a/b', '1.5/3'])
      expect(parseShard(wrong)).toBeUndefined();
  });

  test('shares the sources with the others: each is in one', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (path, count) => {
        const shards = Array.from({ length: count }, (_, i) => ({ index: i + 1, count }));
        expect(shards.filter((shard) => isInShard(path, shard))).toHaveLength(1);
      }),
    );
    const paths = Array.from({ length: 3_000 }, (_, i) => `2024/计划-${i}.txt`);
    for (const index of [1, 2, 3]) {
      const share = paths.filter((path) => isInShard(path, { index, count: 3 })).length;
      expect(Math.abs(share - 1_000)).toBeLessThan(100);
    }
  });
});

describe('three shards, one of them killed half-way and begun again, and a run that takes them over', () => {
  const reruns: Record<string, ReturnType<typeof convert>> = {};
  beforeAll(async () => {
    expect(await killShard(1)).toBe('SIGKILL');
    const before = keptIn(1).length;
    reruns.first = convert(shardArgs(1, '--stats', '--quiet'));
    expect(Number(/(\d+) unchanged/.exec(reruns.first.out)?.[1])).toBe(before);
    for (const i of [2, 3]) reruns[i] = convert(shardArgs(i, '--quiet'));
    reruns.single = runInto('single', '--quiet');
    reruns.merged = runInto('merged', '--quiet', '--warm', at('cache-1'), at('cache-2'), at('cache-3'));
  });

  test('convert no source twice, and tell each that is set aside once', () => {
    const kept = [1, 2, 3].map(keptIn);
    expect(Math.min(...kept.map(({ length }) => length))).toBeGreaterThan(0);
    expect(new Set(kept.flat()).size).toBe(kept.flat().length);
    const told = [reruns.first, reruns[2], reruns[3]].flatMap(({ errors }) => errors);
    const aside = reruns.single.errors.filter((line) => /not converted/.test(line));
    // Twins that come to different shards are known only to a run that sees both.
    expect(aside.filter((line) => !told.includes(line)).every((line) => /same/.test(line))).toBe(true);
    expect(told.filter((line) => !aside.includes(line))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
  });

  test('give the plans and records of a single run, byte for byte, and its messages', () => {
    const single = readOutput(at('single'));
    expect(single.size).toBeGreaterThan(50);
    expect([...single.values()].some((content) => content.includes('duplicateOf:'))).toBe(true);
    expect(readOutput(at('merged'))).toEqual(single);
    expect(reruns.merged.errors).toEqual(reruns.single.errors);
    expect(reruns.merged.code).toBe(reruns.single.code);
  });

  test('leave nothing to convert to the run that takes them over', () => {
    const sources = /(\d+) sources/.exec(reruns.single.out)?.[1];
    expect(reruns.single.out).not.toMatch(/unchanged/);
    const { out } = runInto(
      'again',
      '--stats',
      '--quiet',
      '--warm',
      at('cache-1'),
      at('cache-2'),
      at('cache-3'),
    );
    expect(out).not.toMatch(/ms CPU/);
    expect(out).toMatch(new RegExp(`^${sources} sources, .*unchanged`, 'm'));
    expect(out).toMatch(/in 0 converting processes/);
  });

  test('make up for a shard that is missing and for results that are damaged, and read the caches only', () => {
    const [results] = listResults(at('cache-2'));
    const damaged = join(results, readdirSync(results)[0]);
    writeFileSync(damaged, 'spoilt');
    const { errors } = runInto('partly', '--quiet', '--warm', at('none'), at('cache-2'), at('cache-3'));
    expect(errors[0]).toMatch(/none: no results are kept there$/);
    expect(readOutput(at('partly'))).toEqual(readOutput(at('single')));
    expect(existsSync(damaged)).toBe(true);
    expect(existsSync(at('none'))).toBe(false);
  });
});

test('a share that is none is refused', () => {
  mkdirSync(at('empty'), { recursive: true });
  expect(convert(args('--shard', '4/3'))).toMatchObject({
    code: 1,
    errors: [expect.stringMatching(/as 2\/3/)],
  });
});
