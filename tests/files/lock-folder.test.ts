import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../scripts/files/lock-folder.ts';

let folder: string;
const lock = () => join(folder, '.jiku-lock');

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jiku-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What runs leave that were killed, or cut off from their machine. */
const stale: readonly (readonly [what: string, mark: string])[] = [
  ['of a process that is gone', `999999 ${hostname()} 77`],
  ['as an earlier version wrote it', `999999 ${hostname()}`],
  ['of a process whose number another has now', `${process.ppid} ${hostname()} 1`],
  ['of our own number, in a container started anew', `${process.pid} ${hostname()} 1`],
];

test.runIf(process.platform === 'linux').each(stale)('takes over a lock %s', async (_, mark) => {
  writeFileSync(lock(), mark);
  writeFileSync(`${lock()}-4711`, 'of one that was killed while it took over');
  const release = await lockFolder(folder, 0, () => {});
  expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('leaves the lock of another machine alone and says whose it is', async () => {
  writeFileSync(lock(), '12 elsewhere 5');
  const waited: string[] = [];
  await expect(lockFolder(folder, 0, (holder) => waited.push(holder))).rejects.toThrow(/12 on elsewhere/);
  expect(waited).toEqual(['12 on elsewhere']);
  expect(readFileSync(lock(), 'utf8')).toBe('12 elsewhere 5');
});
