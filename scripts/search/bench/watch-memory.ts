/** Memory of a process and its children, as Linux tells it in /proc; elsewhere nothing is seen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const interval = 50;

export interface MemoryWatch {
  /** Ends the process and its children. */
  killAll(): void;
  /** Stops looking; the largest sum of resident bytes that was seen. */
  end(): number;
}

/** Looks at a process until `end`, telling every sum it sees. */
export function watchMemory(pid: number, onLook: (bytes: number) => void): MemoryWatch {
  let peak = 0;
  const timer = setInterval(() => {
    const bytes = familyOf(pid).reduce((sum, member) => sum + residentBytes(member), 0);
    peak = Math.max(peak, bytes);
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
      return peak;
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
  // The name of the program, in brackets, may hold blanks.
  const stat = read(`/proc/${name}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
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
