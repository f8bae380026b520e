/** The command that converts a share of the sources into a cache: `convert --shard 2/3`. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportCounts, reportQuarantined, reportUsage } from '../report.ts';
import { namedSources } from '../run/named-sources.ts';
import { openCache } from '../run/result-cache.ts';
import { rulesVersion } from '../run/rules-version.ts';
import { runShard } from '../run/run-shard.ts';
import type { Shard } from '../run/shard.ts';
import { ownResults } from '../run/warm-cache.ts';
import { openWorkerPool } from '../run/worker-pool.ts';
import type { ConvertOptions } from './read-options.ts';
import { openProgress, ownUsage, tellFailure, tellProgress, tellSource } from './tell-run.ts';

/** Gives the exit code: as of a run, but that 1 is of a shard that could not be gone through. */
export async function convertShard(options: ConvertOptions, shard: Shard, root: string): Promise<0 | 1 | 2> {
  const { sources, shown } = options;
  const name = `${shard.index}/${shard.count}`;
  const pool = openWorkerPool(options.jobs);
  const progress = openProgress(options);
  const totals = { sources: 0, plans: 0, edits: 0, messages: 0 };
  try {
    const results = ownResults(options.cache, `${resolve(sources)} ${name}`);
    // What is unpacked is of use to this process only, and shards of one folder run at the same time.
    const scratch = join(tmpdir(), `jiku-${randomUUID()}`);
    const report = await runShard(
      { sources, curation: options.curation, scratch },
      shard,
      openCache(results, rulesVersion(root)),
      pool,
      { again: namedSources(options.named, sources), all: options.fresh },
      {
        ...tellProgress(options, progress),
        onSource: (record, fresh) => {
          progress.stop();
          totals.sources += 1;
          totals.plans += record.plans.length;
          totals.edits += record.edits.length;
          totals.messages += record.messages.length;
          if (fresh) tellSource(options, record);
        },
      },
    );
    progress.stop();
    for (const entry of report.quarantined) console.error(reportQuarantined(entry, shown));
    console.log(`shard ${name}: ${reportCounts(totals, report)}`);
    if (options.stats) console.log(reportUsage(pool.usage(), ownUsage()));
    return report.quarantined.length > 0 ? 2 : 0;
  } catch (error) {
    progress.stop();
    tellFailure(options, error);
    return 1;
  } finally {
    pool.close();
  }
}
