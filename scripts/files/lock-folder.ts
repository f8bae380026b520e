/** Lets one run at a time write into a folder. */
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const lockName = '.jiku-lock';
const lookEvery = 200;
/** A lock gets its content right after it is made, or its process was killed in between; ms. */
const written = 5_000;

/**
 * Waits until no other run holds the folder, at most `patience` ms, and gives what releases it. A lock whose
 * process is gone is taken over. Throws, naming the other process, when patience ends. `onWait` is told once.
 */
export async function lockFolder(
  directory: string,
  patience: number,
  onWait: (holder: string) => void,
): Promise<() => void> {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, lockName);
  const mark = `${process.pid} ${hostname()} ${birthOf(process.pid)}`;
  for (let waited = 0; !take(lock, mark); waited += lookEvery) {
    const holder = read(lock) ?? '';
    if (isGone(lock, holder)) {
      putAside(lock, holder);
      if (take(lock, mark)) break;
    }
    const shown = holder.split(' ', 2).join(' on ');
    if (waited === 0) onWait(shown);
    if (waited >= patience)
      throw new Error(
        `another run (process ${shown}) is writing there; wait for it, or delete ${lock} if there is none`,
      );
    await setTimeout(lookEvery);
  }
  for (const name of readdirSync(directory))
    if (name.startsWith(`${lockName}-`)) rmSync(join(directory, name), { force: true });
  return () => {
    if (read(lock) === mark) rmSync(lock, { force: true });
  };
}

function take(lock: string, mark: string): boolean {
  try {
    writeFileSync(lock, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a stale lock away. What another run has taken meanwhile is given back: looking and renaming are two steps. */
function putAside(lock: string, stale: string): void {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    if ((read(aside) ?? '') !== stale) linkSync(aside, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Only processes of this machine can be asked whether they live. */
function isGone(lock: string, holder: string): boolean {
  const [pid, host, birth] = holder.split(' ');
  if (holder === '') return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > written;
  if (host !== hostname()) return false;
  if (birth !== undefined && birth !== birthOf(Number(pid))) return true;
  try {
    process.kill(Number(pid), 0);
    return Number(pid) === process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** When a process began, in ticks since the machine did: numbers of processes come again, in containers soon. */
function birthOf(pid: number): string {
  try {
    // The second field is the command in brackets and may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ')[19];
  } catch {
    return '-';
  }
}
