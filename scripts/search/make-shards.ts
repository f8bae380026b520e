/** Shards one after the other: taken from where they are kept, or made and kept. */
import type { Topic } from '../../src/schema/topic.ts';
import type { Variants } from '../../src/text/fold.ts';
import { makeShard } from './make-shard.ts';
import type { MadeShard } from './make-shard.ts';
import type { PlannedShard } from './plan-shards.ts';
import type { ShardCache } from './shard-cache.ts';
import { readVariants } from './variants.ts';

export interface ShardEvents {
  /** Told the number of plans that are to be indexed, and then of each. */
  readonly onStart?: (plans: number) => void;
  readonly onPlan?: (id: string) => void;
}

/** How many shards were made, and how many were there. */
export interface ShardCounts {
  readonly made: number;
  readonly reused: number;
}

export interface TakenShard {
  readonly planned: PlannedShard;
  readonly shard: MadeShard;
  /** Whether it was made now. */
  readonly isNew: boolean;
}

/** Gives each of the shards. Rejects where a plan or Pagefind is at fault. */
export async function* makeShards(
  shards: readonly PlannedShard[],
  vocabulary: readonly Topic[],
  cache: ShardCache,
  { onStart, onPlan }: ShardEvents = {},
): AsyncGenerator<TakenShard> {
  const missing = shards.filter(({ key }) => !cache.has(key));
  onStart?.(missing.reduce((sum, { plans }) => sum + plans.length, 0));
  // Making the table takes longer than all else where nothing has changed.
  let variants: Variants | undefined;
  for (const planned of shards) {
    const { key, plans, layout } = planned;
    const known = cache.take(key);
    if (known) {
      yield { planned, shard: known, isNew: false };
      continue;
    }
    variants ??= readVariants();
    const shard = await makeShard(plans, { vocabulary, variants, layout }, onPlan);
    cache.keep(key, shard);
    yield { planned, shard, isNew: true };
  }
}

/** Makes those of the shards that the cache lacks, and writes nothing else. Rejects as `makeShards` does. */
export async function fillCache(
  shards: readonly PlannedShard[],
  vocabulary: readonly Topic[],
  cache: ShardCache,
  events: ShardEvents,
): Promise<ShardCounts> {
  let made = 0;
  for await (const { isNew } of makeShards(shards, vocabulary, cache, events)) if (isNew) made++;
  return { made, reused: shards.length - made };
}
