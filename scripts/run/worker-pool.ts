/** Child processes that convert sources under limits of time and memory; one that oversteps them is ended and replaced. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceCuration } from '../../src/schema/curation.ts';
import type { SourceResult } from './source-result.ts';

/** One source to convert. */
export interface Job {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly curation: SourceCuration;
}

/** What a child answers: `cpu` in milliseconds, `spent` since it was started; `rss` in bytes when it was done. */
export interface Answer {
  readonly result: SourceResult;
  readonly cpu: number;
  readonly spent: number;
  readonly rss: number;
}

/** What a child says when it can be given its first job. */
export type Ready = Pick<Answer, 'spent'>;

/** `peak` is the largest resident memory seen while the source was converted, in bytes; nought where it is not known. */
export interface Outcome extends Answer {
  readonly peak: number;
}

export interface Limits {
  /**
   * For a source of no size; larger ones get as much again for every megabyte. Milliseconds of CPU time, so that a busy
   * machine sets nothing aside; the clock may show `patience` times as much, or where CPU time cannot be had.
   */
  readonly time: number;
  /** Resident memory of a child, bytes. A child is ended here so that it stays below 768 MB at any time. */
  readonly memory: number;
}

export const usualLimits: Limits = { time: 10_000, memory: 640 * 1024 * 1024 };

/** How V8 ends where its heap is full. */
const heapFull = { signal: 'SIGABRT', code: 134 };

/** A child that sleeps uses no CPU time and must end too. */
const patience = 6;
/** How often the memory of a busy child is looked at, ms: it can grow by some 30 MB meanwhile. */
const lookEvery = 15;
/**
 * A child above this when idle is replaced: what it keeps would count against the next source. All vocabularies,
 * dictionaries and parsers in use take some 350 MB; a child that is replaced has to load them again, which takes
 * as long as dozens of sources.
 */
const idleMemory = 512 * 1024 * 1024;
/**
 * Megabytes. With an old space of this size V8 tidies up well before the limit of all memory, of which code and
 * libraries take half; young spaces of half V8's own choice save a hundred and cost no time that could be measured.
 */
const heapFlags = ['--max-old-space-size=320', '--max-semi-space-size=8'];
/** Starting takes a second; a machine that cannot start a child in this time is out of order. */
const startTime = 60_000;
/** Characters kept of what a child prints, for the case that it does not start. */
const lastWords = 2_000;

const entry = fileURLToPath(new URL('./convert-worker.ts', import.meta.url));

interface Child {
  readonly process: ChildProcess;
  jobs: number;
}

/** What all children of a pool took; `cpu` in milliseconds, their start included. */
export interface PoolUsage {
  readonly children: number;
  readonly cpu: number;
}

export interface WorkerPool {
  /**
   * Waits for a free child and lets the task use it: bytes are read when their turn has come, not all at once.
   * `convert` never rejects because of the source.
   */
  readonly inTurn: <T>(task: (convert: (job: Job) => Promise<Outcome>) => Promise<T>) => Promise<T>;
  /** Of the children so far. */
  readonly usage: () => PoolUsage;
  readonly close: () => void;
}

