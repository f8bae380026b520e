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
  /** Deletes shards of other runs, but for as many bytes as are in use now or `room`, those last used. */
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
/** Bytes of shards of other runs: another corpus, or this one of yesterday, of ten thousand plans. */
const roomForOthers = 300_000_000;
/** A file that another process took away meanwhile. */
const gone = { size: 0, mtimeMs: 0 };
/** A draft this old is of a process that was killed; ms. */
const draftAge = 3600_000;

/** Opens a cache in a folder, which is made when something is kept. `warm` are other such folders, which are only read. */
export function openShardCache(
  folder: string,
  warm: readonly string[] = [],
  room = roomForOthers,
): ShardCache {
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
      const others: { readonly file: string; readonly size: number; readonly lastUse: number }[] = [];
      let inUse = 0;
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        const { size, mtimeMs: lastUse } = statSync(file, { throwIfNoEntry: false }) ?? gone;
        if (name.startsWith('.') && Date.now() - lastUse > draftAge) rmSync(file, { force: true });
        if (!name.endsWith(extension)) continue;
        if (used.has(name.slice(0, -extension.length))) inUse += size;
        else others.push({ file, size, lastUse });
      }
      let left = Math.max(inUse, room);
      for (const { file, size } of others.sort((a, b) => b.lastUse - a.lastUse)) {
        left -= size;
        if (left < 0) rmSync(file, { force: true });
      }
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
