/** A project folder with a grown corpus: what every engine builds from. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * Makes a project of so many plans in a folder outside of this one, or brings one up to date: this project's code, sources
 * grown from its plans, and what they convert to. Throws where the converter does not take them all.
 */
export async function growProject(folder: string, plans: number, seed: number): Promise<void> {
  await run(root, ['scripts/grow.ts', '--plans', `${plans}`, '--out', folder, '--seed', `${seed}`]);
  await run(folder, ['scripts/convert.ts', '--quiet']);
}

async function run(cwd: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Unexpected end of ${args[0]} (code ${code}), expected a grown project`);
}
