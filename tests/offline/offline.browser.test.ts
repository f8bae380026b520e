import { globSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { launchBrowser } from '../support/browser.ts';
import { deploySite } from './deployed-site.ts';
import type { DeployedSite } from './deployed-site.ts';

let site: DeployedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Ids of plans: tests change their pages, each its own. */
const [seen, unseen, changed, withdrawn, carried] = readPlans('content/plans').map(({ id }) => id);

beforeAll(async () => {
  site = await deploySite('/sub/');
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  // Whatever a test did to the server.
  await site.stop();
  await site.start();
  site.delay(0);
});

/** What takes a browser its time. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });
const heading = (of = page) => of.locator('h1').innerText();
/** Names of the caches where nothing but one version is kept. */
const kept = (part: 'seen' | 'saved', version: string) =>
  ['current', `seen ${version}`, ...(part === 'saved' ? [`saved ${version}`] : [])]
    .map((name) => `jiku /sub/ ${name}`)
    .sort();
const cacheNames = (of = page) => of.evaluate(async () => (await caches.keys()).sort());
const isKept = (path: string) =>
  page.evaluate(async (url) => (await caches.match(url)) !== undefined, site.url + path);

/** Opens a page and waits until a worker answers for it. */
async function visit(path: string, of = page): Promise<void> {
  await of.goto(site.url + path);
  await of.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 10));
  });
}

/** What the open search page says of each phrase: how many plans, or `error`. */
function totals(phrases: readonly string[], of = page): Promise<(string | undefined)[]> {
  return of.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('#q')!;
    const region = document.querySelector<HTMLElement>('[data-results]')!;
    const said = [];
    for (const phrase of all) {
      field.value = phrase;
      field.form!.requestSubmit();
      while (region.dataset.state === 'loading') await new Promise((resolve) => setTimeout(resolve, 1));
      said.push(region.dataset.total ?? region.dataset.state);
    }
    return said;
  }, phrases);
}

/** The same in a browser without a worker. */
async function totalsOnline(phrases: readonly string[]): Promise<(string | undefined)[]> {
  const plain = await browser.newPage({ serviceWorkers: 'block' });
  await plain.goto(`${site.url}search/`);
  const said = await totals(phrases, plain);
  await plain.close();
  return said;
}

test('with the server stopped, pages seen before and those to start from open; another says that it is not kept', async () => {
  // The first page of all came before there was a worker.
  await visit(`plans/${seen}/`);
  const text = await page.locator('.body').innerText();
  await page.goto(`${site.url}plans/${carried}/`);
  await soon(() => isKept(`plans/${carried}/`)).toBe(true);
  await site.stop();
  for (const path of ['', 'search/', 'compare/', 'draft/', 'topics/', 'offline/', `plans/${carried}/`]) {
    expect((await page.goto(site.url + path))?.status(), path).toBe(200);
    expect(await page.locator('h1').count(), path).toBe(1);
  }
  await page.goto(`${site.url}plans/${seen}/?from=train#s3`);
  expect(await page.locator('.body').innerText()).toBe(text);
  expect((await page.goto(`${site.url}plans/${unseen}/`))?.status()).toBe(503);
  expect(await heading()).toBe('这一页没有存在本机');
  await page.locator(`[data-kept-pages] a[href$="/plans/${seen}/"]`).click();
  expect(await page.locator('.body').innerText()).toBe(text);
  await site.start();
  site.asked();
  // From a page that was kept the way leads to the site as it is now.
  await page.locator('.brand').click();
  await page.locator('h1').waitFor();
  expect(site.asked()).toContain('');
  await site.stop();
  await page.goto(`${site.url}plans/${unseen}/`);
  await site.start();
  await page.getByRole('button', { name: '再试' }).click();
  await page.locator('article, .body').first().waitFor();
  expect(await heading()).not.toBe('这一页没有存在本机');
});

test('with the server stopped, a search made before is answered alike, one never made says so and can be made again', async () => {
  const [before, never] = ['健康档案', '护理质量'];
  const expected = await totalsOnline([before, never]);
  await visit('search/');
  site.asked();
  expect(await totals([before])).toEqual([expected[0]]);
  for (const path of site.asked().filter((it) => it.startsWith('pagefind/')))
    await soon(() => isKept(path)).toBe(true);
  await site.stop();
  await page.reload();
  expect(await totals([before])).toEqual([expected[0]]);
  expect(await totals([never])).toEqual(['error']);
  expect(await page.locator('[data-reason]').getAttribute('data-reason')).toBe('offline');
  await site.start();
  await page.locator('[data-retry]').click();
  await soon(() => page.locator('[data-results]').getAttribute('data-total')).toBe(expected[1]);
});

test('the whole site saved: any phrase has the same total, any plan opens; a new version is saved too; then it is removed', async () => {
  const phrases = samplePhrases(readPlans('content/plans'), 18, 2).map(({ query }) => query);
  expect(phrases.length).toBeGreaterThanOrEqual(20);
  const expected = await totalsOnline(phrases);
  await visit('offline/');
  await page.getByRole('button', { name: '存到本机' }).click();
  await page.getByText(/^全站已存到本机/).waitFor();
  await site.stop();
  await page.goto(`${site.url}search/`);
  expect(await totals(phrases)).toEqual(expected);
  expect((await page.goto(`${site.url}plans/${unseen}/`))?.status()).toBe(200);
  expect(await heading()).not.toBe('这一页没有存在本机');

  await site.start();
  site.change(`plans/${changed}/index.html`, (html) => html.replace(/<h1[^>]*>/, '$&再改'));
  const version = await site.deploy();
  site.asked();
  await page.goto(`${site.url}offline/`);
  await soon(() => cacheNames().catch(() => [])).toEqual(kept('saved', version));
  const fetched = site.asked().filter((path) => path.startsWith('plans/') || path.startsWith('pagefind/'));
  expect(fetched).toEqual([`plans/${changed}/`]);
  await site.stop();
  await page.goto(`${site.url}plans/${changed}/`);
  expect(await heading()).toMatch(/^再改/);

  await page.goto(`${site.url}offline/`);
  await page.getByRole('button', { name: '移除' }).click();
  await page.getByText(/^现在连不上网站/).waitFor();
  expect((await page.goto(`${site.url}plans/${unseen}/`))?.status()).toBe(503);
}, 120_000);

