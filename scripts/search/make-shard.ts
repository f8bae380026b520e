/**
 * One shard of the index, made. What comes of it depends on the plans of the shard and on the settings alone, so that it
 * need not be made again while these stay.
 */
import type { Topic } from '../../src/schema/topic.ts';
import { blankNeighbours } from '../../src/search/blanks.ts';
import { cut } from '../../src/search/plan-fragment.ts';
import { packBlanks, packVariants } from '../../src/search/side-file.ts';
import type { SidePart } from '../../src/search/side-file.ts';
import type { Variants } from '../../src/text/fold.ts';
import { placePlans } from './plan-places.ts';
import { toPlanRecord } from './plan-record.ts';
import type { PlanRecord } from './plan-record.ts';
import type { PlanEntry } from './read-plans.ts';
import { runPagefind } from './run-pagefind.ts';
import { makeSideFiles } from './side-files.ts';
import { variantsFor } from './variants.ts';

export interface ShardSettings {
  readonly vocabulary: readonly Topic[];
  readonly variants: Variants;
  readonly wordsPerChunk: number;
  /** 0 where every plan's text is a file of its own, as Pagefind has it. */
  readonly charsPerBundle: number;
}

/** What the whole index needs to know of a shard. */
export interface ShardFacts {
  /** Titles of its plans, by number of the page. */
  readonly titles: readonly string[];
  /** Pairs that fold its characters, and its blanks, packed as in the side file. */
  readonly variants: string;
  readonly blanks: string;
  readonly part: Omit<SidePart, 'folder' | 'namesakes'>;
}

export interface MadeShard {
  readonly facts: ShardFacts;
  /** Contents by name within the folder of the shard. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Makes a shard of these plans, all plans of each source among them. Rejects naming what is at fault. */
export async function makeShard(
  plans: readonly Pick<PlanEntry, 'read'>[],
  { vocabulary, variants, wordsPerChunk, charsPerBundle }: ShardSettings,
  onPlan: (id: string) => void = () => {},
): Promise<MadeShard> {
  const read = plans.map((plan) => plan.read());
  const places = placePlans(read);
  const records = read.map((plan) => {
    const place = places.get(plan.id);
    if (!place) throw new Error(`${plan.id}: Unexpected plan, expected one with a place`);
    return toPlanRecord(plan, place, vocabulary, variants);
  });
  const { pages, index, files } = await runPagefind(records, wordsPerChunk, charsPerBundle === 0, onPlan);
  const side = makeSideFiles(pages, charsPerBundle);
  return {
    facts: {
      titles: pages.map(({ fragment }) => fragment.meta.title),
      ...spell(records, variants),
      part: { index, ...side.part },
    },
    files: new Map([...files, ...side.files]),
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
