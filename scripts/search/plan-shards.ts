/** Which shards an index has, and under which key each of them is kept. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Topic } from '../../src/schema/topic.ts';
import { codeVersion } from '../../src/side-files/code-version.ts';
import { cutShards } from './cut-shards.ts';
import type { Shard } from './cut-shards.ts';
import { chunkSizes } from './index-sizes.ts';
import type { IndexSizes } from './index-sizes.ts';
import type { ShardLayout } from './make-shard.ts';
import type { PlanEntry } from './read-plans.ts';

export interface PlannedShard extends Shard<PlanEntry> {
  /** Changes with anything that changes the shard's files. */
  readonly key: string;
  readonly layout: ShardLayout;
}

/** Modules whose code decides what a shard is: reading of plans, indexing, the form in which it is kept. */
export const makers: readonly string[] = ['read-plans.ts', 'make-shard.ts', 'shard-file.ts'];

/**
 * The shards of these plans, by name. One shard is laid out as Pagefind has it, several so that their words can be joined,
 * unless they are wanted `forPagefind`.
 */
export function planShards(
  plans: readonly PlanEntry[],
  vocabulary: readonly Topic[],
  { bytesPerShard, charsPerBundle }: IndexSizes,
  forPagefind = false,
): PlannedShard[] {
  const shards = cutShards(plans, bytesPerShard);
  const layout: ShardLayout =
    shards.length > 1 && !forPagefind
      ? { kind: 'shared', charsPerBundle }
      : { kind: 'pagefind', chunkSize: shards.length > 1 ? chunkSizes.several : chunkSizes.one };
  const common = JSON.stringify([makersVersion(), vocabulary, layout]);
  return shards.map((shard) => {
    const hash = createHash('sha256').update(common);
    for (const { id, digest } of shard.plans) hash.update(`\0${id}\0${digest}`);
    return { ...shard, key: hash.digest('hex').slice(0, 40), layout };
  });
}

let version: string | undefined;

function makersVersion(): string {
  const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  version ??= codeVersion(place('../..'), makers.map(place));
  return version;
}
