/** Runs a job in a process of its own that may take only so much memory and time. */
import { fork } from 'node:child_process';
import { watchProcesses } from './watch-processes.ts';
import type { Job } from './results.ts';

/** What a job may take. */
export interface Limits {
  /** Resident bytes of the process and its children. */
  readonly memory: number;
  /** Bytes of JavaScript's heap, less than `memory`. */
  readonly heap: number;
  readonly milliseconds: number;
}

export type Outcome<Value> =
  { readonly value: Value; readonly peak: number } | { readonly failed: string; readonly peak: number };

/** What the process sends back: a value or what went wrong, and the most that it was resident itself. */
export interface Report {
  readonly value?: unknown;
  readonly error?: string;
  readonly resident: number;
}

/** Reason given where a process ends for want of heap. */
const heapFull = /heap out of memory|Reached heap limit|Zone Allocation failed/;

const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(0)} GB`;

/** Runs a job to its end, or to the limit it meets first. Never rejects. */
export function runLimited<Value>(job: Job, { memory, heap, milliseconds }: Limits): Promise<Outcome<Value>> {
  return new Promise((resolve) => {
    const child = fork(new URL('run-job.ts', import.meta.url), [JSON.stringify(job)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${Math.floor(heap / 1024 ** 2)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let report: Report | undefined;
    let stopped: string | undefined;
    let words = '';
    const watch = watchProcesses(child.pid ?? 0, (bytes) => {
      if (bytes > memory) stop(`out of memory at ${gigabytes(memory)}`);
    });
    const timer = setTimeout(
      () => stop(`not done in ${Math.round(milliseconds / 60_000)} minutes`),
      milliseconds,
    );
    const stop = (why: string) => {
      stopped ??= why;
      watch.killAll();
    };
    child.stderr?.on('data', (data: Buffer) => (words = (words + data.toString()).slice(-4_000)));
    child.on('message', (message) => (report = message as Report));
    child.on('error', (error) => (stopped ??= error.message));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const peak = Math.max(watch.end().peak, report?.resident ?? 0);
      const fault =
        stopped ??
        report?.error ??
        (heapFull.test(words) ? `out of memory at ${gigabytes(heap)} of heap` : undefined) ??
        (report ? undefined : `ended with ${signal ?? code}`);
      resolve(fault === undefined ? { value: report?.value as Value, peak } : { failed: fault, peak });
    });
  });
}
