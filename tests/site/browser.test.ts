import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { builtSite } from './built-site.ts';
import { pageKinds } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A page may load this much script, zipped. */
const scriptBudget = 10 * 1024;
/** What they are for cannot be had without scripts. */
const tools = new Set(['search', 'compare', 'draft']);

const openAll = () => document.querySelectorAll('details').forEach((it) => (it.open = true));

let site: ServedSite | undefined;
let browser: Browser;
let origin: string;
let kinds: [kind: string, path: string][];

beforeAll(async () => {
  site = await serveSite('/sub/');
  origin = site.url;
  kinds = Object.entries(pageKinds(await builtSite('/sub/')));
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens every kind of page in one tab and hands it to `check`. */
async function onEveryKind(
  options: Parameters<Browser['newPage']>[0],
  check: (page: Page, kind: string) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage(options);
  for (const [kind, path] of kinds) {
    await page.goto(origin + path);
    await check(page, kind);
  }
  await page.close();
}

/** Not among the rules that run unasked. */
const rules = { 'target-size': { enabled: true } };
// The themes differ in colours alone.
test.each([
  [360, 'light', { rules }],
  [1440, 'light', { rules }],
  [1440, 'dark', { runOnly: ['color-contrast', 'link-in-text-block'] }],
] as const)(
  'axe finds no fault on any kind of page at %d px, %s',
  async (width, colorScheme, options) => {
    // The policy of the pages would not let the checker in.
    await onEveryKind(
      { colorScheme, bypassCSP: true, viewport: { width, height: 900 } },
      async (page, kind) => {
        await page.addScriptTag({ content: axe });
        await page.evaluate(openAll);
        const { violations } = await page.evaluate(
          (run) =>
            (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, run as RunOptions),
          options,
        );
        const faults = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(' ')}`,
        );
        expect(faults, kind).toEqual([]);
      },
    );
  },
  180_000,
);

test.each([320, 768, 1920])(
  'no kind of page scrolls sideways at %d px, closed or opened',
  async (width) => {
    await onEveryKind({ viewport: { width, height: 800 } }, async (page, kind) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow(), kind).toBeLessThanOrEqual(0);
      await page.evaluate(openAll);
      expect(await overflow(), `${kind}, opened`).toBeLessThanOrEqual(0);
    });
  },
  120_000,
);

test('no kind of page breaks its policy, fails a request, reaches elsewhere or loads more than 10 KB of script', async () => {
  const page = await browser.newPage();
  let faults: string[] = [];
  let scripts: Promise<Buffer>[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(request.url());
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  for (const [kind, path] of kinds) {
    [faults, scripts] = [[], []];
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    expect(faults, kind).toEqual([]);
    expect(scripts.length, kind).toBeGreaterThan(0);
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
    if (!tools.has(kind)) expect(bytes, kind).toBeLessThanOrEqual(scriptBudget);
  }
  await page.close();
}, 120_000);

test('every kind of page but search, comparing and drafting shows the same text without scripts', async () => {
  const withScripts = new Map<string, string>();
  const text = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, p:not(.acts), td, dd, li)')]
        .map((it) => it.textContent)
        .join('\n'),
    );
  await onEveryKind({}, async (page, kind) => void withScripts.set(kind, await text(page)));
  await onEveryKind({ javaScriptEnabled: false }, async (page, kind) => {
    if (!tools.has(kind)) expect(await text(page), kind).toBe(withScripts.get(kind));
  });
}, 120_000);

test('a chosen theme holds on the next page, from its first paint', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(origin);
  await page.getByRole('button', { name: '深色显示' }).click();
  await page.goto(`${origin}about/`);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('button', { name: '深色显示' }).click();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(ground);
  await page.close();
});

test('without scripts there is no button that does nothing', async () => {
  await onEveryKind({ javaScriptEnabled: false }, async (page, kind) => {
    const dead = await page
      .locator('button:not([type="submit"])')
      .evaluateAll((buttons) => buttons.filter((it) => it.checkVisibility()).map((it) => it.textContent));
    expect(dead, kind).toEqual([]);
  });
}, 120_000);

test('on a phone every link that stands by itself is 24 px high, and no column is a character wide', async () => {
  await onEveryKind({ viewport: { width: 360, height: 800 } }, async (page, kind) => {
    await page.evaluate(openAll);
    const low = await page
      .locator('main :is(td, dd, .crumbs, .toc, .ways, .index, .facets) a')
      .evaluateAll((links: HTMLElement[]) =>
        links
          .filter((it) => !it.closest('p') && it.checkVisibility() && it.offsetHeight < 24)
          .map((it) => it.textContent),
      );
    expect(low, kind).toEqual([]);
    const narrow = await page.locator('main :is(td, th, li > *)').evaluateAll((cells: HTMLElement[]) =>
      cells
        .filter((it) => it.checkVisibility() && (it.textContent ?? '').trim().length > 3)
        .filter(({ offsetWidth, offsetHeight }) => offsetWidth > 1 && offsetWidth < 40 && offsetHeight > 48)
        .map((it) => it.textContent),
    );
    expect(narrow, kind).toEqual([]);
  });
}, 120_000);

test.each([768, 1440])(
  'kinds of organisation stand on one line of a table at %d px',
  async (width) => {
    await onEveryKind({ viewport: { width, height: 800 } }, async (page, kind) => {
      const broken = await page.locator('.plans td.who').evaluateAll((cells: HTMLElement[]) =>
        cells
          .filter((it) => {
            const text = document.createRange();
            text.selectNodeContents(it);
            return text.getClientRects().length > 1;
          })
          .map((it) => it.textContent),
      );
      expect(broken, kind).toEqual([]);
    });
  },
  120_000,
);

test('the foot stands at the end of a short page', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  await page.goto(`${origin}404.html`);
  const foot = await page.locator('.foot').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(1200, 0);
  await page.close();
});

test('the first stop of the keyboard skips to the text', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}plans/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.close();
});

test('a plan can be copied with its source, and the outline follows the reader', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const address = origin + (kinds.find(([kind]) => kind === 'plan')?.[1] ?? '');
  await page.goto(address);
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${await page.locator('#citation').textContent()}，${address}`);
  const second = page.locator('.toc a').nth(1);
  await second.click();
  await page.locator('.toc a[aria-current="location"]').waitFor();
  expect(await second.getAttribute('aria-current')).toBe('location');
  await context.close();
});

/** The plan page in a browser that lets no script use the clipboard, as on plain http. */
async function openWithoutClipboard(command: boolean): Promise<{ page: Page; address: string }> {
  const page = await browser.newPage();
  await page.addInitScript((works) => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    const copied: string[] = [];
    Object.assign(window, { copied });
    document.execCommand = (name) => {
      const field = document.activeElement;
      if (name === 'copy' && field instanceof HTMLTextAreaElement) copied.push(field.value);
      return works;
    };
  }, command);
  const address = origin + (kinds.find(([kind]) => kind === 'plan')?.[1] ?? '');
  await page.goto(address);
  return { page, address };
}

test('where there is no clipboard a plan is copied the old way', async () => {
  const { page, address } = await openWithoutClipboard(true);
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const copied = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
  expect(copied).toEqual([`${await page.locator('#citation').textContent()}，${address}`]);
  await page.close();
});

test('where nothing can be copied the text is selected and the reader is told so', async () => {
  const { page } = await openWithoutClipboard(false);
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByRole('button', { name: '已选中' }).waitFor();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe(await page.locator('#citation').textContent());
  await page.close();
});

test('a click on a sentence gives its address without moving the page, another takes it back', async () => {
  const page = await browser.newPage();
  await page.goto(origin + (kinds.find(([kind]) => kind === 'plan')?.[1] ?? ''));
  const sentence = page.locator('.body .s').nth(30);
  await sentence.scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => scrollY);
  const hash = () => page.evaluate(() => location.hash);
  const before = await scrolled();
  const click = async () => {
    // The middle of its first line: the box around a sentence that wraps holds others too.
    const [x, y] = await sentence.evaluate((it) => {
      const { left, top, width, height } = it.getClientRects()[0];
      return [left + width / 2, top + height / 2];
    });
    await page.mouse.click(x, y);
  };
  await click();
  const id = await sentence.getAttribute('id');
  expect(await hash()).toBe(`#${id}`);
  expect(await page.locator('.body .s:target').getAttribute('id')).toBe(id);
  expect(await scrolled()).toBe(before);
  await click();
  expect(await hash()).toBe('');
  expect(await page.locator('.body :target').count()).toBe(0);
  expect(await scrolled()).toBe(before);
  await page.close();
});
