/** Runs of `index-search`, and what they take. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toTable } from './to-table.ts';
import { watchProcesses } from './watch-processes.ts';
import type { ProcessFigures } from './watch-processes.ts';

export interface IndexRun extends ProcessFigures {
  /** Milliseconds. */
  readonly wall: number;
  readonly made: number;
  readonly reused: number;
  /** Of the index that was written. */
  readonly files: number;
  readonly bytes: number;
}

const command = fileURLToPath(new URL('../../index-search.ts', import.meta.url));
const options = ['--bytes-per-shard', '--bytes-per-word-file', '--chars-per-bundle'];

/** Indexes `plans` into a folder of `root`, where the cache stands too. Rejects where the command fails. */
export async function measureIndexRun(plans: string, root: string, cut: string): Promise<IndexRun> {
  const out = join(root, 'index');
  const sizes = cut.split(',').flatMap((size, at) => (size ? [options[at], size] : []));
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [command, '--plans', plans, '--out', out, '--cache', join(root, 'cache'), ...sizes],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const watch = watchProcesses(child.pid ?? 0);
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const wall = performance.now() - start;
  const counts = /: (\d+) shards? made, (\d+) reused\.$/m.exec(said)?.slice(1).map(Number);
  const figures = watch.end();
  if (code !== 0 || !counts) throw new Error(`Unexpected end of indexing (${code}): ${said}`);
  return { ...figures, wall, made: counts[0], reused: counts[1], ...sizeOf(out) };
}

/** The runs, one a line. */
export function formatIndexRuns(runs: readonly (readonly [name: string, run: IndexRun])[]): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return toTable([
    [
      'run',
      'shards made',
      'reused',
      'CPU s, all processes',
      'wall s',
      'peak MB, all',
      'largest process',
      'index, files',
      'MB',
    ],
    ...runs.map(([name, run]) => [
      name,
      String(run.made),
      String(run.reused),
      seconds(run.cpu),
      seconds(run.wall),
      megabytes(run.peak),
      megabytes(run.largest),
      run.files.toLocaleString('en'),
      megabytes(run.bytes),
    ]),
  ]);
}

function sizeOf(folder: string): Pick<IndexRun, 'files' | 'bytes'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
