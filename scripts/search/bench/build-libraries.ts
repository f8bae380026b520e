/** Indexes of search libraries, each in one file that a page fetches whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insert, save } from '@orama/orama';
import type { Tokenizer } from '@orama/orama';
import { Index } from 'flexsearch';
import type { IndexOptions } from 'flexsearch';
import MiniSearch from 'minisearch';
import { foldText } from '../../../src/text/fold.ts';
import { blocksOf } from '../read-plans.ts';
import type { IndexedPlan } from '../read-plans.ts';
import { readVariants, variantsFor } from '../variants.ts';
import type { FlexFile } from './readers/flexsearch-options.ts';
import { variantsFile } from './readers/fold-query.ts';
import { options } from './readers/minisearch.ts';
import type { FoldedPlan } from './readers/minisearch.ts';
import { createOrama } from './readers/orama-tokenizers.ts';
import { textsFile } from './readers/texts.ts';

/** MiniSearch. */
export async function buildMiniSearch(plans: readonly IndexedPlan[], folder: string): Promise<void> {
  const search = new MiniSearch(options);
  for (const plan of foldPlans(plans, folder)) search.add(plan);
  write(folder, 'index.json', search);
}

/** FlexSearch. */
export async function buildFlexSearch(
  plans: readonly IndexedPlan[],
  folder: string,
  set: IndexOptions,
): Promise<void> {
  const index = new Index(set);
  foldPlans(plans, folder).forEach(({ text }, number) => index.add(number, text));
  const parts: Record<string, string> = {};
  await index.export((key: string, data: string) => void (parts[key] = data));
  const file: FlexFile = { ids: plans.map(({ id }) => id), parts };
  write(folder, 'index.json', file);
}

/** Orama. */
export async function buildOrama(
  plans: readonly IndexedPlan[],
  folder: string,
  tokenizer: Tokenizer,
): Promise<void> {
  const database = createOrama(tokenizer);
  for (const plan of foldPlans(plans, folder)) await insert(database, plan);
  write(folder, 'index.json', save(database));
}

/** No index: the texts themselves. */
export async function buildTexts(plans: readonly IndexedPlan[], folder: string): Promise<void> {
  write(
    folder,
    textsFile,
    plans.map((plan) => [plan.id, blocksOf(plan).join('\n')]),
  );
  foldPlans(plans, folder);
}

/**
 * The plans folded, and into `folder` the pairs that a page needs to fold what is typed, as this project's own index
 * has them.
 */
function foldPlans(plans: readonly IndexedPlan[], folder: string): FoldedPlan[] {
  const variants = readVariants();
  const folded = plans.map((plan) => ({
    id: plan.id,
    text: blocksOf(plan)
      .map((block) => foldText(block, variants))
      .join('\n'),
  }));
  const chars = new Set<string>();
  for (const { text } of folded) for (const char of text) chars.add(char);
  write(folder, variantsFile, [...variantsFor(chars, variants)]);
  return folded;
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
