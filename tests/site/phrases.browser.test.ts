import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { builtSite } from './built-site.ts';
import { pageKinds } from './pages.ts';

let site: ServedSite | undefined;
let browser: Browser;
let list: string;
let page: Page;

beforeAll(async () => {
  site = await serveSite('/sub/');
  list = site.url + pageKinds(await builtSite('/sub/')).phraseList;
  browser = await launchBrowser();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('a phrase is copied in one click, alone or with plan, place and address', async () => {
  await page.goto(list);
  const phrase = page.locator('[data-phrases] > li:has(a.by)').first();
  const text = await phrase.locator('q').textContent();
  await phrase.getByRole('button', { name: '复制', exact: true }).click();
  await phrase.getByRole('button', { name: '已复制' }).waitFor();
  expect(await copied()).toBe(text);
  await phrase.getByRole('button', { name: '连出处复制' }).click();
  await page.getByText('已复制').nth(1).waitFor();
  const place = phrase.locator('a.by');
  const address = await place.evaluate((it: HTMLAnchorElement) => it.href);
  expect(await copied()).toBe(`${text}——${(await place.textContent())?.trim()}，${address}`);
  expect((await place.textContent())?.trim()).toMatch(/^《.+》/u);
});

test('the address that is copied leads to the sentence the phrase stands in', async () => {
  await page.goto(list);
  const phrase = page.locator('[data-phrases] > li:has(a.by)').first();
  const text = (await phrase.locator('q').textContent()) ?? '';
  await phrase.locator('a.by').click();
  expect(await page.locator('.body .s:target').textContent()).toContain(text);
});

test('a chosen organisation stands in the address, and the address brings it back', async () => {
  await page.goto(list);
  const all = await page.locator('[data-phrases] > li').count();
  const choice = page.getByLabel('机构');
  const name = (await choice.locator('option').nth(1).getAttribute('value')) ?? '';
  await choice.selectOption(name);
  const visible = () => page.locator('[data-phrases] > li:visible').count();
  const shown = await visible();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  expect(new URL(page.url()).searchParams.get('org')).toBe(name);
  expect(await page.locator('[data-shown]').textContent()).toBe(`列出 ${shown} 条`);
  await page.reload();
  expect(await visible()).toBe(shown);
  await page.goto(`${list}?org=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  expect(await visible()).toBe(all);
});

test('without scripts the list is whole', async () => {
  await page.goto(list);
  const all = await page.locator('[data-phrases] > li').count();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(list);
  expect(await plain.locator('[data-phrases] > li:visible').count()).toBe(all);
  await plain.close();
});
