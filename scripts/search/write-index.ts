/** Writes the index of all plans, shard by shard: the plans of no more than one of them are in memory. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Topic } from '../../src/schema/topic.ts';
import { packBlanks, packVariants, sideFileName, unpackSpelling } from '../../src/search/side-file.ts';
import type { SideFile } from '../../src/search/side-file.ts';
import { indexSizes } from './index-sizes.ts';
import type { IndexSizes } from './index-sizes.ts';
import { joinWords } from './join-words.ts';
import { makeShards } from './make-shards.ts';
import type { ShardCounts, ShardEvents } from './make-shards.ts';
import type { MadeShard, ShardFacts } from './make-shard.ts';
import { planShards } from './plan-shards.ts';
import type { PlannedShard } from './plan-shards.ts';
import { blocksOf } from './read-plans.ts';
import type { IndexedPlan, PlanEntry } from './read-plans.ts';
import { noShardCache } from './shard-cache.ts';
import type { ShardCache } from './shard-cache.ts';
import { nameOf, packFile } from './side-files.ts';
import type { WordPieces } from './word-pieces.ts';

export interface IndexOptions extends ShardEvents {
  readonly sizes?: Partial<IndexSizes>;
  /** Where shards are kept between runs; nowhere unless told. */
  readonly cache?: ShardCache;
  /** Whether each of several shards is an index that Pagefind's own script reads too. */
  readonly forPagefind?: boolean;
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
  { sizes, cache = noShardCache, forPagefind, ...events }: IndexOptions = {},
): Promise<ShardCounts> {
  const all = { ...indexSizes, ...sizes };
  const shards = planShards(plans, vocabulary, all, forPagefind);
  const next = `${folder}.new`;
  const known: ShardFacts[] = [];
  const pieces: WordPieces[] = [];
  let made = 0;
  try {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
    for await (const { planned, shard, isNew } of makeShards(shards, vocabulary, cache, events)) {
      if (isNew) made++;
      writeShard(shard, next, folderOf(planned), known.length === 0);
      known.push(shard.facts);
      // A copy, as what was read holds the shard's texts too.
      pieces.push({ bytes: Buffer.from(shard.words), lengths: shard.facts.pieces });
    }
    const side: SideFile = {
      ...sumUp(shards, known, vocabulary),
      ...(shards[0].layout.kind === 'shared'
        ? { words: writeWords(pieces, all.bytesPerWordFile, next) }
        : {}),
      facts: writeFacts(known, next),
    };
    writeFileSync(join(next, sideFileName), JSON.stringify(side));
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  cache.prune(new Set(shards.map(({ key }) => key)));
  return { made, reused: shards.length - made };
}

/** Plans that are in memory, for `writeIndex`. No shard of theirs is ever taken from a cache. */
export function inMemory(plans: readonly IndexedPlan[]): PlanEntry[] {
  return plans.map((plan) => ({
    id: plan.id,
    digest: randomUUID(),
    size: Buffer.byteLength(blocksOf(plan).join('\n')),
    read: () => plan,
  }));
}

const folderOf = ({ name }: PlannedShard) => (name === '' ? '' : `${name}/`);

function writeShard({ files }: MadeShard, bundle: string, folder: string, isFirst: boolean): void {
  for (const [name, content] of files) {
    const isShared = sharedFiles.test(name);
    if (!isShared || isFirst) writeAt(join(bundle, isShared ? '' : folder, name), content);
  }
}

/** Gives the folder of the words. */
function writeWords(pieces: readonly WordPieces[], size: number, bundle: string): string {
  const files = joinWords(pieces, size);
  const folder = `words.${nameOf([...files.values()])}/`;
  for (const [name, content] of files) writeAt(join(bundle, folder, name), content);
  return folder;
}

/** Gives the name of the file. */
function writeFacts(shards: readonly ShardFacts[], bundle: string): string {
  const content = packFile(shards.map(({ packed }) => packed));
  const name = `facts.${nameOf([content])}.jiku`;
  writeAt(join(bundle, name), content);
  return name;
}

function writeAt(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** What is known of all plans only when all shards are there. */
function sumUp(
  shards: readonly PlannedShard[],
  known: readonly ShardFacts[],
  vocabulary: readonly Topic[],
): Omit<SideFile, 'facts'> {
  const titles = Map.groupBy(
    known.flatMap((own) => own.titles),
    (title) => title,
  );
  const isNamesake = (title: string) => (titles.get(title)?.length ?? 0) > 1;
  const spellings = known.map(unpackSpelling);
  return {
    planCount: known.reduce((sum, own) => sum + own.titles.length, 0),
    topics: vocabulary.map(({ name }) => name),
    parts: known.map((own, at) => ({
      folder: folderOf(shards[at]),
      ...own.part,
      namesakes: own.titles.map((title) => (isNamesake(title) ? '1' : '0')).join(''),
    })),
    variants: packVariants(new Map(spellings.flatMap((own) => [...own.variants]).sort())),
    blanks: packBlanks(new Set(spellings.flatMap((own) => [...own.blanks]))),
  };
}
