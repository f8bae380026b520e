/** Files that a build makes once for each version of what they are made from and keeps for the next, under `.cache/`. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A folder of side files. A name is a digest of all that the file is made from, so a file never changes. */
export interface SideFolder<Value> {
  readonly has: (name: string) => boolean;
  /** Throws where it is not there. */
  readonly read: (name: string) => Value;
  readonly write: (name: string, value: Value) => void;
  /** Deletes old files that are not among the names. Young ones stay: another build may be at work on other plans. */
  readonly prune: (names: ReadonlySet<string>, now?: number) => void;
}

/** Age from which an unused side file is deleted, in milliseconds. */
const staleAfter = 7 * 24 * 3600 * 1000;

/** The side files of one kind of a project. */
export function openSideFolder<Value>(root: string, kind: string): SideFolder<Value> {
  const folder = join(root, '.cache', kind);
  const fileOf = (name: string) => join(folder, `${name}.json`);
  let isMade = false;
  return {
    has: (name) => existsSync(fileOf(name)),
    read: (name) => JSON.parse(readFileSync(fileOf(name), 'utf8')) as Value,
    write(name, value) {
      if (!isMade) mkdirSync(folder, { recursive: true });
      isMade = true;
      // Another build may be reading: the file appears whole or not at all.
      const draft = `${fileOf(name)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(value));
      renameSync(draft, fileOf(name));
    },
    prune(names, now = Date.now()) {
      if (!existsSync(folder)) return;
      for (const file of readdirSync(folder)) {
        if (names.has(file.replace(/\.json$/, ''))) continue;
        const { mtimeMs = now } = statSync(join(folder, file), { throwIfNoEntry: false }) ?? {};
        if (now - mtimeMs >= staleAfter) rmSync(join(folder, file), { force: true });
      }
    },
  };
}
