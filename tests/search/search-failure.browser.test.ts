import { expect, test } from 'vitest';
import { mostTexts } from '../../src/search/plain-index.ts';
import { holding, useSearchTab } from './search-tab.ts';

const tab = useSearchTab();
const { near, open, region, settle, showAll, shownPlans, total } = tab;

const phrase = '服务质量';
const visit = () => tab.page.goto(`${tab.site.url}search/?q=${encodeURIComponent(phrase)}`);
const reason = () => region().locator('[data-reason]').getAttribute('data-reason');

test.each([
  ['the lists of pages', '**/*.pf_index'],
  ['the table of the index', '**/*.pf_meta'],
  ['the texts', '**/*.pf_fragment'],
])('where %s cannot be read, all plans are looked through, and the same are found', async (_, files) => {
  await tab.context.route(files, (route) => route.fulfill({ status: 404, body: '' }));
  await visit();
  await settle();
  await showAll();
  expect([...(await shownPlans())].sort()).toEqual(holding(phrase).sort());
  expect(await tab.page.locator('[data-plain]').textContent()).toContain('逐篇');
  const plain = await region().locator('.lines').allInnerTexts();
  await tab.context.unroute(files);
  await open(`?q=${encodeURIComponent(phrase)}`);
  await showAll();
  expect(await region().locator('.lines').allInnerTexts()).toEqual(plain);
});

test('while all plans are looked through the page says so', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await tab.context.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '' }));
  await tab.context.route('**/texts.*', async (route) => {
    await held;
    await route.continue();
  });
  await visit();
  await region().locator('[data-slow]').waitFor();
  expect(await region().innerText()).toContain('逐篇');
  expect(await tab.page.locator('[data-status]').textContent()).toContain('逐篇');
  release();
  await settle();
  expect(await total()).toBe(holding(phrase).length);
});

test('without network that is said, and trying again helps', async () => {
  await open();
  await tab.context.route('**/pagefind/**', (route) => route.abort());
  await tab.page.locator('#q').fill(phrase);
  await settle('error');
  expect(await reason()).toBe('offline');
  expect(await region().innerText()).toContain('检查网络');
  expect(await region().getAttribute('data-total')).toBeNull();
  expect(await region().innerText()).not.toContain('没有“');
  await tab.context.unroute('**/pagefind/**');
  await tab.page.getByRole('button', { name: '重试' }).click();
  await settle();
  expect(await total()).toBe(holding(phrase).length);
  expect(await region().evaluate((it) => it === document.activeElement)).toBe(true);
});

test('a site without index says what its keeper has to do', async () => {
  await tab.context.route('**/jiku.json', (route) => route.fulfill({ status: 404, body: '' }));
  await visit();
  await settle('error');
  expect(await reason()).toBe('missing');
  expect(await region().innerText()).toContain('npm run build');
});

test('files that are cut off are no answer', async () => {
  await tab.context.route('**/jiku.json', (route) => route.fulfill({ status: 200, body: '{"' }));
  await visit();
  await settle('error');
  expect(await reason()).toBe('broken');
});

test('where more does not come the lines stay, and trying again brings it', async () => {
  await open(`?q=${encodeURIComponent(phrase)}`);
  const lines = await region().locator('.lines').allInnerTexts();
  const plans = await total();
  await tab.context.route('**/pagefind/**', (route) => route.abort());
  await region().locator('[data-more]').click();
  await settle('error');
  expect(await region().locator('.lines').allInnerTexts()).toEqual(lines);
  expect(await region().getByRole('alert').innerText()).toContain('上面列出的不受影响');
  expect(await tab.page.locator('[data-to="exact"]').innerText()).toContain(`${plans} 份计划`);
  expect(await total()).toBe(plans);
  const again = region().getByRole('button', { name: '再试' });
  expect(await again.evaluate((it) => it === document.activeElement)).toBe(true);
  await tab.context.unroute('**/pagefind/**');
  await again.press('Enter');
  await settle();
  expect(await region().getByRole('alert').count()).toBe(0);
  await showAll();
  expect([...(await shownPlans())].sort()).toEqual(holding(phrase).sort());
});

