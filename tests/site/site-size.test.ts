import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileKind } from '../../scripts/site/file-kind.ts';
import { measureSite } from '../../scripts/site/measure-site.ts';
import { passedLimits, siteLimits } from '../../scripts/site/site-limits.ts';

/** What gzip cannot make smaller, and what it makes almost nothing of. */
const dense = (bytes: number) => randomBytes(bytes);
const thin = (bytes: number) => Buffer.alloc(bytes, 'a');
const site = {
  'index.html': thin(9000),
  'plans/index.html': dense(400),
  'plans/town-01/index.html': dense(3000),
  'search/suggestions.json': dense(500),
  'data/plans.json': dense(20_000),
  'pagefind/entry.json': dense(700),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-size-'));
  for (const [path, content] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the size of a built site', () => {
  test('every file counts, and the largest are named: pages by what goes over the wire', () => {
    const measured = measureSite(folder);
    const bytes = Object.values(site).reduce((sum, { length }) => sum + length, 0);
    expect(measured).toMatchObject({ files: 6, bytes, largestFile: 20_000 });
    expect(measured.file.path).toBe('data/plans.json');
    const pages = ['plans/town-01/index.html', 'plans/index.html', 'index.html'] as const;
    expect(measured.pages.map(({ path }) => path)).toEqual(pages);
    expect(measured.pages.map(({ gzip }) => gzip)).toEqual(pages.map((path) => gzipSync(site[path]).length));
    expect(measured.largestPage).toBe(measured.pages[0].gzip);
    expect(measured.fetched.map(({ path }) => path)).toEqual(['search/suggestions.json']);
    expect(measured.kinds.reduce((sum, { files }) => sum + files, 0)).toBe(6);
  });

  test('a page is over the bound by what goes over the wire, not by its text', () => {
    const bound = siteLimits.largestPage.most;
    for (const [content, passed] of [
      [thin(4 * bound), []],
      [dense(bound + 1), [siteLimits.largestPage]],
    ] as const) {
      writeFileSync(join(folder, 'index.html'), content);
      expect(passedLimits(measureSite(folder))).toEqual(passed);
    }
  });

  test.each(Object.keys(siteLimits) as (keyof typeof siteLimits)[])(
    'the bound on %s can be reached, not passed',
    (key) => {
      const none = { files: 0, bytes: 0, largestFile: 0, largestPage: 0 };
      const { most } = siteLimits[key];
      expect(passedLimits({ ...none, [key]: most })).toEqual([]);
      expect(passedLimits({ ...none, [key]: most + 1 })).toEqual([siteLimits[key]]);
    },
  );

  test('a folder without files is no site', () => {
    const empty = mkdtempSync(join(tmpdir(), 'site-size-'));
    expect(() => measureSite(empty)).toThrow('no files');
    rmSync(empty, { recursive: true });
  });

  test.each([
    ['plans/town-01/index.html', 'plan'],
    ['plans/town-01/diff/index.html', 'difference'],
    ['plans/diff/index.html', 'difference'],
    ['plans/page/2/index.html', 'list of plans'],
    ['plans/org/yiyuan/index.html', 'list of plans'],
    ['sources/page/2/index.html', 'list of sources'],
    ['sources/town/index.html', 'source'],
    ['sources/town/original.txt', 'original'],
    ['data/records/town.json', 'record'],
    ['about/index.html', 'other'],
  ])('%s is of the kind %s', (path, kind) => {
    expect(fileKind(path)).toBe(kind);
  });
});
