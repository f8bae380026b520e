import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { measureSite } from '../../scripts/site/measure-site.ts';
import { precompress } from '../../scripts/site/precompress.ts';

const text = '加强医疗质量管理，提高服务水平。'.repeat(100);
const files = {
  'index.html': text,
  // The same bytes twice: both are in work at once.
  'copy.html': text,
  'small.css': 'p{}',
  'noise.json': randomBytes(3000),
  'packed.jiku': text,
};

let root: string;
const at = (name: string) => join(root, 'site', name);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jiku-precompress-'));
  mkdirSync(at(''));
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
});
afterEach(() => rmSync(root, { recursive: true }));

const run = () => precompress(at(''), { cache: join(root, 'cache'), quality: 5 });
const copies = () => readdirSync(at('')).filter((name) => !(name in files));

test('beside text that gets smaller stand copies that give it back, of the same time', async () => {
  utimesSync(at('index.html'), 1_700_000_000, 1_700_000_000);
  const { copies: bytes } = await run();
  expect(copies()).toEqual(['copy.html.br', 'copy.html.gz', 'index.html.br', 'index.html.gz']);
  expect(brotliDecompressSync(readFileSync(at('index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(at('index.html.gz'))).toString()).toBe(text);
  expect(bytes.br).toBe(2 * statSync(at('index.html.br')).size);
  expect(statSync(at('index.html.gz')).mtimeMs).toBe(1_700_000_000_000);
});

test('what did not change is not compressed again, also where the site was built afresh', async () => {
  expect((await run()).made).toBeGreaterThan(0);
  expect((await run()).made).toBe(0);
  for (const name of copies()) rmSync(at(name));
  expect((await run()).made).toBe(0);
  expect(copies()).toHaveLength(4);
  writeFileSync(at('index.html'), `${text}。`);
  expect((await run()).made).toBe(2);
  expect(gunzipSync(readFileSync(at('index.html.gz'))).toString()).toBe(`${text}。`);
});

test('copies that nothing stands behind go, and so does what is kept of them', async () => {
  await run();
  const kept = () => readdirSync(join(root, 'cache')).length;
  const before = kept();
  for (const name of ['index.html', 'copy.html']) writeFileSync(at(name), 'short');
  await run();
  expect(copies()).toEqual([]);
  expect(kept()).toBe(before - 2);
});

test('the size of a site counts the copies by themselves', async () => {
  const before = measureSite(at(''));
  await run();
  const after = measureSite(at(''));
  expect(after.kinds.find(({ kind }) => kind === 'compressed copy')?.files).toBe(4);
  expect(after.files).toBe(before.files + 4);
  expect(after.pages).toEqual(before.pages);
});
