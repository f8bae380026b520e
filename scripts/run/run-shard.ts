/**
 * A run that converts its share of a folder into a cache and writes nothing else. Another one, which takes the caches of
 * all shards over, finds every source converted: what compares sources with one another is left to it. Two processes
 * may be at the same shard, where a queue took one for dead: so neither waits for the other nor deletes what it wrote.
 */
import { rmSync } from 'node:fs';
import type { CleaningRecord } from '../../src/schema/record.ts';
import { convertFolder } from './convert-folder.ts';
import type { Again, ConvertEvents, SourceFolders } from './convert-folder.ts';
import type { ResultCache } from './result-cache.ts';
import type { RunReport } from './run-conversion.ts';
import { isInShard } from './shard.ts';
import type { Shard } from './shard.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface ShardEvents extends ConvertEvents {
  /** Told for every source that came through, in order; `fresh` where it was converted in this run. */
  readonly onSource?: (record: CleaningRecord, fresh: boolean) => void;
}

/** What came of a shard. */
export type ShardReport = Pick<RunReport, 'converted' | 'unchanged' | 'quarantined'>;

/** Runs. Throws where the folder or `sources.yml` cannot be read, and where a kept result is damaged. */
export async function runShard(
  folders: SourceFolders,
  shard: Shard,
  cache: ResultCache,
  pool: WorkerPool,
  again: Again,
  events: ShardEvents = {},
): Promise<ShardReport> {
  try {
    const isOurs = (path: string) => isInShard(path, shard);
    const folder = await convertFolder(folders, cache, pool, again, events, isOurs);
    const { sources, fresh, through } = folder;
    const aside = [...folder.quarantined];
    for (const { path, key } of through) {
      const result = cache.read(key);
      if ('reason' in result) aside.push({ name: path, ...result });
      else events.onSource?.(result.record, fresh.has(path));
    }
    return {
      converted: fresh.size,
      unchanged: sources.length - fresh.size,
      quarantined: aside.sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  } finally {
    rmSync(folders.scratch, { recursive: true, force: true });
  }
}
