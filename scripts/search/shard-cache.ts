/** Finished shards under a digest of all they depend on: what did not change is not indexed again. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { MadeShard } from './make-shard.ts';
import { packShard, unpackShard } from './shard-file.ts';

export interface ShardCache {
  /** Whether there is a shard, whole or not. */
  has(key: string): boolean;
  /** A shard; undefined where there is none, or none that is as it was written. */
  take(key: string): MadeShard | undefined;
  keep(key: string, shard: MadeShard): void;
  /** Deletes shards of former runs, but for as many as are in use now, those last used. */
  prune(used: ReadonlySet<string>): void;
}

/** Keeps nothing. */
export const noShardCache: ShardCache = {
  has: () => false,
  take: () => undefined,
  keep: () => {},
  prune: () => {},
};

const extension = '.shard';
/** A draft this old is of a process that was killed; ms. */
const draftAge = 3600_000;

/** Opens a cache in a folder, which is made when something is kept. `warm` are other such folders, which are only read. */
export function openShardCache(folder: string, warm: readonly string[] = []): ShardCache {
  const fileOf = (key: string, own = folder) => join(own, key + extension);
  const folders = [folder, ...warm];
  return {
    has: (key) => folders.some((own) => existsSync(fileOf(key, own))),
    take(key) {
      for (const own of folders) {
        const shard = readShard(fileOf(key, own));
        if (!shard) continue;
        if (own === folder) touch(fileOf(key));
        else this.keep(key, shard);
        return shard;
      }
      return undefined;
    },
    keep(key, shard) {
      mkdirSync(folder, { recursive: true });
      // A reader never sees half a shard: it gets its name when it is whole.
      const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
      try {
        writeFileSync(draft, packShard(shard));
        renameSync(draft, fileOf(key));
      } finally {
        rmSync(draft, { force: true });
      }
    },
    prune(used) {
      if (!existsSync(folder)) return;
      const others: { readonly file: string; readonly lastUse: number }[] = [];
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        // Another process may have taken it away meanwhile.
        const lastUse = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
        if (name.startsWith('.') && Date.now() - lastUse > draftAge) rmSync(file, { force: true });
        if (name.endsWith(extension) && !used.has(name.slice(0, -extension.length)))
          others.push({ file, lastUse });
      }
      others.sort((a, b) => b.lastUse - a.lastUse);
      for (const { file } of others.slice(used.size)) rmSync(file, { force: true });
    },
  };
}

/** Undefined where there is none, or none that is whole: it is then made again. */
function readShard(file: string): MadeShard | undefined {
  try {
    return unpackShard(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Deleted by another run meanwhile, or not ours to change: it counts as unused then.
  }
}
