/** Writes the index of all plans, shard by shard: no more than one of them is in memory. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Topic } from '../../src/schema/topic.ts';
import { packBlanks, packVariants, sideFileName, unpackSpelling } from '../../src/search/side-file.ts';
import type { SideFile } from '../../src/search/side-file.ts';
import type { Variants } from '../../src/text/fold.ts';
import type { IndexSizes } from './index-sizes.ts';
import { makeShard } from './make-shard.ts';
import type { MadeShard, ShardFacts } from './make-shard.ts';
import { planShards } from './plan-shards.ts';
import type { PlannedShard } from './plan-shards.ts';
import type { IndexedPlan, PlanEntry } from './read-plans.ts';
import { noShardCache } from './shard-cache.ts';
import type { ShardCache } from './shard-cache.ts';
import { readVariants } from './variants.ts';

export interface IndexOptions {
  readonly sizes?: Partial<IndexSizes>;
  /** Where shards are kept between runs; nowhere unless told. */
  readonly cache?: ShardCache;
  /** Told the number of plans that are to be indexed, and then of each. */
  readonly onStart?: (plans: number) => void;
  readonly onPlan?: (id: string) => void;
}

export interface IndexReport {
  readonly made: number;
  readonly reused: number;
}

/** Pagefind's own script, which is the same in every shard. */
const sharedFiles = /^pagefind(?:-worker)?\.js$/;

/**
 * Writes the index of the plans to `folder`, replacing what stands there only when it is complete. One shard stands in
 * `folder` itself, several in folders below it that bear their names. The same plans give the same bytes, whatever of
 * them was kept. Rejects with Pagefind's own words where it refuses something.
 */
export async function writeIndex(
  plans: readonly PlanEntry[],
  vocabulary: readonly Topic[],
  folder: string,
  { sizes, cache = noShardCache, onStart = () => {}, onPlan }: IndexOptions = {},
): Promise<IndexReport> {
  const shards = planShards(plans, vocabulary, sizes);
  const next = `${folder}.new`;
  const facts: ShardFacts[] = [];
  const make = shardMaker(vocabulary, cache, onPlan);
  onStart(countPlans(shards.filter(({ key }) => !cache.has(key))));
  let made = 0;
  try {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    for (const shard of shards) {
      const known = cache.take(shard.key);
      if (!known) made++;
      const own = known ?? (await make(shard));
      writeShard(own, next, folderOf(shard), facts.length === 0);
      facts.push(own.facts);
    }
    writeFileSync(join(next, sideFileName), JSON.stringify(toSideFile(shards, facts, vocabulary)));
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  cache.prune(new Set(shards.map(({ key }) => key)));
  return { made, reused: shards.length - made };
}

/** Makes those of the shards that `isOurs` and that the cache lacks, and writes nothing else. */
export async function fillCache(
  plans: readonly PlanEntry[],
  vocabulary: readonly Topic[],
  cache: ShardCache,
  isOurs: (name: string, at: number) => boolean,
  { sizes, onStart = () => {}, onPlan }: Omit<IndexOptions, 'cache'> = {},
): Promise<IndexReport> {
  const shards = planShards(plans, vocabulary, sizes).filter(({ name }, at) => isOurs(name, at));
  const missing = shards.filter(({ key }) => !cache.take(key));
  const make = shardMaker(vocabulary, cache, onPlan);
  onStart(countPlans(missing));
  for (const shard of missing) await make(shard);
  return { made: missing.length, reused: shards.length - missing.length };
}

/** Plans that are in memory, for `writeIndex`. No shard of theirs is ever taken from a cache. */
export function inMemory(plans: readonly IndexedPlan[]): PlanEntry[] {
  return plans.map((plan) => ({ id: plan.id, digest: randomUUID(), read: () => plan }));
}

/** Makes shards and keeps them. The table of variants is read when the first is made. */
function shardMaker(
  vocabulary: readonly Topic[],
  cache: ShardCache,
  onPlan: IndexOptions['onPlan'],
): (shard: PlannedShard) => Promise<MadeShard> {
  let variants: Variants | undefined;
  return async ({ key, plans, settings }) => {
    variants ??= readVariants();
    const made = await makeShard(plans, { vocabulary, variants, ...settings }, onPlan);
    cache.keep(key, made);
    return made;
  };
}

const folderOf = ({ name }: PlannedShard) => (name === '' ? '' : `${name}/`);

const countPlans = (shards: readonly PlannedShard[]) =>
  shards.reduce((sum, { plans }) => sum + plans.length, 0);

function writeShard({ files }: MadeShard, bundle: string, folder: string, isFirst: boolean): void {
  for (const [name, content] of files) {
    const isShared = sharedFiles.test(name);
    if (isShared && !isFirst) continue;
    const file = join(bundle, isShared ? '' : folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function toSideFile(
  shards: readonly PlannedShard[],
  facts: readonly ShardFacts[],
  vocabulary: readonly Topic[],
): SideFile {
  const titles = Map.groupBy(
    facts.flatMap((own) => own.titles),
    (title) => title,
  );
  const spellings = facts.map(unpackSpelling);
  const variants = new Map(spellings.flatMap((own) => [...own.variants]).sort());
  return {
    planCount: countPlans(shards),
    topics: vocabulary.map(({ name }) => name),
    parts: facts.map((own, at) => ({
      folder: folderOf(shards[at]),
      ...own.part,
      namesakes: own.titles.map((title) => ((titles.get(title)?.length ?? 0) > 1 ? '1' : '0')).join(''),
    })),
    variants: packVariants(variants),
    blanks: packBlanks(new Set(spellings.flatMap((own) => [...own.blanks]))),
  };
}
