import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(() => openBrowser(1280));
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function openBrowser(width: number): Promise<void> {
  await context?.close();
  context = await browser.newContext({ viewport: { width, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
}

const field = () => page.getByRole('combobox');
const list = () => page.getByRole('listbox');
const options = () => page.getByRole('option');
/** What is active, as a screen reader is told. */
const active = () =>
  field().evaluate((it) => {
    const option = document.getElementById(it.getAttribute('aria-activedescendant') ?? '');
    return option?.querySelector('.suggest-text')?.textContent ?? undefined;
  });
const hasFocus = () => field().evaluate((it) => it === document.activeElement);
async function open(path = '') {
  await page.goto(site.url + path);
}
/** Types into the field and waits for the list. */
async function type(text: string) {
  await field().focus();
  await field().fill(text);
  await options().first().waitFor();
}

describe('Ctrl+K', () => {
  test.each(['', 'search/', 'topics/', 'plans/hospital-annual-10-01/', 'indicators/', '404.html'])(
    'leads to the field of /%s',
    async (path) => {
      await open(path);
      expect(await hasFocus()).toBe(false);
      await page.keyboard.press('Control+k');
      expect(await hasFocus()).toBe(true);
      expect(await field().getAttribute('aria-keyshortcuts')).toBe('Control+K');
      expect(await field().evaluate((it) => it.getBoundingClientRect().top >= 0)).toBe(true);
    },
  );

  test('selects what stands in the field, and is said in the empty field of the bar', async () => {
    await open('topics/');
    expect(await page.locator('kbd').innerText()).toBe('Ctrl K');
    await field().fill('旧词');
    expect(await page.locator('kbd').isVisible()).toBe(false);
    await page.locator('main').focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('院感');
    expect(await field().inputValue()).toBe('院感');
  });

  test('on a narrow screen the field in use takes the line of the bar', async () => {
    await openBrowser(360);
    await open('topics/');
    await page.keyboard.press('Control+k');
    await type('医疗');
    const box = (await field().boundingBox())!;
    const panel = (await list().boundingBox())!;
    expect(box.width).toBeGreaterThan(300);
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('a page fetches the list only when its field is used', async () => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open('topics/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /suggestions|combobox/.test(path))).toEqual([]);
  await type('院感');
  expect(fetched).toContain('/search/suggestions.json');
});

test('arrows move through the list and round it, without changing what is typed', async () => {
  await open();
  await type('医疗');
  expect([await active(), await field().getAttribute('aria-expanded')]).toEqual([undefined, 'true']);
  const texts = await page.locator('[role="option"] .suggest-text').allTextContents();
  expect(texts.length).toBeGreaterThan(2);
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(texts[0]);
  expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(texts.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(texts[0]);
  await page.keyboard.press('Home');
  expect([await active(), await field().inputValue()]).toEqual([undefined, '医疗']);
  expect(await field().evaluate((it: HTMLInputElement) => it.selectionStart)).toBe(0);
});

test('an option says its kind, and the spelling it was found by', async () => {
  await open();
  await type('手卫生');
  expect((await options().first().innerText()).split(/\s+/u)).toEqual(['医院感染管理', '手卫生', '主题']);
});

test('Enter opens the page of a topic, an indicator, a month', async () => {
  for (const [query, path] of [
    ['院感', 'topics/infection-control/'],
    ['建档率', 'indicators/#health-record-rate'],
    ['9月', 'calendar/#m9'],
  ]) {
    await open('about/');
    await type(query);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url + path);
  }
});

test('Enter looks up a phrase that was chosen, on every page', async () => {
  for (const path of ['', 'about/', 'search/']) {
    await open(path);
    await type('提高服务');
    while ((await active()) !== '提高服务质量') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(
      (url) => url.pathname === '/search/' && url.searchParams.get('q') === '提高服务质量',
    );
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await field().inputValue()).toBe('提高服务质量');
    expect(Number(await page.locator('[data-results]').getAttribute('data-total'))).toBeGreaterThan(1);
    expect(await list().count()).toBe(0);
  }
});

test('a pointer chooses, and the field keeps the focus until then', async () => {
  await open('about/');
  await type('院感');
  await options().first().hover();
  await page.mouse.down();
  expect(await hasFocus()).toBe(true);
  await page.mouse.up();
  await page.waitForURL('**/topics/infection-control/');
});

test('Enter without a choice looks up what is typed', async () => {
  await open('about/');
  await type('医疗');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '医疗');
});

test('Escape closes the list, then empties the field; Tab leaves', async () => {
  await open('topics/');
  await type('医疗');
  await page.keyboard.press('Escape');
  expect([await list().count(), await field().inputValue()]).toEqual([0, '医疗']);
  expect(await field().getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Escape');
  expect([await hasFocus(), await field().inputValue()]).toEqual([true, '']);
  await type('医疗');
  await page.keyboard.press('Tab');
  expect([await hasFocus(), await list().count()]).toEqual([false, 0]);
});

test('while characters are being composed nothing is suggested, and Enter and arrows are the input method’s', async () => {
  await open('about/');
  await field().focus();
  await type('医疗');
  await page.keyboard.press('ArrowDown');
  const client = await context.newCDPSession(page);
  for (const text of ['y', 'yuan', "yuan'gan"]) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(50);
    expect(await list().count()).toBe(0);
  }
  for (const key of ['ArrowDown', 'Enter']) {
    // As browsers tell keys that the input method takes.
    const kept = await field().evaluate(
      (it, key) =>
        it.dispatchEvent(
          new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, cancelable: true }),
        ),
      key,
    );
    expect(kept).toBe(true);
  }
  expect(await list().count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/about/');
  await client.send('Input.insertText', { text: '质量' });
  await options().first().waitFor();
  expect(await field().inputValue()).toBe('医疗质量');
});

test('a list that comes late leaves alone what is being composed, and what was looked up meanwhile', async () => {
  await page.route('**/combobox.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await open('about/');
  await field().focus();
  const client = await context.newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: '手', selectionStart: 1, selectionEnd: 1 });
  await page.waitForTimeout(800);
  expect(await list().count()).toBe(0);
  await client.send('Input.insertText', { text: '手卫生' });
  await options().first().waitFor();

  await open('search/');
  await field().fill('院感');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  expect([await hasFocus(), await list().count()]).toEqual([true, 0]);
});

describe('recent searches', () => {
  async function look(query: string) {
    await field().fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === query);
  }

  test('are those made, newest first; what was only typed is none', async () => {
    await open();
    await field().focus();
    await page.waitForLoadState('networkidle');
    expect(await list().count()).toBe(0);
    await look('院感');
    await open('about/');
    await type('培训');
    await page.keyboard.press('Escape');
    await look('建档率');
    await open('topics/');
    await field().focus();
    await options().first().waitFor();
    expect(await page.locator('[role="option"] .suggest-text').allTextContents()).toEqual(['建档率', '院感']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '院感');
  });

  test('are cleared by a button the keyboard reaches', async () => {
    await open('about/');
    await type('院');
    await look('院感');
    await open('about/');
    await page.keyboard.press('Control+k');
    await options().first().waitFor();
    await page.keyboard.press('Tab');
    const clear = page.getByRole('button', { name: '清除记录' });
    expect(await clear.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await list().isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect([await hasFocus(), await list().count()]).toEqual([true, 0]);
    expect(await page.locator('[aria-live]').first().textContent()).toBe('记录已清除');
    await page.reload();
    await page.keyboard.press('Control+k');
    await page.waitForLoadState('networkidle');
    expect(await list().count()).toBe(0);
  });

  test('where storage is denied the list works without them', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open('about/');
    await type('院感');
    await look('院感');
    await open('about/');
    await field().focus();
    await page.waitForLoadState('networkidle');
    expect(await list().count()).toBe(0);
    await type('院感');
  });
});

test('where the file of suggestions does not come, the field searches all the same', async () => {
  await page.route('**/suggestions.json', (route) => route.abort());
  await open('about/');
  await field().fill('院感');
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '院感');
  expect(complaints.splice(0).filter((it) => !it.includes('ERR_FAILED'))).toEqual([]);
});
