/** A copy of the project in a temporary folder, whose content and code a test may change, and its builds. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const parts = ['src', 'scripts', 'public', 'content', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface Build {
  /** Digests of all files by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of pages that were drawn, not taken from the last build. */
  readonly drawn: ReadonlySet<string>;
}

export interface TrialProject {
  readonly folder: string;
  /** Names in a folder, in order. */
  list(path: string): string[];
  read(path: string): string;
  /** Changes a file; `change` must change it. */
  edit(path: string, change: (text: string) => string): void;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Runs one of the project's scripts with Node. */
  run(...args: string[]): Promise<void>;
  /** Digests of the files of a folder by path. */
  digests(path: string): ReadonlyMap<string, string>;
  /** Builds with what earlier builds left, or `clean`, without. */
  build(how?: 'clean'): Promise<Build>;
  close(): void;
}

/** Copies the project without its tests; packages are shared. */
export function openTrialProject(): TrialProject {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-trial-'));
  for (const name of [...parts, 'astro.config.mjs'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const { PATH, HOME } = process.env;
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, args, {
      cwd: folder,
      env: { PATH, HOME, SITE_URL: 'https://jiku.example' },
      maxBuffer: 2 ** 26,
    });
  const project: TrialProject = {
    folder,
    list: (path) => readdirSync(join(folder, path)).sort(),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: (path) => rmSync(join(folder, path)),
    edit(path, change) {
      const before = project.read(path);
      const after = change(before);
      if (after === before) throw new Error(`${path}: Unexpected text without what was to be changed`);
      project.write(path, after);
    },
    run: async (...args) => void (await run(...args)),
    digests: (path) => digests(join(folder, path)),
    async build(how) {
      if (how === 'clean')
        for (const name of ['.cache', '.astro', 'dist'])
          rmSync(join(folder, name), { recursive: true, force: true });
      const { stdout } = await run('node_modules/astro/bin/astro.mjs', 'build');
      const lines = stdout.matchAll(/[├└]─ (\S+).*?\(\+[\d.]+m?s\)/gu);
      return {
        files: digests(join(folder, 'dist')),
        drawn: new Set(Array.from(lines, ([, path]) => path)),
      };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
  return project;
}

function digests(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder }).sort();
  return new Map(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}
