/** A real Groonga with exported plans in it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGroonga, groongaPackages } from '../../scripts/groonga.mjs';
import { groonga } from '../../scripts/export/groonga.ts';

/** Plans by id, with the number of places in each. */
export type Answer = ReadonlyMap<string, number>;

/** True where Groonga is installed; says so where not, since tests are passed over then. */
export function hasGroonga(): boolean {
  const found = findGroonga();
  if (!found)
    console.warn(
      `Groonga 13 or later not installed (Debian: ${groongaPackages.join(' ')}): the export is not tried in it.`,
    );
  return found;
}

/** Loads a file of commands into a new database in `folder`. Throws where Groonga refuses any of them. */
export function loadGroonga(dump: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const database = join(folder, 'plans');
  run(['-n', database], readFileSync(dump));
  return database;
}

/** What Groonga answers to phrases as they are typed. */
export function askGroonga(database: string, phrases: readonly string[]): Answer[] {
  const commands = phrases.map((phrase) => groonga.ask(phrase).replace(/--limit \d+/, '--limit -1'));
  return runCommands(database, commands).map((result) => {
    const [[[total], , ...rows]] = result as [[[number], unknown, ...(readonly [string, number])[]]];
    if (rows.length !== total) throw new Error(`Unexpected ${rows.length} plans, expected ${total}`);
    return new Map(rows.map(([id, places]) => [id, places]));
  });
}

/** The result of each command. Throws where Groonga refuses one. */
export function runCommands(database: string, commands: readonly string[]): unknown[] {
  return run([database], `${commands.join('\n')}\n`);
}

function run(args: readonly string[], input: string | Buffer): unknown[] {
  const { stdout, stderr, status } = spawnSync('groonga', args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const lines = stdout.trimEnd().split('\n');
  const wrong = lines.find((line) => !line.startsWith('[[0,'));
  if (wrong !== undefined || status !== 0) throw new Error(`${wrong?.slice(0, 500)}\n${stderr}`);
  return lines.map((line) => (JSON.parse(line) as unknown[])[1]);
}
