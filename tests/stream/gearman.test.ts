import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findCommands } from './find-commands.ts';
import { requestOf } from './request-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiku-gearman-'));
const processes: ChildProcess[] = [];
afterAll(() => {
  processes.forEach(killGroup);
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a process in a group of its own, so that its children go with it as they do when a machine fails. */
function start(command: string, args: readonly string[], input?: string): ChildProcess {
  const child = spawn(command, args, {
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
  });
  child.stdin?.end(input);
  processes.push(child);
  return child;
}

function killGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** What a process prints until it ends. */
async function printed(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  await new Promise((resolve) => child.once('close', resolve));
  return text;
}

test.skipIf(!findCommands(['gearmand', 'gearman'], 'Debian: gearman-job-server gearman-tools'))(
  'Gearman hands batches to workers that stream, and one that dies over its batch loses nothing',
  async () => {
    const port = await freePort();
    const server = ['--listen=127.0.0.1', '-p', String(port), '-u', userInfo().username, '-l', 'none'];
    start('gearmand', server);
    await expect.poll(() => isOpen(port), { timeout: 10_000 }).toBe(true);
    const to = ['-h', '127.0.0.1', '-p', String(port), '-f', 'jiku'];
    const stream = `"${process.execPath}" scripts/convert.ts --stream --jobs 1 || [ $? = 2 ]`;
    const starts = join(folder, 'starts');
    const [worker] = ['one', 'two'].map((name) =>
      start('gearman', ['-w', ...to, '--', 'sh', '-c', `echo ${name} >> "${starts}"; ${stream}`]),
    );
    const names = readdirSync('tests/fixtures').filter((name) => !name.includes('.'));
    const lines = names.map((name) => requestOf('tests/fixtures', `${name}/source.txt`));
    const batches = [0, 1, 2].map((i) => [
      ...lines.slice(i * 8, i * 8 + 8),
      '{"name":"empty.txt","text":""}\n',
    ]);
    const answers = batches.map((batch) => printed(start('gearman', to, batch.join(''))));
    await expect
      .poll(() => existsSync(starts) && readFileSync(starts, 'utf8'), { timeout: 20_000, interval: 20 })
      .toMatch(/^one$/m);
    killGroup(worker);
    const nameOf = (line: string) => (JSON.parse(line) as { name: string }).name;
    for (const [i, answer] of (await Promise.all(answers)).entries()) {
      const through = answer
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(through.map(({ name }) => name)).toEqual(batches[i].map(nameOf));
      expect(through.slice(0, -1).every(({ plans }) => plans.length > 0)).toBe(true);
      expect(through.at(-1)).toEqual({ name: 'empty.txt', rule: 'unreadable', reason: 'the file is empty' });
    }
    // The batch that died with its worker was begun again by the other one.
    expect(readFileSync(starts, 'utf8').trim().split('\n')).toHaveLength(batches.length + 1);
  },
  180_000,
);