/** A pool of at most `size` children, started when they are needed. */
export function openWorkerPool(size: number, limits: Limits = usualLimits): WorkerPool {
  const idle: Child[] = [];
  const waiting: (() => void)[] = [];
  const alive = new Set<ChildProcess>();
  const spent = new Map<ChildProcess, number>();
  let busy = 0;
  let closed = false;

  const start = (): Promise<Child> =>
    new Promise((resolve, reject) => {
      // What a dying child prints, V8's own account of its heap, is no use to a curator.
      const process = fork(entry, {
        serialization: 'advanced',
        execArgv: heapFlags,
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      let printed = '';
      process.stderr?.on('data', (chunk) => (printed = `${printed}${chunk}`.slice(-lastWords)));
      alive.add(process);
      // Handing over to a child that was ended meanwhile fails here too; its exit says the rest.
      process.on('error', ({ message }) => {
        printed ||= message;
        process.kill('SIGKILL');
      });
      const timer = setTimeout(() => process.kill('SIGKILL'), startTime);
      const fail = (how: unknown) => {
        clearTimeout(timer);
        alive.delete(process);
        reject(new Error(`the converting process could not start (${how}) ${printed}`.trimEnd()));
      };
      process.once('exit', (code, signal) => fail(signal ?? code));
      process.once('message', (ready) => {
        clearTimeout(timer);
        spent.set(process, (ready as Ready).spent);
        resolve({ process, jobs: 0 });
      });
    });

  /** A child that somebody else ended while it waited is no longer one. */
  const takeIdle = (): Child | undefined => {
    let child = idle.pop();
    while (child && hasEnded(child.process)) child = idle.pop();
    return child;
  };

  const run = async (job: Job): Promise<Outcome> => {
    if (closed) throw new Error('the run has ended');
    const child = takeIdle() ?? (await start());
    const seasoned = child.jobs > 0;
    const outcome = await runIn(child, job, limits);
    spent.set(child.process, outcome.spent);
    const ended = hasEnded(child.process);
    if (ended || outcome.rss > idleMemory) child.process.kill('SIGKILL');
    else idle.push(child);
    // What earlier sources left in the child is not this one's fault.
    return ended && seasoned ? run(job) : outcome;
  };

  return {
    inTurn: async (task) => {
      while (busy >= size) await new Promise<void>((free) => waiting.push(free));
      busy += 1;
      try {
        return await task(run);
      } finally {
        busy -= 1;
        waiting.shift()?.();
      }
    },
    usage: () => ({
      children: spent.size,
      cpu: [...spent.values()].reduce((sum, own) => sum + own, 0),
    }),
    close: () => {
      closed = true;
      for (const process of alive) process.kill('SIGKILL');
    },
  };
}

/** Lets a child convert one source; where it oversteps a limit or dies, the outcome says so. */
function runIn(child: Child, job: Job, limits: Limits): Promise<Outcome> {
  const { process } = child;
  const time = limits.time * (1 + job.bytes.length / 1_000_000);
  const tooMuch = `it took more than ${Math.round(limits.memory / 1024 / 1024)} MB of memory; if nothing is wrong with it, split it`;
  let peak = 0;
  let broken: string | undefined;
  return new Promise((resolve) => {
    const end = (reason: string) => {
      broken ??= reason;
      process.kill('SIGKILL');
    };
    const tooLong = () => end(`it took longer than ${Math.round(time / 1000)} s`);
    const clock = setTimeout(tooLong, time * patience);
    const before = cpuTime(process.pid);
    let spent = before;
    const look = setInterval(() => {
      // Nought where it has just ended.
      spent = Math.max(spent, cpuTime(process.pid));
      if (spent - before > time) tooLong();
      peak = Math.max(peak, residentMemory(process.pid));
      if (peak > limits.memory) end(tooMuch);
    }, lookEvery);
    const finish = (outcome: Omit<Outcome, 'peak'>) => {
      clearTimeout(clock);
      clearInterval(look);
      process.off('message', onAnswer);
      process.off('exit', onExit);
      child.jobs += 1;
      resolve({ ...outcome, peak: Math.max(peak, outcome.rss) });
    };
    const onAnswer = (answer: unknown) => finish(answer as Answer);
    const onExit = (code: number | null, signal: string | null) => {
      const full = signal === heapFull.signal || code === heapFull.code;
      const reason =
        broken ?? (full ? tooMuch : `the converting process ended on it (${signal ?? `code ${code}`})`);
      finish({ result: { rule: 'over-limits', reason }, cpu: spent - before, spent, rss: 0 });
    };
    process.once('message', onAnswer);
    process.once('exit', onExit);
    process.send(job, (error) => {
      if (!error) return;
      end(`it could not be handed over (${error.message})`);
      if (hasEnded(process)) onExit(process.exitCode, process.signalCode);
    });
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** CPU time a process has used, milliseconds; nought where the system does not tell. A tick of Linux is 10 ms. */
function cpuTime(pid: number | undefined): number {
  try {
    // The second field is the command in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** Resident memory of a process in bytes; nought where the system does not tell (only Linux does, cheaply). */
function residentMemory(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
