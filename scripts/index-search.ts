/**
 * Command: writes the search index of the built site.
 *
 *     node scripts/index-search.ts [--plans DIR] [--topics DIR] [--out DIR] [--cache DIR] [--warm DIR …]
 *     node scripts/index-search.ts --shard I/N --cache DIR, and at the end a run with --warm DIR …
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { showProgress } from './progress.ts';
import { parseShard } from './run/shard.ts';
import type { Shard } from './run/shard.ts';
import { indexSizes } from './search/index-sizes.ts';
import type { IndexSizes } from './search/index-sizes.ts';
import { fillCache } from './search/make-shards.ts';
import { planShards } from './search/plan-shards.ts';
import { listPlans, readTopics } from './search/read-plans.ts';
import { openShardCache } from './search/shard-cache.ts';
import { writeIndex } from './search/write-index.ts';

interface Options extends IndexSizes {
  readonly plans: string;
  readonly topics: string;
  readonly out: string;
  readonly cache: string;
  readonly warm: readonly string[];
  readonly shard?: Shard;
}

const { OUT_DIR = 'dist', CACHE_DIR = '.cache' } = process.env;

const options = new Command('index-search')
  .description(
    'Index the plans for exact phrase search. Shards whose plans did not change are not made again.',
  )
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--topics <folder>', 'the topic vocabulary', 'content/topics')
  .option('--out <folder>', 'where the index goes', join(OUT_DIR, 'pagefind'))
  .option('--cache <folder>', 'where shards are kept between runs', join(CACHE_DIR, 'search'))
  .option('--warm <folders...>', 'caches of other runs: shards that they made are not made again', [])
  .addOption(
    new Option('--shard <i/n>', 'make the i-th of n shares of the shards, into the cache; write no index')
      .argParser(readShare)
      .conflicts(['out', 'warm']),
  )
  .option('--bytes-per-shard <n>', 'of plans, at most', readSize, indexSizes.bytesPerShard)
  .option('--bytes-per-word-file <n>', 'about', readSize, indexSizes.bytesPerWordFile)
  .option('--chars-per-bundle <n>', 'of texts in one file', readSize, indexSizes.charsPerBundle)
  .parse()
  .opts<Options>();

const progress = showProgress('indexing', 'plans');
try {
  const start = performance.now();
  const plans = listPlans(options.plans);
  if (plans.length === 0) throw new Error(`${options.plans}: no plans to index; convert sources first`);
  const { shard } = options;
  for (const folder of options.warm)
    if (!existsSync(folder))
      console.error(`${folder}: there is no such cache; what it should hold is made again`);
  const cache = openShardCache(options.cache, options.warm);
  const events = { onStart: progress.start, onPlan: progress.step };
  const topics = readTopics(options.topics);
  const { made, reused } = shard
    ? await fillCache(planShards(plans, topics, options).filter(isOf(shard)), topics, cache, events)
    : await writeIndex(plans, topics, options.out, { ...events, sizes: options, cache });
  progress.stop();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const what = shard
    ? `Shard ${shard.index}/${shard.count} of ${plans.length} plans is in ${options.cache}`
    : `Indexed ${plans.length} plans into ${options.out}`;
  console.log(`${what} in ${seconds} s; shards made: ${made}, reused: ${reused}.`);
} catch (error) {
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Whether a shard of the index is in this share of them: all have the same list. */
function isOf({ index, count }: Shard): (own: unknown, at: number) => boolean {
  return (_, at) => at % count === index - 1;
}

function readShare(text: string): Shard {
  const share = parseShard(text);
  if (!share)
    throw new InvalidArgumentError('Expected the number of the share and how many there are, as 2/3.');
  return share;
}

function readSize(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
