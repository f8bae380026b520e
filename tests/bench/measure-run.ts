/** Runs the converter as a curator does and measures what it takes. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What one source took in a child; CPU in milliseconds, memory in bytes. */
export interface SourceFigures {
  readonly path: string;
  readonly cpu: number;
  readonly peak: number;
}

/** What a run took. CPU and time in milliseconds, memory in bytes. */
export interface RunFigures {
  readonly sources: readonly SourceFigures[];
  /** Of the process that was started. */
  readonly own: { readonly cpu: number; readonly peak: number };
  readonly children: { readonly cpu: number; readonly started: number };
  readonly wall: number;
  /** Resident memory of the process that was started when so many sources were converted. */
  readonly growth: readonly { readonly after: number; readonly bytes: number }[];
}

const command = fileURLToPath(new URL('../../scripts/convert.ts', import.meta.url));
const megabyte = 1024 * 1024;
/** A few of a thousand files are set aside before anything is converted. */
const lookAfter: readonly number[] = [1, 100, 500, 900, 2_000, 4_500, 9_000];

/** Converts `sources` of a folder into other folders of it. Throws where the run wrote nothing. */
export async function measureRun(folder: string): Promise<RunFigures> {
  const into = (name: string) => join(folder, name);
  const folders = ['--sources', into('sources'), '--out', into('plans'), '--records', into('records')];
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [command, ...folders, '--cache', into('cache'), '--jobs', '2', '--quiet', '--stats'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const sources: SourceFigures[] = [];
  const growth: { after: number; bytes: number }[] = [];
  let run: Pick<RunFigures, 'own' | 'children'> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const one = /^(.+): (\d+) ms CPU, (\d+) MB, (?:\d+ plans?|set aside)$/.exec(line);
    if (one) sources.push({ path: one[1], cpu: Number(one[2]), peak: Number(one[3]) * megabyte });
    if (one && lookAfter.includes(sources.length))
      growth.push({ after: sources.length, bytes: residentBytes(child.pid) });
    run ??= readUsage(line);
  }
  const code = await ended;
  if (!run) throw new Error(`Unexpected end of the converter (code ${code}), expected its figures`);
  return { ...run, sources, growth, wall: performance.now() - start };
}

function readUsage(line: string): Pick<RunFigures, 'own' | 'children'> | undefined {
  const usage =
    /^run: ([\d.]+) s CPU and at most (\d+) MB itself, ([\d.]+) s CPU in (\d+) converting processes$/.exec(
      line,
    );
  if (!usage) return undefined;
  const [cpu, peak, inChildren, started] = usage.slice(1).map(Number);
  return {
    own: { cpu: cpu * 1000, peak: peak * megabyte },
    children: { cpu: inChildren * 1000, started },
  };
}

/** Nought where the system does not tell: only Linux does. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
