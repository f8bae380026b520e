/** Replaces the generated files of a folder as a whole: an interrupted run leaves the old ones as they were. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder with what it shall hold, and which of its files are generated; all others stay. */
export interface FolderContent {
  readonly directory: string;
  readonly files: ReadonlyMap<string, string>;
  readonly generated: RegExp;
}

const staged = (directory: string) => join(dirname(directory), `.${basename(directory)}.new`);
const retired = (directory: string) => join(dirname(directory), `.${basename(directory)}.old`);

/** Writes every folder beside its place first and swaps them in only when all are complete. */
export function replaceFolders(folders: readonly FolderContent[]): void {
  for (const { directory } of folders) recover(directory);
  for (const folder of folders) stage(folder);
  for (const { directory } of folders) {
    if (existsSync(directory)) renameSync(directory, retired(directory));
    renameSync(staged(directory), directory);
  }
  for (const { directory } of folders) rmSync(retired(directory), { recursive: true, force: true });
}

/** Puts back a folder that a run was about to replace when it was stopped. */
export function recover(directory: string): void {
  if (!existsSync(directory) && existsSync(retired(directory))) renameSync(retired(directory), directory);
  rmSync(retired(directory), { recursive: true, force: true });
  rmSync(staged(directory), { recursive: true, force: true });
}

function stage({ directory, files, generated }: FolderContent): void {
  const target = staged(directory);
  mkdirSync(target, { recursive: true });
  if (existsSync(directory)) {
    for (const name of readdirSync(directory)) {
      if (!generated.test(name)) cpSync(join(directory, name), join(target, name), { recursive: true });
    }
  }
  for (const [name, content] of files) writeFileSync(join(target, name), content);
}
