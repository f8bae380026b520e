/** The words of several shards in shared files beside indexes that Pagefind reads. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openIndex } from '../../../src/search/search-index.ts';
import { fetchSideFile } from '../../../src/search/side-file.ts';
import type { SearchIndex } from '../../../src/search/search-index.ts';
import { samplePhrases } from '../../../scripts/search/phrase-samples.ts';
import { readPlans } from '../../../scripts/search/read-plans.ts';
import { stretches } from '../../../scripts/search/word-pieces.ts';
import { serveIndex } from '../served-index.ts';
import type { ServedIndex } from '../served-index.ts';

const plans = readPlans('content/plans');
let shared: ServedIndex;
let single: ServedIndex;
beforeAll(async () => {
  shared = await serveIndex(plans, [], { sizes: { bytesPerShard: 60_000, bytesPerWordFile: 2_000 } });
  single = await serveIndex(plans);
});
afterAll(() => Promise.all([shared.close(), single.close()]));

/** Positions by plan. */
const finds = async ({ index }: ServedIndex, phrase: string) =>
  new Map([...(await index.find(phrase))].map(([plan, places]) => [index.facts.ids[plan], places] as const));
const names = async (index: SearchIndex, phrase: string, kind: 'titles' | 'collections') =>
  [...(await index.findNames(phrase, kind))].map((plan) => index.facts.ids[plan]).sort();

test('words are cut where their codes ascend', () => {
  expect(stretches).toEqual([...new Set(stretches)].sort());
  expect(stretches.length).toBeGreaterThan(1_500);
});

test('2,000 phrases stand at the same places of the same plans', { timeout: 60_000 }, async () => {
  const side = await fetchSideFile(shared.url);
  expect(side.parts.length).toBeGreaterThan(2);
  expect(side.words).toBeDefined();
  const samples = samplePhrases(plans, 900, 300);
  for (const { folded } of samples)
    expect([folded, await finds(shared, folded)]).toEqual([folded, await finds(single, folded)]);
  expect(samples.length).toBeGreaterThan(2_000);
});

test('titles and collections are found in them too', async () => {
  for (const phrase of ['计划', '医院', '工会', '没有', '文明单位'])
    for (const kind of ['titles', 'collections'] as const)
      expect(await names(shared.index, phrase, kind)).toEqual(await names(single.index, phrase, kind));
});

test('the text of every plan is that of its own file', async () => {
  const textOf = async ({ index }: ServedIndex, id: string) => {
    const plan = index.facts.ids.indexOf(id);
    const { url, ...text } = await index.load(plan);
    expect(url.endsWith(`/plans/${id}/`)).toBe(true);
    return text;
  };
  for (const { id } of plans) expect(await textOf(shared, id)).toEqual(await textOf(single, id));
});

test('words and texts that do not come are an error, and the next try succeeds', async () => {
  const index = await openIndex(shared.url);
  const lose = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response('', { status: 503 }));
  await expect(index.find('护理')).rejects.toThrow('503 fetching');
  await expect(index.load(0)).rejects.toThrow('503 fetching');
  lose.mockRestore();
  expect((await index.find('护理')).size).toBeGreaterThan(3);
  expect((await index.load(0)).blocks.length).toBeGreaterThan(0);
});
