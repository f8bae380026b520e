/** Runs a build and measures what all its processes take. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchProcesses } from '../../../scripts/search/bench/watch-processes.ts';

/** What a build took. Times in milliseconds, memory in bytes. */
export interface BuildCosts {
  /** User and system time of all processes. */
  readonly cpu: number;
  readonly wall: number;
  /** The most that one process was resident. */
  readonly largest: number;
  /** The most that all were resident together; what they share counts for each. */
  readonly together: number;
}

/** The shell alone can tell what its children and theirs took. */
const timed = '"$@" >&2; code=$?; times; exit $code';
/** The second line of `times`: user and system time of the children. */
const childTimes = /^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/;

/** Builds a folder. Throws, with its last words, where the build fails. */
export async function measureBuild(folder: string, command: readonly string[]): Promise<BuildCosts> {
  const start = performance.now();
  const shell = spawn('sh', ['-c', timed, 'sh', ...command], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watch = watchProcesses(shell.pid ?? 0);
  let times = '';
  let words = '';
  shell.stdout.on('data', (data: Buffer) => (times += data.toString()));
  shell.stderr.on('data', (data: Buffer) => (words = (words + data.toString()).slice(-2_000)));
  const [code] = await once(shell, 'close');
  const wall = performance.now() - start;
  const { largest, peak: together } = watch.end();
  if (code !== 0) throw new Error(`Unexpected end of ${command.join(' ')} (code ${code})\n${words}`);
  return { cpu: readTimes(times), wall, largest, together };
}

/** Milliseconds of all that `times` tells of the children. */
function readTimes(printed: string): number {
  const found = childTimes.exec(printed.trim().split('\n').at(-1) ?? '');
  if (!found) throw new Error(`Unexpected ${JSON.stringify(printed)}, expected the times of a shell`);
  const [userMinutes, user, systemMinutes, system] = found.slice(1).map(Number);
  return ((userMinutes + systemMinutes) * 60 + user + system) * 1000;
}
