import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colourRules, findAxeFaults } from '../../scripts/audit/browser/find-axe-faults.ts';
import { openFolds, walkKinds } from '../../scripts/audit/browser/walk-kinds.ts';
import { tools } from '../../scripts/audit/browser/weigh-scripts.ts';
import { walkQuietly } from '../../scripts/audit/csp.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { pageKinds } from './pages.ts';

let site: ServedSite | undefined;
let browser: Browser;
let origin: string;
let built: BuiltSite;
let planAddress: string;

beforeAll(async () => {
  site = await serveSite('/sub/');
  origin = site.url;
  built = await builtSite('/sub/');
  planAddress = origin + pageKinds(built).plan;
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens every kind of page and hands it to `check`. */
const onEveryKind = (
  options: Parameters<Browser['newPage']>[0],
  check: (page: Page, kind: string) => Promise<void>,
) => walkKinds({ ...built, url: origin, browser }, options, check);

/** Kinds of organisation that stand on more than one line of their cell. */
const brokenKinds = (page: Page) =>
  page.locator('.plans td.who').evaluateAll((cells: HTMLElement[]) =>
    cells
      .filter((it) => {
        const text = document.createRange();
        text.selectNodeContents(it);
        return text.getClientRects().length > 1;
      })
      .map((it) => it.textContent),
  );

// The policy of the pages would not let the checker in.
test('at 360 px axe finds no fault, every link that stands by itself is 24 px high, no column is a character wide', async () => {
  await onEveryKind({ bypassCSP: true, viewport: { width: 360, height: 900 } }, async (page, kind) => {
    await openFolds(page);
    expect.soft(await findAxeFaults(page), kind).toEqual([]);
    const low = await page
      .locator('main :is(td, dd, .crumbs, .toc, .ways, .index, .facets) a')
      .evaluateAll((links: HTMLElement[]) =>
        links
          .filter((it) => !it.closest('p') && it.checkVisibility() && it.offsetHeight < 24)
          .map((it) => it.textContent),
      );
    expect.soft(low, kind).toEqual([]);
    const narrow = await page.locator('main :is(td, th, li > *)').evaluateAll((cells: HTMLElement[]) =>
      cells
        .filter((it) => it.checkVisibility() && (it.textContent ?? '').trim().length > 3)
        .filter(({ offsetWidth, offsetHeight }) => offsetWidth > 1 && offsetWidth < 40 && offsetHeight > 48)
        .map((it) => it.textContent),
    );
    expect.soft(narrow, kind).toEqual([]);
  });
}, 300_000);

test('at 1440 px axe finds no fault in either theme, and kinds of organisation stand on one line of a table', async () => {
  await onEveryKind({ bypassCSP: true, viewport: { width: 1440, height: 900 } }, async (page, kind) => {
    expect.soft(await brokenKinds(page), kind).toEqual([]);
    await openFolds(page);
    expect.soft(await findAxeFaults(page), kind).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findAxeFaults(page, colourRules), `${kind}, dark`).toEqual([]);
  });
}, 300_000);

test('no kind of page scrolls sideways from 320 to 1920 px, closed or opened', async () => {
  await onEveryKind({ viewport: { width: 320, height: 800 } }, async (page, kind) => {
    const look = async (state: string) => {
      for (const width of [320, 768, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${kind}, ${state}, ${width} px`).toBeLessThanOrEqual(0);
        if (width === 768) expect.soft(await brokenKinds(page), kind).toEqual([]);
      }
    };
    await look('closed');
    await openFolds(page);
    await look('opened');
  });
}, 300_000);

test('no kind of page breaks its policy, fails a request, reaches elsewhere, moves while it loads or loads more than 10 KB of script', async () => {
  const { faults, weights } = await walkQuietly({ ...built, url: origin, browser });
  expect(faults).toEqual([]);
  expect(weights.size).toBeGreaterThan(20);
}, 300_000);

test('without scripts every kind of page but the tools shows the same text, and none has a button that does nothing', async () => {
  const withScripts = new Map<string, string>();
  const text = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, p:not(.acts), td, dd, li)')]
        .map((it) => it.textContent)
        .join('\n'),
    );
  await onEveryKind({}, async (page, kind) => void withScripts.set(kind, await text(page)));
  await onEveryKind({ javaScriptEnabled: false }, async (page, kind) => {
    if (!tools.has(kind)) expect.soft(await text(page), kind).toBe(withScripts.get(kind));
    const dead = await page
      .locator('button:not([type="submit"])')
      .evaluateAll((buttons) => buttons.filter((it) => it.checkVisibility()).map((it) => it.textContent));
    expect.soft(dead, kind).toEqual([]);
  });
}, 300_000);

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
  await page.goto(planAddress);
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${await page.locator('#citation').textContent()}，${planAddress}`);
  const second = page.locator('.toc a').nth(1);
  await second.click();
  await page.locator('.toc a[aria-current="location"]').waitFor();
  expect(await second.getAttribute('aria-current')).toBe('location');
  await context.close();
});

/** The plan page in a browser that lets no script use the clipboard, as on plain http. */
async function openWithoutClipboard(command: boolean): Promise<Page> {
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
  await page.goto(planAddress);
  return page;
}

test('where there is no clipboard a plan is copied the old way', async () => {
  const page = await openWithoutClipboard(true);
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const copied = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
  expect(copied).toEqual([`${await page.locator('#citation').textContent()}，${planAddress}`]);
  await page.close();
});

test('where nothing can be copied the text is selected and the reader is told so', async () => {
  const page = await openWithoutClipboard(false);
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.getByRole('button', { name: '已选中' }).waitFor();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe(await page.locator('#citation').textContent());
  await page.close();
});

// Where nothing was scrolled yet browsers go to a new address in their own time.
test.each([0, 30])(
  'a click on sentence %d gives its address without moving the page, another takes it back',
  async (at) => {
    const page = await browser.newPage();
    await page.goto(planAddress);
    const sentence = page.locator('.body .s').nth(at);
    await sentence.scrollIntoViewIfNeeded();
    const scrolled = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => setTimeout(() => resolve(scrollY), 100)),
          ),
      );
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
  },
);
