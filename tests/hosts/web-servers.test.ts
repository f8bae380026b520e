/** The project's configuration files in real web servers, under `/` and under a folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moves } from '../../scripts/hosts/redirects-file.ts';
import { contentType } from '../../scripts/site/content-types.ts';
import { cacheControl } from '../../scripts/site/cache-control.ts';
import { isCompressedCopy } from '../../scripts/site/precompress.ts';
import { listSite } from '../../scripts/site/list-site.ts';
import { securityHeaders } from '../../src/hosts/security-headers.ts';
import { launchBrowser } from '../support/browser.ts';
import { layOutSite } from './laid-out-site.ts';
import type { LaidOutSite } from './laid-out-site.ts';
import { ask, serverKinds } from './web-server.ts';
import type { WebServer } from './web-server.ts';

const bases = ['/', '/sub/'] as const;
const sites = new Map<string, LaidOutSite>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  for (const base of bases) sites.set(base, await layOutSite(base));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  sites.forEach((site) => site.remove());
});

/** As many as a large corpus might gather. */
const moves: Moves = [
  ['plans/no-longer-03/', 'plans/town-health-01/'],
  ...Array.from({ length: 10_000 }, (_, at) => [`plans/old-${at}/`, `plans/new-${at}/`] as const),
];

const cases = Object.entries(serverKinds).flatMap(([name, kind]) =>
  bases.map((base) => ({ name, kind, base })),
);

for (const { name, kind, base } of cases)
  describe.skipIf(!kind.isHere)(`${name} under ${base}`, () => {
    let site: LaidOutSite;
    let server: WebServer;
    beforeAll(async () => {
      site = sites.get(base)!;
      server = await kind.start(site, moves);
    });
    afterAll(() => server?.stop());

    const at = (path: string, headers = {}) => ask(server.origin, base + path, headers);
    const onDisk = (path: string) => readFileSync(join(site.folder, path));

    test('sends every kind of file with its type, its time to be kept and what guards it', async () => {
      const files = listSite(site.folder).filter(({ path }) => !isCompressedCopy(path));
      const ofEachKind = Map.groupBy(
        files,
        ({ path, kind }) => `${kind} ${contentType(path)} ${cacheControl(path)}`,
      );
      expect(ofEachKind.size).toBeGreaterThan(25);
      for (const [{ path }] of ofEachKind.values()) {
        const { status, headers, bytes } = await at(path.replace(/(^|\/)index\.html$/, '$1'));
        expect(status, path).toBe(200);
        expect(headers['content-type']?.toLowerCase(), path).toBe(contentType(path));
        expect(headers['cache-control'], path).toBe(cacheControl(path));
        expect(headers['content-encoding'], path).toBeUndefined();
        for (const [header, value] of securityHeaders)
          expect(headers[header.toLowerCase()], path).toBe(value);
        expect(bytes.equals(onDisk(path)), path).toBe(true);
      }
    });

    test.each([
      ['br', '.br'],
      ['gzip', '.gz'],
    ])('sends the %s copy as it lies there to who takes it', async (encoding, ending) => {
      for (const path of ['index.html', 'data/plans.json']) {
        const { status, headers, bytes } = await at(path.replace('index.html', ''), {
          'accept-encoding': encoding,
        });
        expect(status).toBe(200);
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers['vary']).toMatch(/accept-encoding/i);
        expect(headers['content-type']?.toLowerCase()).toBe(contentType(path));
        expect(headers['cache-control']).toBe(cacheControl(path));
        expect(bytes.equals(onDisk(path + ending))).toBe(true);
      }
    });

    test('says of a file that is still the same that it is, packed or not', async () => {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { headers } = await at('topics/', { 'accept-encoding': encoding });
        expect(headers.etag, encoding).toBeTruthy();
        const again = await at('topics/', { 'accept-encoding': encoding, 'if-none-match': headers.etag });
        expect(again.status, encoding).toBe(304);
        expect(again.bytes.length).toBe(0);
        expect(again.headers['cache-control']).toBe('no-cache');
      }
    });

    test('has one page for all that is missing, which nobody keeps', async () => {
      for (const path of ['no/such/page/', 'no-such.txt', '_astro/gone.00000000.js', 'plans/../../secret']) {
        const { status, headers, bytes } = await at(path);
        expect(status, path).toBe(404);
        if (path.includes('..')) continue;
        expect(headers['content-type']?.toLowerCase(), path).toBe('text/html; charset=utf-8');
        expect(headers['cache-control'], path).toBe('no-cache');
        expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
        expect(bytes.equals(onDisk('404.html')), path).toBe(true);
      }
    });

    test('leads to the address with a slash', async () => {
      const { status, headers } = await at('topics');
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`${base}topics/`);
      if (base === '/') return;
      expect((await ask(server.origin, '/')).headers.location).toBe(base);
      expect((await ask(server.origin, base.slice(0, -1))).headers.location).toBe(base);
    });

    test('leads from the old address of a plan to the new one for good', async () => {
      for (const [from, to] of [moves[0], moves.at(-1)!]) {
        const { status, headers } = await at(from);
        expect(status).toBe(301);
        expect(headers.location).toBe(base + to);
      }
    });

    test('finds a phrase in a browser, which has nothing to complain of', async () => {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${server.origin}${base}search/?q=${encodeURIComponent('健康档案')}`);
      await page.locator('[data-state="done"]').waitFor({ timeout: 10_000 });
      expect(await page.locator('[data-hit]').count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      await page.close();
    });
  });

test('every file that hosts keep for a year has a digest in its name', () => {
  for (const { folder } of sites.values()) {
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        cacheControl(path).includes('immutable') && /\.[a-z_]+$/.test(path) && !isCompressedCopy(path),
    );
    expect(kept.length).toBeGreaterThan(50);
    for (const path of kept) expect(path).toMatch(/[._-][\w-]{7,}(?:\.[a-z_]+$|\/)/);
  }
});