test('where more can only be had by looking through all plans, the lines stay meanwhile', async () => {
  await open(`?q=${encodeURIComponent(phrase)}`);
  await tab.context.route('**/*.pf_fragment', (route) => route.fulfill({ status: 404, body: '' }));
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await tab.context.route('**/texts.*', async (route) => {
    await held;
    await route.continue();
  });
  const hits = region().locator('[data-hit]');
  const before = await hits.count();
  await region().locator('[data-more]').click();
  await region().locator('[data-slow]').waitFor();
  expect(await hits.count()).toBe(before);
  release();
  await settle();
  await showAll();
  expect([...(await shownPlans())].sort()).toEqual(holding(phrase).sort());
});

test('more texts than a reader can be made to wait for are not fetched, and that is said', async () => {
  const fetched: string[] = [];
  tab.page.on('request', (request) => fetched.push(request.url()));
  await tab.context.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '' }));
  await tab.context.route('**/jiku.json', async (route) => {
    const response = await route.fetch();
    const side = await response.json();
    await route.fulfill({
      json: { ...side, parts: side.parts.map((part: object) => ({ ...part, textsSize: mostTexts + 1 })) },
    });
  });
  await visit();
  await settle('error');
  expect(await reason()).toBe('large');
  expect(await region().innerText()).toContain('不等于没有这个说法');
  expect(fetched.filter((url) => url.includes('/texts.'))).toEqual([]);
});

test('near places that do not come leave the exact ones as they are, and can be asked for again', async () => {
  // The near places are looked for when the browser has nothing else to do: not before the network is cut.
  await tab.page.addInitScript(() => {
    const { requestIdleCallback } = window;
    const cut = new Promise((resolve) => addEventListener('jiku-cut', resolve, { once: true }));
    window.requestIdleCallback = (task) => {
      void cut.then(() => requestIdleCallback(task));
      return 0;
    };
  });
  await open(`?q=${encodeURIComponent('医疗服务质量')}`);
  const lines = await region().locator('.lines').allInnerTexts();
  await tab.context.route('**/pagefind/**', (route) => route.abort());
  await tab.page.evaluate(() => dispatchEvent(new Event('jiku-cut')));
  await near().and(tab.page.locator('[data-state="error"]')).waitFor();
  expect(await region().locator('.lines').allInnerTexts()).toEqual(lines);
  expect(await near().innerText()).toContain('没有查成');
  await tab.context.unroute('**/pagefind/**');
  await near().getByRole('button', { name: '重试' }).click();
  await near().and(tab.page.locator('[data-state="done"]')).waitFor();
  expect(await near().locator('[data-hit]').count()).toBe(5);
});

test('an older browser finds the same', async () => {
  await open(`?q=${encodeURIComponent(phrase)}`);
  await showAll();
  const found = await region().locator('[data-hit]').allInnerTexts();
  const old = await tab.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await old.addInitScript(() => {
    Object.assign(Intl, { Segmenter: undefined });
    for (const name of ['WebAssembly', 'DecompressionStream', 'requestIdleCallback']) {
      Object.defineProperty(globalThis, name, { value: undefined });
    }
    Object.assign(Map, { groupBy: undefined });
  });
  const page = await old.newPage();
  await page.goto(`${tab.site.url}search/?q=${encodeURIComponent(phrase)}`);
  const hits = page.locator('[data-results] [data-hit]');
  await page.locator('[data-results][data-state="done"]').waitFor();
  while (await page.locator('[data-more]:visible').count()) {
    await page.locator('[data-more]').click();
    await page.locator('[data-results][data-state="done"]').waitFor();
  }
  expect(await hits.allInnerTexts()).toEqual(found);
  await old.close();
});
