/** Lets one run at a time write into a folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const lockName = '.jiku-lock';
const lookEvery = 200;
/** Whoever took over the same stale lock has done so by then; ms. */
const settle = 50;
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
  const mark = `${process.pid} ${hostname()}`;
  for (let waited = 0; !take(lock, mark); waited += lookEvery) {
    const holder = read(lock) ?? '';
    if (isGone(lock, holder) && (await takeOver(lock, mark))) break;
    if (waited === 0) onWait(holder);
    if (waited >= patience)
      throw new Error(
        `another run (process ${holder}) is writing there; wait for it, or delete ${lock} if there is none`,
      );
    await setTimeout(lookEvery);
  }
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

/** Of several that take over at once the last one's rename stands. */
async function takeOver(lock: string, mark: string): Promise<boolean> {
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, mark);
  renameSync(own, lock);
  await setTimeout(settle);
  return read(lock) === mark;
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
  const [pid, host] = holder.split(' ');
  if (holder === '') return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > written;
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return Number(pid) === process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
