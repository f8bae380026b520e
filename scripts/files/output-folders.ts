/**
 * Writes what a run generates: all of it is on disk under other names before the first old file is touched, and
 * every file changes its content at once or not at all. A run stopped at any moment leaves whole files; the next
 * one completes them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands inside the folder: a rename never leaves the file system, and loaders look at `*.mdx` and `*.json` only. */
const drafts = '.jiku-new';

/** One folder while a run writes into it. */
export interface OutputFolder {
  /** Sets down a file; one that is there already with the same content is left alone. */
  readonly put: (name: string, content: string) => void;
  /** Moves what was set down into place and deletes generated files that were not set down. */
  readonly commit: () => void;
  /** Takes back what was set down. */
  readonly discard: () => void;
}

/** Opens a folder, which is made if it is not there; `generated` tells the files that may be deleted from all others. */
export function openOutputFolder(directory: string, generated: RegExp): OutputFolder {
  const draftFolder = join(directory, drafts);
  rmSync(draftFolder, { recursive: true, force: true });
  mkdirSync(draftFolder, { recursive: true });
  const kept = new Set<string>();
  const changed: string[] = [];
  const discard = () => rmSync(draftFolder, { recursive: true, force: true });
  return {
    put: (name, content) => {
      kept.add(name);
      const path = join(directory, name);
      if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
      writeFileSync(join(draftFolder, name), content);
      changed.push(name);
    },
    commit: () => {
      for (const name of changed) renameSync(join(draftFolder, name), join(directory, name));
      for (const name of readdirSync(directory))
        if (generated.test(name) && !kept.has(name)) rmSync(join(directory, name));
      discard();
    },
    discard,
  };
}
