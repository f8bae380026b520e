/** An index written with the help of kept shards beside one that is made afresh. */
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Topic } from '../../../src/schema/topic.ts';
import { listPlans, readTopics } from '../../../scripts/search/read-plans.ts';
import type { MadeShard } from '../../../scripts/search/make-shard.ts';
import { openShardCache } from '../../../scripts/search/shard-cache.ts';
import { writeIndex } from '../../../scripts/search/write-index.ts';
import type { ShardCounts } from '../../../scripts/search/make-shards.ts';
import { edit, fewBytes, makeFolders } from './index-folders.ts';
import type { IndexFolders } from './index-folders.ts';

let folders: IndexFolders;
let topics: readonly Topic[];
beforeEach(() => {
  folders = makeFolders();
  topics = readTopics('content/topics');
});
afterEach(() => folders.remove());

const index = (out: string, cache: string, bytesPerShard = fewBytes): Promise<ShardCounts> =>
  writeIndex(listPlans(folders.at('plans')), topics, folders.at(out), {
    cache: openShardCache(folders.at(cache)),
    sizes: { bytesPerShard },
  });
const kept = () => readdirSync(folders.at('cache'));
const plan = (name: string) => folders.at('plans', `${name}.mdx`);

/** Copies a plan into a source of its own. */
function addSource(stem: string, from: string): void {
  const raw = readFileSync(plan(from), 'utf8');
  writeFileSync(plan(`${stem}-01`), raw.replace(/file: "[^"]*"/, `file: "${stem}.txt"`));
}

/** Indexes with what is kept; expects what an index made afresh has, byte for byte. */
async function expectAsFresh(bytesPerShard?: number): Promise<ShardCounts> {
  const report = await index('out', 'cache', bytesPerShard);
  rmSync(folders.at('no-cache'), { recursive: true, force: true });
  expect((await index('fresh', 'no-cache', bytesPerShard)).reused).toBe(0);
  expect(folders.digests('out')).toEqual(folders.digests('fresh'));
  return report;
}

test('as plans change, sources come and go, and topics are edited', { timeout: 120_000 }, async () => {
  const { made: all } = await expectAsFresh();
  expect(all).toBeGreaterThan(2);
  expect(await index('out', 'cache')).toEqual({ made: 0, reused: all });

  for (const name of ['township-tcm-01', 'township-tcm-02']) edit(plan(name), '中医', '中医药');
  expect(await expectAsFresh()).toEqual({ made: 1, reused: all - 1 });

  // Its plan has the title of another, which stands in another shard.
  addSource('another', 'hospital-annual-10-01');
  const { made } = await expectAsFresh();
  expect(made).toBeLessThanOrEqual(2);

  for (const name of readdirSync(folders.at('plans')).filter((own) => own.startsWith('health-union')))
    rmSync(folders.at('plans', name));
  expect((await expectAsFresh()).made).toBeLessThanOrEqual(2);

  topics = topics.map((topic, at) => (at === 0 ? { ...topic, name: `${topic.name}等` } : topic));
  expect((await expectAsFresh()).reused).toBe(0);
});

test('a corpus that grows out of one index', { timeout: 60_000 }, async () => {
  expect(await index('out', 'cache', 1e6)).toEqual({ made: 1, reused: 0 });
  expect((await expectAsFresh(80_000)).made).toBeGreaterThan(1);
});

test('a shard that is not as it was written is made again', { timeout: 60_000 }, async () => {
  await index('out', 'cache');
  const before = folders.digests('out');
  const [changed, cutShort, empty] = kept().map((name) => folders.at('cache', name));
  const bytes = readFileSync(changed);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(changed, bytes);
  writeFileSync(cutShort, readFileSync(cutShort).subarray(0, -1));
  writeFileSync(empty, '');
  expect((await index('out', 'cache')).made).toBe(3);
  expect(folders.digests('out')).toEqual(before);
  expect((await index('out', 'cache')).made).toBe(0);
});

test('a plan that changes while it is indexed is told, and its shard is not kept', async () => {
  const plans = listPlans(folders.at('plans'));
  for (const name of readdirSync(folders.at('plans'))) edit(folders.at('plans', name), '计划', '规划');
  const cache = openShardCache(folders.at('cache'));
  await expect(writeIndex(plans, topics, folders.at('out'), { cache })).rejects.toThrow(
    'civilized-unit-01.mdx: changed while it was indexed; run again',
  );
  expect(readdirSync(folders.at())).toEqual(['plans']);
});

const shard: MadeShard = {
  facts: {
    titles: ['计划'],
    packed: { ids: ['a-01'], lengths: [1], groups: {}, flaws: {} },
    variants: '',
    blanks: '',
    part: { places: '', placesSize: 0, texts: '', textsSize: 0 },
    pieces: [5],
  },
  files: new Map([['name', Buffer.from('content')]]),
  words: Buffer.from('words'),
};

test('of shards no longer in use as many bytes are kept as are in use, those last used', () => {
  const cache = openShardCache(folders.at('cache'), [], 0);
  ['a', 'b', 'c', 'd', 'e'].forEach((key, at) => {
    cache.keep(key, shard);
    utimesSync(folders.at('cache', `${key}.shard`), at + 1, at + 1);
  });
  writeFileSync(folders.at('cache', '.killed'), 'half');
  utimesSync(folders.at('cache', '.killed'), 1, 1);
  writeFileSync(folders.at('cache', '.being-written'), 'half');
  expect(cache.take('a')).toEqual(shard);
  cache.prune(new Set(['b', 'c']));
  expect(kept().sort()).toEqual(['.being-written', ...['a', 'b', 'c', 'e'].map((key) => `${key}.shard`)]);
  const roomy = openShardCache(folders.at('cache'));
  roomy.prune(new Set());
  expect(kept()).toHaveLength(5);
});

test('what other caches hold is taken over from them', () => {
  const own = openShardCache(folders.at('cache'), [folders.at('none'), folders.at('other')]);
  const other = openShardCache(folders.at('other'));
  expect(own.take('a')).toBeUndefined();
  other.keep('a', shard);
  expect(own.take('a')).toEqual(shard);
  rmSync(folders.at('other'), { recursive: true });
  expect(own.take('a')).toEqual(shard);
  expect(kept()).toEqual(['a.shard']);
});
