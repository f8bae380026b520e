import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listResults } from '../../scripts/run/warm-cache.ts';
import { findCommands } from './find-commands.ts';
import { makeSources } from './make-sources.ts';
import { readOutput } from './read-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiku-parallel-'));
const at = (...parts: string[]) => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runInto = (name: string, ...more: string[]) =>
  spawnSync(process.execPath, [
    ...['scripts/convert.ts', '--quiet', '--stats', '--sources', at('sources'), '--cache', at(name, 'cache')],
    ...['--out', at(name, 'plans'), '--records', at(name, 'records'), ...more],
  ]).stdout.toString();

/** The process that last began at a shard, once it has kept a result. */
function busyAt(shard: number): number | undefined {
  const kept = listResults(at('shards', String(shard))).flatMap((results) => readdirSync(results));
  return kept.length > 0 ? Number(startsOf(shard).at(-1)) : undefined;
}

function startsOf(shard: number): string[] {
  return readFileSync(at('starts', String(shard)), 'utf8')
    .trim()
    .split('\n');
}

test.skipIf(!findCommands(['parallel'], 'Debian: parallel'))(
  'GNU parallel runs the shards, begins the one whose process is killed again, and loses nothing',
  async () => {
    makeSources(at('sources'));
    mkdirSync(at('starts'));
    const convert = `"${process.execPath}" scripts/convert.ts --sources "$FOLDER/sources" --shard {}/3 --cache "$FOLDER/shards/{}"`;
    const job = `sh -c 'echo $$ >> "$FOLDER/starts/{}"; exec ${convert} --jobs 1 --quiet' || [ $? = 2 ]`;
    const parallel = spawn('parallel', ['--retries', '3', '-j', '2', job, ':::', '1', '2', '3'], {
      env: { ...process.env, FOLDER: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let printed = '';
    parallel.stdout.on('data', (chunk) => (printed += chunk));
    const ended = new Promise((resolve) => parallel.once('close', resolve));
    const look = setInterval(() => {
      const pid = busyAt(1);
      if (pid === undefined) return;
      clearInterval(look);
      process.kill(pid, 'SIGKILL');
    }, 2);
    expect(await ended).toBe(0);
    expect(printed.match(/^shard [123]\/3: /gm)?.sort()).toEqual([
      'shard 1/3: ',
      'shard 2/3: ',
      'shard 3/3: ',
    ]);
    expect([1, 2, 3].map((shard) => startsOf(shard).length)).toEqual([2, 1, 1]);
    const caches = readdirSync(at('shards')).map((name) => at('shards', name));
    expect(runInto('merged', '--warm', ...caches)).toMatch(/in 0 converting processes/);
    runInto('single');
    expect(readOutput(at('merged'))).toEqual(readOutput(at('single')));
  },
  180_000,
);
