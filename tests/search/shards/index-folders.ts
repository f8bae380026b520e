/** Folders of plans and indexes for tests of sharding. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface IndexFolders {
  readonly at: (...names: string[]) => string;
  /** Name and contents of every file of a folder below it. */
  readonly digests: (name: string) => ReadonlyMap<string, string>;
  readonly remove: () => void;
}

/** Bytes of plans a shard in these tests. */
export const fewBytes = 50_000;

/** A folder with `plans`: some of the real ones, the first of each of their sources on. */
export function makeFolders(plansPerSource = 4): IndexFolders {
  const root = mkdtempSync(join(tmpdir(), 'jiku-shards-'));
  const at = (...names: string[]) => join(root, ...names);
  mkdirSync(at('plans'));
  for (const name of readdirSync('content/plans'))
    if (Number(/-(\d+)\.mdx$/.exec(name)?.[1]) <= plansPerSource)
      cpSync(join('content/plans', name), at('plans', name));
  return {
    at,
    digests: (name) => {
      const files = readdirSync(at(name), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      return new Map(
        files.map(({ parentPath, name: own }) => {
          const file = join(parentPath, own);
          const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
          return [file.slice(at(name).length + 1), digest] as const;
        }),
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Replaces in a file what must stand in it. */
export function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file}: Unexpected text, expected ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}
