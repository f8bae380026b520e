/** Memory and CPU of a process and its children, as Linux tells them in /proc; elsewhere nothing is seen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const interval = 50;
/** Length of the ticks in which Linux counts, ms. */
const tick = 10;

/** What was seen of a process and its children. */
export interface ProcessFigures {
  /** The largest sum of resident bytes, and the largest of one process. */
  readonly peak: number;
  readonly largest: number;
  /** Milliseconds of all of them; what a child did after the last look at it is missing. */
  readonly cpu: number;
}

export interface ProcessWatch {
  /** Ends the process and its children. */
  killAll(): void;
  /** Stops looking. */
  end(): ProcessFigures;
}

/** Looks at a process until `end`, telling every sum of resident bytes it sees. */
export function watchProcesses(pid: number, onLook: (bytes: number) => void = () => {}): ProcessWatch {
  let [peak, largest] = [0, 0];
  const cpu = new Map<number, number>();
  const timer = setInterval(() => {
    const family = familyOf(pid);
    const resident = family.map(residentBytes);
    for (const member of family) cpu.set(member, Math.max(cpu.get(member) ?? 0, cpuTime(member)));
    const bytes = resident.reduce((sum, own) => sum + own, 0);
    peak = Math.max(peak, bytes);
    largest = Math.max(largest, ...resident);
    onLook(bytes);
  }, interval);
  return {
    killAll() {
      for (const member of familyOf(pid)) {
        try {
          process.kill(member, 'SIGKILL');
        } catch {
          // It ended by itself meanwhile.
        }
      }
    },
    end() {
      clearInterval(timer);
      return { peak, largest, cpu: [...cpu.values()].reduce((sum, own) => sum + own, 0) };
    },
  };
}

/** The process and all that it started, directly or not. */
function familyOf(pid: number): number[] {
  if (!existsSync('/proc/self/stat')) return [pid];
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), readParent(name)] as const),
  );
  const family = [pid];
  for (const member of family) {
    for (const [id, parent] of parents) if (parent === member) family.push(id);
  }
  return family;
}

function readParent(name: string): number {
  return Number(readStat(name)[1]);
}

/** Of user and system. */
function cpuTime(pid: number): number {
  const [user, system] = readStat(pid).slice(11, 13).map(Number);
  return ((user || 0) + (system || 0)) * tick;
}

/** The fields behind the name of the program, which stands in brackets and may hold blanks. */
function readStat(pid: number | string): readonly string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
