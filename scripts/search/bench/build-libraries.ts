/** Indexes of search libraries, each in one file that a page fetches whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insert, save } from '@orama/orama';
import type { Tokenizer } from '@orama/orama';
import { Index } from 'flexsearch';
import type { IndexOptions } from 'flexsearch';
import MiniSearch from 'minisearch';
import { foldText } from '../../../src/text/fold.ts';
import { blocksOf } from '../phrase-samples.ts';
import type { IndexedPlan } from '../read-plans.ts';
import { readVariants, variantsFor } from '../variants.ts';
import type { FlexFile } from './readers/flexsearch-options.ts';
import { variantsFile } from './readers/fold-query.ts';
import { options } from './readers/minisearch.ts';
import type { FoldedPlan } from './readers/minisearch.ts';
import { createOrama } from './readers/orama-tokenizers.ts';
import { textsFile } from './readers/texts.ts';

const variants = readVariants();

/** MiniSearch. */
export async function buildMiniSearch(plans: readonly IndexedPlan[], folder: string): Promise<void> {
  const search = new MiniSearch(options);
  for (const plan of plans) search.add(toFolded(plan));
  write(folder, 'index.json', search);
  writeVariants(plans, folder);
}

/** FlexSearch. */
export async function buildFlexSearch(
  plans: readonly IndexedPlan[],
  folder: string,
  set: IndexOptions,
): Promise<void> {
  const index = new Index(set);
  plans.forEach((plan, number) => index.add(number, toFolded(plan).text));
  const parts: Record<string, string> = {};
  await index.export((key: string, data: string) => void (parts[key] = data));
  const file: FlexFile = { ids: plans.map(({ id }) => id), parts };
  write(folder, 'index.json', file);
  writeVariants(plans, folder);
}

/** Orama. */
export async function buildOrama(
  plans: readonly IndexedPlan[],
  folder: string,
  tokenizer: Tokenizer,
): Promise<void> {
  const database = createOrama(tokenizer);
  for (const plan of plans) await insert(database, toFolded(plan));
  write(folder, 'index.json', save(database));
  writeVariants(plans, folder);
}

/** No index: the texts themselves. */
export async function buildTexts(plans: readonly IndexedPlan[], folder: string): Promise<void> {
  write(
    folder,
    textsFile,
    plans.map((plan) => [plan.id, blocksOf(plan).join('\n')]),
  );
  writeVariants(plans, folder);
}

function toFolded(plan: IndexedPlan): FoldedPlan {
  const blocks = blocksOf(plan).map((block) => foldText(block, variants));
  return { id: plan.id, text: blocks.join('\n') };
}

/** The pairs that a page needs to fold what is typed, as this project's own index has them. */
function writeVariants(plans: readonly IndexedPlan[], folder: string): void {
  const chars = new Set<string>();
  for (const plan of plans) for (const char of toFolded(plan).text) chars.add(char);
  write(folder, variantsFile, [...variantsFor(chars, variants)]);
}

function write(folder: string, name: string, content: unknown): void {
  let json: string;
  try {
    json = JSON.stringify(content);
  } catch (error) {
    // V8 has no string of half a gigabyte, and neither has a browser to read it into.
    throw new Error('too large for one file of JSON', { cause: error });
  }
  writeFileSync(join(folder, name), json);
}