test('a new version is told, never put upon the reader; after the click it is there and nothing of the old one is kept', async () => {
  await visit(`plans/${changed}/`);
  const old = await cacheNames();
  site.change(`plans/${changed}/index.html`, (html) => html.replace(/<h1[^>]*>/, '$&改后'));
  const version = await site.deploy();
  // Any page of the site that is opened makes the browser look.
  const other = await context.newPage();
  await visit('topics/', other);
  await page.getByText('内容已更新，刷新后可见。').waitFor();
  expect(await heading()).not.toMatch(/^改后/);
  // A page that is of the new version has nothing to tell.
  expect(await other.locator('[data-update]').innerText()).toBe('');
  expect(await cacheNames()).toEqual(expect.arrayContaining(old));
  await other.close();
  const reload = page.getByRole('button', { name: '刷新' });
  await reload.focus();
  await page.keyboard.press('Enter');
  await soon(() => heading().catch(() => '')).toMatch(/^改后/);
  await soon(() => cacheNames().catch(() => [])).toEqual(kept('seen', version));
  await site.stop();
  await page.reload();
  expect(await heading()).toMatch(/^改后/);
});

test('a version whose files are not all there, as while it is copied to the host, is not taken in', async () => {
  await visit('');
  const current = () => page.evaluate(async () => (await caches.match('version.txt'))?.text());
  const old = await current();
  site.change('topics/index.html', (html) => `${html}<!-- new -->`);
  const version = await site.deploy();
  site.change('topics/index.html', (html) => `${html}<!-- half copied -->`);
  site.asked();
  await page.goto(site.url);
  const asked: string[] = [];
  await soon(() => asked.push(...site.asked()) && asked.includes('topics/')).toBe(true);
  await page.goto(site.url);
  expect(await current()).toBe(old);
  await site.stop();
  await page.goto(`${site.url}topics/`);
  expect(await page.content()).not.toContain('half copied');
  await site.start();
  site.change('topics/index.html', (html) => html.replace('<!-- half copied -->', ''));
  await page.goto(site.url);
  await soon(() => current().catch(() => '')).toBe(version);
});

test('a plan that was withdrawn is not shown while there is a network, nor afterwards', async () => {
  await visit(`plans/${withdrawn}/`);
  await soon(() => isKept(`plans/${withdrawn}/`)).toBe(true);
  site.change(`plans/${withdrawn}`, undefined);
  await site.deploy();
  expect((await page.goto(`${site.url}plans/${withdrawn}/`))?.status()).toBe(404);
  await visit('');
  await soon(() => isKept(`plans/${withdrawn}/`)).toBe(false);
  await site.stop();
  expect((await page.goto(`${site.url}plans/${withdrawn}/`))?.status()).toBe(503);
});

test('a page that is open loads its parts after they are gone from the site; words on the desk survive an update', async () => {
  await visit('draft/');
  await page.reload();
  await page.locator('[data-desk][data-state="ready"]').waitFor();
  await page.locator('.paper .title').click();
  await page.keyboard.type('未存的题目');
  const [part] = globSync('_astro/write-docx.*.js', { cwd: site.folder });
  site.change(part, undefined);
  await site.deploy();
  const other = await context.newPage();
  await visit('', other);
  await page.getByText('内容已更新，刷新后可见。').waitFor();
  await other.close();
  const download = page.waitForEvent('download');
  await page.locator('.desk-bar').getByRole('button', { name: '导出 Word' }).click();
  expect((await download).suggestedFilename()).toContain('未存的题目');
  await page.locator('.paper .title').click();
  await page.keyboard.press('End');
  await page.keyboard.type('又写几字');
  await page.getByRole('button', { name: '刷新' }).click();
  await page.locator('[data-desk][data-state="ready"]').waitFor();
  await soon(() => page.locator('.paper .title').innerText()).toContain('未存的题目又写几字');
});

test('a network that does not answer is not waited for where a page is kept', async () => {
  await visit(`plans/${seen}/`);
  await soon(() => isKept(`plans/${seen}/`)).toBe(true);
  site.delay(8000);
  const start = performance.now();
  await page.goto(`${site.url}plans/${seen}/`);
  expect(await page.locator('.body .s').count()).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(6000);
});

test('without a worker wanted, what it kept and itself are gone with the next visit', async () => {
  await visit('');
  expect(await cacheNames()).not.toEqual([]);
  await site.deploy(false);
  await page.goto(`${site.url}topics/`);
  await soon(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
    0,
  );
  await soon(() => cacheNames()).toEqual([]);
  await site.deploy();
});

test('a site at the root of its host is kept as well', async () => {
  const root = await deploySite('/');
  try {
    await page.goto(`${root.url}plans/${seen}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await soon(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await root.stop();
    expect((await page.goto(`${root.url}plans/${seen}/`))?.status()).toBe(200);
    expect((await page.goto(root.url))?.status()).toBe(200);
  } finally {
    await root.close();
  }
});
