/** The reader's answers beside those of Pagefind's own script over the same files, and beside the texts themselves. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPhrase } from '../../src/search/find-phrase.ts';
import { openIndexPart } from '../../src/search/index-part.ts';
import { toIndexQuery } from '../../src/search/tokens.ts';
import { fetchSideFile } from '../../src/search/side-file.ts';
import type { SideFile } from '../../src/search/side-file.ts';
import { foldText } from '../../src/text/fold.ts';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { openStockIndex } from '../../scripts/search/stock-index.ts';
import type { PagefindModule, StockIndex } from '../../scripts/search/stock-index.ts';
import { readVariants } from '../../scripts/search/variants.ts';
import { serveIndex } from './served-index.ts';
import type { ServedIndex } from './served-index.ts';

const plans = readPlans('content/plans');
const variants = readVariants();
let served: ServedIndex;
let stock: StockIndex;
let side: SideFile;
beforeAll(async () => {
  served = await serveIndex(plans, [], { sizes: { bytesPerShard: 60_000 }, forPagefind: true });
  side = await fetchSideFile(served.url);
  const script = pathToFileURL(join(served.folder, 'pagefind.js')).href;
  stock = await openStockIndex(
    (await import(/* @vite-ignore */ script)) as PagefindModule,
    served.url,
    side.parts.map(({ folder }) => folder),
  );
});
afterAll(() => served.close());

test('over 2,000 queries the reader finds the plans that Pagefind finds', { timeout: 120_000 }, async () => {
  const samples = samplePhrases(plans, 900, 300);
  const own = await Promise.all(
    side.parts.map(({ folder, index = '' }) => openIndexPart(served.url + folder, index)),
  );
  const wrong = [];
  for (const { folded } of samples) {
    const expected = [...(await stock.find(folded)).keys()].sort();
    const found: string[] = [];
    for (const part of own) {
      for (const page of (await findPhrase(part, folded)).keys()) found.push(part.fragments[page]);
    }
    if (found.sort().join() !== expected.join()) wrong.push({ folded, found, expected });
  }
  expect(wrong).toEqual([]);
  expect(samples.length).toBeGreaterThan(2_000);
  expect(side.parts.length).toBeGreaterThan(1);
});

test('positions are those at which the phrase stands in the text, counted through its blocks', async () => {
  const texts = new Map(
    plans.map((plan) => [plan.id, blocksOf(plan).map((block) => [...foldText(block, variants)])]),
  );
  const wrong = [];
  for (const { folded } of samplePhrases(plans, 300, 10)) {
    const sought = [...folded];
    for (const [number, positions] of await served.index.find(folded)) {
      const expected: number[] = [];
      let start = 0;
      for (const block of texts.get(served.index.facts.ids[number]) ?? []) {
        for (let at = 0; at + sought.length <= block.length; at++) {
          if (sought.every((char, next) => block[at + next] === char)) {
            expected.push(start + at);
            at += sought.length - 1;
          }
        }
        start += block.length + 1;
      }
      if (positions.join() !== expected.join()) wrong.push({ folded, positions, expected });
    }
  }
  expect(wrong).toEqual([]);
});

test('where all plans are one index Pagefind finds their texts too', async () => {
  const whole = await serveIndex(plans);
  const script = pathToFileURL(join(whole.folder, 'pagefind.js')).href;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const instance = pagefind.createInstance({ basePath: whole.url, noWorker: true });
  const { results } = await instance.search(toIndexQuery('护理'));
  const urls = await Promise.all(results.map(async (result) => new URL((await result.data()).url).pathname));
  const found = [...(await whole.index.find('护理')).keys()];
  expect(urls.sort()).toEqual(found.map((plan) => `/plans/${whole.index.facts.ids[plan]}/`).sort());
  expect(urls.length).toBeGreaterThan(3);
  await whole.close();
});
