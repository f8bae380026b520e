/** Checks that are commands of their own: what they print last is their figure. */
import { spawn } from 'node:child_process';
import type { Check, CheckResult } from './check.ts';

/** Lines of a failed command that are shown. */
const shown = 15;

interface CommandCheck extends Pick<Check, 'name' | 'promise'> {
  /** Program and arguments; it exits with another code than 0 where something is wrong. */
  readonly command: readonly [string, ...string[]];
}

const commands: readonly CommandCheck[] = [
  {
    name: 'access',
    promise: 'every kind of page and every state can be used in nine ways of looking',
    command: ['node', 'tests/access/audit-access.ts'],
  },
  {
    name: 'files',
    promise: 'opened from files without a network, search answers as from a server',
    command: ['node', 'tests/bundle/audit-files.ts'],
  },
  {
    name: 'offline',
    promise: 'with the network cut, what was seen or saved opens and is searched, and nothing mixes versions',
    command: ['vitest', 'run', 'tests/offline', '--reporter=dot'],
  },
];

/** The checks. */
export const commandChecks: readonly Check[] = commands.map(({ name, promise, command }) => ({
  name,
  promise,
  run: () => runCommand(command),
}));

function runCommand([program, ...args]: CommandCheck['command']): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = said.split('\n').filter((line) => line.trim() !== '');
      const told = lines.findLast((line) => /\d/.test(line) && !/^\s*(?:Start at|Duration)/.test(line)) ?? '';
      resolve({ figures: told.trim(), faults: code === 0 ? [] : lines.slice(-shown) });
    });
  });
}
