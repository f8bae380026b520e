/** The box that marks outdated terms, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

/** A plan with several terms, in headings and paragraphs, within other marks and alone. */
const plan = 'plans/township-tcm-17/';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite('/');
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Lines under the terms of the text, each kind once. */
const lines = (page: Page) =>
  page
    .locator('.body .outdated')
    .evaluateAll((terms) => [...new Set(terms.map((it) => getComputedStyle(it).textDecorationLine))]);
const text = (page: Page) => page.locator('.body').evaluate((body) => body.textContent);
const listed = (page: Page) => page.locator('#outdated .in').isVisible();

test.each([true, false])(
  'marks appear on request and go again, with scripts: %s',
  async (javaScriptEnabled) => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(site.url + plan);
    const before = await text(page);
    const height = await page.locator('.body').evaluate((body) => body.clientHeight);
    expect(await lines(page)).toEqual(['none']);
    expect(await listed(page)).toBe(false);

    await page.getByRole('checkbox', { name: '标出旧称' }).check();
    expect(await lines(page)).toEqual(['underline']);
    expect(await listed(page)).toBe(true);
    expect(await text(page)).toBe(before);
    expect(await page.locator('.body').evaluate((body) => body.clientHeight)).toBe(height);

    await page.getByRole('checkbox', { name: '标出旧称' }).uncheck();
    expect(await lines(page)).toEqual(['none']);
    expect(await listed(page)).toBe(false);
    await page.close();
  },
);

test('paper shows no mark unless it was asked for', async () => {
  const page = await browser.newPage();
  await page.goto(site.url + plan);
  await page.emulateMedia({ media: 'print' });
  expect(await lines(page)).toEqual(['none']);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('checkbox', { name: '标出旧称' }).check();
  await page.emulateMedia({ media: 'print' });
  expect(await lines(page)).toEqual(['underline']);
  await page.close();
});

test('a phrase that was searched for is marked across an outdated term', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}${plan}?q=${encodeURIComponent('市卫生局负责制定')}`);
  await page.locator('mark.hit').first().waitFor();
  expect((await page.locator('mark.hit').allTextContents()).join('')).toMatch(/市卫生局负责制定/);
  await page.close();
});

test('what is copied is the text alone', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(site.url + plan);
  await page.getByRole('checkbox', { name: '标出旧称' }).check();
  await page.getByRole('button', { name: '复制全文' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\n', '')).toContain(((await text(page)) ?? '').replaceAll('\n', ''));
  await context.close();
});
