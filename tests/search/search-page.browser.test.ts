import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chineseNumber } from '../../src/lib/format.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const plans = readPlans('content/plans');

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterEach(() => context.close());

const region = () => page.locator('[data-results]');
const total = async () => Number(await region().getAttribute('data-total'));
const settle = (state = 'done') =>
  region()
    .and(page.locator(`[data-state="${state}"]`))
    .waitFor();
async function open(search = '') {
  await page.goto(`${site.url}search/${search}`);
  await settle(search ? 'done' : 'idle');
}
const params = () => new URL(page.url()).searchParams;
const violations = async () => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html]);
  });
};

test('before a search the page offers phrases that are found', async () => {
  await open();
  expect(await page.locator('[data-hit]').count()).toBe(0);
  await page.locator('.tries a').first().click();
  await settle();
  expect(await total()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('a hit is a plan, with lines that mark the phrase under one another and link to their sentences', async () => {
  await open('?q=服务质量');
  expect(await page.locator('[data-hit]').count()).toBe(Math.min(10, await total()));
  expect(new Set(await page.locator('.kwic mark.hit').allTextContents())).toEqual(new Set(['服务质量']));
  const columns = await page
    .locator('.kwic mark.hit:visible')
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(new Set(columns).size).toBe(1);
  const link = page.locator('[data-hit] .kwic a').nth(1);
  const anchor = new URL(await link.evaluate((it: HTMLAnchorElement) => it.href)).hash.slice(1);
  await link.click();
  const sentence = page.locator(`[id="${anchor}"]`);
  await sentence.locator('mark.hit').first().waitFor();
  expect(
    await sentence.evaluate(
      (it) => it.getBoundingClientRect().top < innerHeight && it.getBoundingClientRect().bottom > 0,
    ),
  ).toBe(true);
  expect(complaints).toEqual([]);
});

test('marks on a plan page change neither its text nor its layout, and can be cleared', async () => {
  await open('?q=服务质量');
  const href = await page
    .locator('[data-hit] h3 a')
    .first()
    .evaluate((it: HTMLAnchorElement) => it.href);
  const plain = new URL(href);
  plain.search = '';
  const shape = () =>
    page
      .locator('#text > *')
      .evaluateAll((blocks) => blocks.map((it) => [it.textContent, it.getBoundingClientRect().height]));
  await page.goto(plain.href);
  const before = await shape();
  await page.goto(href);
  await page.locator('mark.hit').first().waitFor();
  expect(await shape()).toEqual(before);
  await page.getByRole('button', { name: '清除标记' }).click();
  expect(await page.locator('mark.hit, .marks').count()).toBe(0);
  expect(await shape()).toEqual(before);
  expect(params().has('q')).toBe(false);
});

test('what stands nowhere is said to stand nowhere, among how many plans, and its pieces are offered', async () => {
  await open('?q=智慧月球病房建设');
  expect(await total()).toBe(0);
  const said = await region().innerText();
  expect(said.replace(/\s/gu, '')).toContain(
    `${chineseNumber(plans.length)}份计划里，没有写过“智慧月球病房建设”。`,
  );
  expect(await page.getByRole('status').textContent()).toBe('没有写过');
  const piece = region().locator('.pieces a').first();
  const count = await piece.locator('.num').textContent();
  await piece.click();
  await settle();
  expect(`${await total()} 份计划`).toBe(count);
});

test('several phrases find the plans that hold all of them', async () => {
  const ids = async (query: string) => {
    await open(`?q=${encodeURIComponent(query)}`);
    while (await page.locator('[data-more]:visible').count()) await page.locator('[data-more]').click();
    return page
      .locator('[data-hit]')
      .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset.plan));
  };
  const [left, right] = [await ids('管理'), await ids('培训')];
  expect((await ids('管理　培训')).sort()).toEqual(left.filter((id) => right.includes(id)).sort());
});

test('filters narrow with counts that keep their word, stand in the address, and go back', async () => {
  await open('?q=工作');
  const all = await total();
  const boxes = page.locator('.filters input[name="type"]:enabled');
  const [first, second] = [boxes.nth(0), boxes.nth(1)];
  const countOf = async (box: typeof first) =>
    Number(await box.locator('xpath=..').locator('.num').textContent());
  const [one, two] = [await countOf(first), await countOf(second)];
  const name = await first.getAttribute('value');
  await first.check();
  await settle();
  expect([await total(), params().getAll('type')]).toEqual([one, [name]]);
  expect(await countOf(second)).toBe(two);
  await second.check();
  await settle();
  expect(await total()).toBe(one + two);
  expect(await second.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.reload();
  await settle();
  expect([await total(), await second.isChecked()]).toEqual([one + two, true]);
  await page.goBack();
  await settle();
  expect([await total(), await second.isChecked()]).toEqual([one, false]);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await settle();
  expect([await total(), params().getAll('type')]).toEqual([all, []]);
});

test('typing searches by itself, as one step in the history', async () => {
  await open();
  const steps = await page.evaluate(() => history.length);
  await page.locator('#q').pressSequentially('工作', { delay: 20 });
  await settle();
  const first = await total();
  await page.locator('#q').pressSequentially('计划', { delay: 20 });
  await page.waitForURL((url) => url.searchParams.get('q') === '工作计划');
  await settle();
  expect(await total()).toBeLessThan(first);
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  await page.goBack();
  await settle('idle');
  expect(await page.locator('#q').inputValue()).toBe('');
});

test('while characters are being composed nothing is looked up', async () => {
  await open();
  const client = await context.newCDPSession(page);
  await page.locator('#q').focus();
  for (const text of ['g', 'go', 'gong', 'gongzuo']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(500);
  expect([await region().getAttribute('data-state'), params().has('q')]).toEqual(['idle', false]);
  await client.send('Input.insertText', { text: '工作' });
  await settle();
  expect(params().get('q')).toBe('工作');
});

test('traditional characters, full width and blanks around find the same', async () => {
  await open('?q=服务质量');
  const plain = await region().innerText();
  for (const query of ['服務質量', '　服务质量 ', '"服務 質量"']) {
    await open(`?q=${encodeURIComponent(query)}`);
    expect(await region().innerText()).toBe(plain);
  }
});

test('part of the index that does not come is an error and not a no, and trying again helps', async () => {
  await context.route('**/*.pf_index', (route) => route.abort());
  await page.goto(`${site.url}search/?q=服务质量`);
  await settle('error');
  expect(await region().getAttribute('data-total')).toBeNull();
  expect(await region().innerText()).not.toContain('没有写过“');
  await context.unroute('**/*.pf_index');
  await page.getByRole('button', { name: '重试' }).click();
  await settle();
  expect(await total()).toBeGreaterThan(0);
});

test.each([
  '**/pagefind/pagefind.js*',
  '**/*.pf_meta',
  '**/wasm.*',
  '**/jiku.json',
  '**/*.pf_fragment',
  '**/*.pf_filter',
])('without %s it is the same', async (files) => {
  await context.route(files, (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${site.url}search/?q=服务质量`);
  await settle('error');
  await context.unroute(files);
  await page.getByRole('button', { name: '重试' }).click();
  await settle();
  expect(await total()).toBeGreaterThan(0);
});

const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "');alert(1)//",
  '{{constructor.constructor("alert(1)")()}}',
  '___PAGEFIND_WEIGHT___9',
  '\\u003cimg\\u003e .* ^$ [ ( *',
  '\u202e\u0000\ud800',
  '医'.repeat(3000),
];
test('markup and code are looked up as they stand and do nothing', async () => {
  await open();
  const elements = await page.locator('img, script, iframe').count();
  for (const query of attacks) {
    await page.locator('#q').fill(query);
    await page.locator('#q').press('Enter');
    await region().and(page.locator('[data-state="done"], [data-state="idle"]')).waitFor();
    expect([query, await total()]).toEqual([query, 0]);
    expect(await page.locator('img, script, iframe').count()).toBe(elements);
  }
  expect(complaints).toEqual([]);
});

test('the page is accessible before a search, with hits, without any, and in the dark', async () => {
  for (const [search, colorScheme] of [
    ['', 'light'],
    ['?q=工作', 'light'],
    ['?q=工作', 'dark'],
    ['?q=智慧月球', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(search);
    expect(await violations()).toEqual([]);
  }
});

test('on a narrow screen nothing sticks out, and the filters fold', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open('?q=工作');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.locator('.filters label:visible').count()).toBe(0);
  await page.locator('.filters summary').click();
  expect(await page.locator('.filters label:visible').count()).toBeGreaterThan(0);
});

test('without scripts the page says what to do', async () => {
  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(`${site.url}search/?q=工作`);
  expect(await plain.locator('main').innerText()).toContain('允许 JavaScript');
  await still.close();
});

test('the search works in a folder of a host', async () => {
  const sub = await serveSite('/sub/');
  try {
    await page.goto(`${sub.url}search/?q=服务质量`);
    await settle();
    const href = await page
      .locator('[data-hit] .kwic a')
      .first()
      .evaluate((it: HTMLAnchorElement) => it.href);
    expect(href.startsWith(`${sub.url}plans/`)).toBe(true);
    await page.goto(href);
    await page.locator('mark.hit').first().waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await sub.close();
  }
}, 180_000);
