/** Kills conversions at any moment and looks at what they leave: whole files only, and a next run that completes them. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../scripts/seeded-random.ts';

/** What came of a series of killed runs. */
export interface KillReport {
  /** Runs that were killed before they ended by themselves. */
  readonly killed: number;
  /** Files that were of neither version as a whole. */
  readonly torn: readonly string[];
  /** Files in which the run that was let through differs from a run in an empty folder. */
  readonly differing: readonly string[];
}

const command = fileURLToPath(new URL('../../scripts/convert.ts', import.meta.url));
const given = fileURLToPath(new URL('../../content/sources', import.meta.url));

/** Runs and kills `runs` times over two versions of the given sources in turn. Leaves nothing behind. */
export async function killRuns(
  runs: number,
  seed: number,
  onRun?: (run: number) => void,
): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-kill-'));
  const random = seededRandom(seed);
  try {
    const versions = makeVersions(folder);
    const started = Date.now();
    const clean = versions.map((sources, i) => {
      const into = join(folder, `clean-${i}`);
      const { status, stderr } = spawnSync(process.execPath, args(sources, into), { encoding: 'utf8' });
      if (status !== 0) throw new Error(`a run that nothing disturbed failed: ${stderr}`);
      return readOutput(into);
    });
    const usual = (Date.now() - started) / versions.length;
    const into = join(folder, 'killed');
    const torn = new Set<string>();
    let killed = 0;
    for (let run = 0; run < runs; run++) {
      const fresh = run % 2 === 0 ? ['--fresh'] : [];
      const child = spawn(process.execPath, [...args(versions[run % 2], into), ...fresh], {
        stdio: 'ignore',
      });
      const ended = new Promise<string | null>((resolve) =>
        child.once('exit', (_, signal) => resolve(signal)),
      );
      await Promise.race([ended, setTimeout(random() * usual * 1.1)]);
      child.kill('SIGKILL');
      if ((await ended) === 'SIGKILL') killed += 1;
      for (const [name, content] of readOutput(into))
        if (!clean.some((version) => version.get(name) === content)) torn.add(name);
      onRun?.(run + 1);
    }
    const last = spawnSync(process.execPath, args(versions[0], into), { encoding: 'utf8' });
    const output = readOutput(into);
    const names = new Set([...output.keys(), ...clean[0].keys()]);
    const differing = [...names].filter((name) => output.get(name) !== clean[0].get(name));
    return { killed, torn: [...torn], differing: last.status === 0 ? differing : [last.stderr] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function args(sources: string, into: string): string[] {
  const folders = ['--sources', sources, '--out', join(into, 'plans'), '--records', join(into, 'records')];
  return [command, ...folders, '--cache', join(into, 'cache'), '--jobs', '2', '--quiet'];
}

/** The given sources, and the same with every text changed, one file gone and one more. */
function makeVersions(folder: string): [string, string] {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  for (const version of [one, other]) mkdirSync(version, { recursive: true });
  for (const name of readdirSync(given)) cpSync(join(given, name), join(one, name));
  const [gone, ...rest] = readdirSync(given);
  for (const name of rest) {
    const text = readFileSync(join(given, name), 'utf8');
    writeFileSync(join(other, name), `${text}\n附：以上各项由办公室督促落实。\n`);
  }
  writeFileSync(join(other, `new-${gone}`), readFileSync(join(given, gone)));
  return [one, other];
}

/** Plans and records by their names; drafts of a killed run are no output. */
function readOutput(into: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of ['plans', 'records']) {
    for (const entry of safeList(join(into, part)))
      if (!entry.startsWith('.'))
        files.set(`${part}/${entry}`, readFileSync(join(into, part, entry), 'utf8'));
  }
  return files;
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
