/**
 * One shard of the index, made. What comes of it depends on the plans of the shard and on the settings alone, so that it
 * need not be made again while these stay.
 */
import type { Topic } from '../../src/schema/topic.ts';
import { blankNeighbours } from '../../src/search/blanks.ts';
import { cut } from '../../src/search/plan-fragment.ts';
import type { PackedFacts } from '../../src/search/plan-facts.ts';
import { packBlanks, packVariants } from '../../src/search/side-file.ts';
import type { SidePart } from '../../src/search/side-file.ts';
import type { Variants } from '../../src/text/fold.ts';
import { placePlans } from './plan-places.ts';
import { toPlanRecord } from './plan-record.ts';
import type { PlanRecord } from './plan-record.ts';
import type { PlanEntry } from './read-plans.ts';
import { runPagefind } from './run-pagefind.ts';
import { cutWords } from './word-pieces.ts';
import { makeSideFiles, packFile } from './side-files.ts';
import { variantsFor } from './variants.ts';

/** How a shard is laid out: as an index that Pagefind's own script reads, or so that others can be joined to it. */
export type ShardLayout =
  | { readonly kind: 'pagefind'; readonly chunkSize: number }
  | { readonly kind: 'shared'; readonly charsPerBundle: number };

export interface ShardSettings {
  readonly vocabulary: readonly Topic[];
  readonly variants: Variants;
  readonly layout: ShardLayout;
}

/** What the whole index needs to know of a shard. */
export interface ShardFacts {
  /** Titles of its plans, by number of the page, and what else is known of them. */
  readonly titles: readonly string[];
  readonly packed: PackedFacts;
  /** Pairs that fold its characters, and its blanks, packed as in the side file. */
  readonly variants: string;
  readonly blanks: string;
  readonly part: Omit<SidePart, 'folder' | 'namesakes'>;
  /** Lengths of the pieces of `words`. */
  readonly pieces: readonly number[];
}

export interface MadeShard {
  readonly facts: ShardFacts;
  /** Contents by name within the folder of the shard. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Pieces of words; empty where the shard is an index of its own. */
  readonly words: Buffer;
}

/** Pagefind's own size: where words are cut anew, the fewer chunks the better. */
const anyChunkSize = 20_000;

/** Makes a shard of these plans, all plans of each source among them. Rejects naming what is at fault. */
export async function makeShard(
  plans: readonly Pick<PlanEntry, 'read'>[],
  { vocabulary, variants, layout }: ShardSettings,
  onPlan: (id: string) => void = () => {},
): Promise<MadeShard> {
  const read = plans.map((plan) => plan.read());
  const places = placePlans(read);
  const records = read.map((plan) => {
    const place = places.get(plan.id);
    if (!place) throw new Error(`${plan.id}: Unexpected plan, expected one with a place`);
    return toPlanRecord(plan, place, vocabulary, variants);
  });
  const isShared = layout.kind === 'shared';
  const pagefind = await runPagefind(records, isShared ? anyChunkSize : layout.chunkSize, onPlan);
  const side = makeSideFiles(pagefind.pages, isShared ? layout.charsPerBundle : undefined);
  const facts = {
    titles: pagefind.pages.map(({ fragment }) => fragment.meta.title),
    packed: side.facts,
    ...spell(records, variants),
  };
  if (isShared) {
    const chunks = [...pagefind.files].filter(([name]) => name.endsWith('.pf_index'));
    const words = cutWords(chunks.map(([, content]) => content));
    return {
      facts: { ...facts, part: side.part, pieces: words.lengths },
      files: side.files,
      words: words.bytes,
    };
  }
  const fragments = [...pagefind.fragments].map(
    ([name, { fragment }]) => [name, packFile(fragment)] as const,
  );
  return {
    facts: { ...facts, part: { index: pagefind.index, ...side.part }, pieces: [] },
    files: new Map([...pagefind.files, ...fragments, ...side.files]),
    words: Buffer.alloc(0),
  };
}

function spell(records: readonly PlanRecord[], variants: Variants): Pick<ShardFacts, 'variants' | 'blanks'> {
  const chars = new Set<string>();
  const blanks = new Set<string>();
  for (const { texts, fragment } of records) {
    for (const text of texts) for (const char of text) chars.add(char);
    const shown = fragment.content.replaceAll(cut, '').split('\n');
    for (const pair of shown.flatMap((text) => blankNeighbours(text, variants))) blanks.add(pair);
  }
  return { variants: packVariants(variantsFor(chars, variants)), blanks: packBlanks(blanks) };
}
