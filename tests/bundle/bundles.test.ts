import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedSince, readFinishedSite } from '../../scripts/bundle/finished-site.ts';
import { writeBundles } from '../../scripts/bundle/write-bundles.ts';
import { bundleSite } from './bundled-site.ts';
import type { BundledSite } from './bundled-site.ts';

let bundled: BundledSite;
beforeAll(async () => {
  bundled = await bundleSite('/sub/');
}, 240_000);
afterAll(() => bundled?.remove());

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
/** `[path, digest]` of a list as `sha256sum` writes it. */
const readSums = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!.slice(1).reverse());

describe.each(['jiku-site', 'jiku-offline'])('%s.zip', (name) => {
  const folder = () => join(bundled.unpacked, name);

  test('holds one folder, with checksums of all that is in it', () => {
    const files = filesOf(folder()).filter((file) => file !== 'SHA256SUMS');
    expect(readSums(join(folder(), 'SHA256SUMS'))).toEqual(
      files.map((file) => [file, sha256(join(folder(), file))]),
    );
    expect(readSums(join(bundled.out, 'SHA256SUMS'))).toContainEqual([
      `${name}.zip`,
      sha256(join(bundled.out, `${name}.zip`)),
    ]);
  });

  test('says in Chinese how it is opened and checked, and under which licence', () => {
    const note = readFileSync(join(folder(), 'README.txt'), 'utf8');
    expect(note).toMatch(/^\uFEFF计库：/);
    expect(note).toContain('sha256sum -c --quiet SHA256SUMS');
    expect(note.match(/[^\r]\n/)).toBeNull();
    expect(readFileSync(join(folder(), 'LICENSE'), 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
  });

  test('has names that every program unpacks alike', () => {
    for (const file of filesOf(folder())) expect(file).toMatch(/^[\w.~/-]+$/);
  });
});

test('the zip for servers holds the site byte for byte, and says where it must stand', () => {
  const folder = join(bundled.unpacked, 'jiku-site');
  expect(filesOf(join(folder, 'site'))).toEqual(bundled.site.paths);
  for (const path of bundled.site.paths)
    expect(sha256(join(folder, 'site', path))).toBe(sha256(join(bundled.site.folder, path)));
  const note = readFileSync(join(folder, 'README.txt'), 'utf8');
  expect(note).toContain('cp -R site/. www/sub/');
});

test('made again in another zone of time, the zips are the same', async () => {
  const again = join(bundled.out, 'again');
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Pacific/Kiritimati';
    for (const path of bundled.site.paths) utimesSync(join(bundled.site.folder, path), 1, 1);
    await writeBundles(bundled.site, again);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  const sums = (folder: string) => readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums(again)).toBe(sums(bundled.out));
});

test('every address on every page opened from a file is a file of the folder', () => {
  const root = join(bundled.unpacked, 'jiku-offline/site');
  const files = new Set(filesOf(root));
  const wrong: string[] = [];
  for (const page of [...files].filter((file) => file.endsWith('.html'))) {
    for (const address of addressesOf(parse(readFileSync(join(root, page), 'utf8')))) {
      if (/^(?:#|\?|https?:)/.test(address)) continue;
      const { pathname } = new URL(address, `file:///${page}`);
      const isInside = /^\.{1,2}\//.test(address);
      if (!isInside || !files.has(decodeURIComponent(pathname.slice(1)))) wrong.push(`${page}: ${address}`);
    }
  }
  expect(files.size).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test('a folder without a site, without its index or with another site’s is refused', () => {
  const folder = join(bundled.out, 'broken');
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  expect(() => readFinishedSite(folder)).toThrow(`${folder} holds no site yet: run npm run build first`);
  write('index.html', '<link rel="icon" href="/a/b/favicon.svg">');
  expect(() => readFinishedSite(folder)).toThrow('has no search index yet');
  write('pagefind/jiku.json', '{"planCount":1}');
  expect(() => readFinishedSite(folder)).toThrow('index of 1 plans beside 0 pages: run npm run build again');
  write('plans/a-01/index.html', '<article data-plan-id="a-01">');
  write('plans/a-01/index.html.gz', '');
  write('plans/all/index.html', 'a list');
  const site = readFinishedSite(folder);
  expect(site.base).toBe('/a/b/');
  expect(site.paths).toEqual([
    'index.html',
    'pagefind/jiku.json',
    'plans/a-01/index.html',
    'plans/all/index.html',
  ]);
  write('../src/new.ts', '');
  utimesSync(join(bundled.out, 'src/new.ts'), new Date(), new Date(Date.now() + 60_000));
  expect(changedSince(site, [join(bundled.out, 'src')])).toBe(join(bundled.out, 'src/new.ts'));
  rmSync(join(bundled.out, 'src/new.ts'));
  expect(changedSince(site, [join(bundled.out, 'src')])).toBeUndefined();
});

function addressesOf(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = 'attrs' in node ? node.attrs.filter(({ name }) => /^(?:href|src|action)$/.test(name)) : [];
  const children = [
    ...('childNodes' in node ? node.childNodes : []),
    ...('content' in node ? [node.content] : []),
  ];
  return [...own.map(({ value }) => value), ...children.flatMap(addressesOf)];
}
