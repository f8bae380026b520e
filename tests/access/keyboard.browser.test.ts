/** Every feature, by the keyboard alone. What a single field or list does with its keys is tested beside it. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { keyboardOf } from './keyboard.ts';
import type { Keyboard } from './keyboard.ts';

const permissions = ['clipboard-read', 'clipboard-write'];

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let keys: Keyboard;

beforeAll(async () => {
  site = await serveSite('/sub/');
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ permissions, viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  keys = keyboardOf(page);
});
afterEach(() => context.close());

const open = (path: string) => page.goto(site.url + path);
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const results = () => page.locator('[data-results][data-state="done"]').waitFor();
const arrived = (path: string) => page.waitForURL((url) => url.pathname === `/sub/${path}`);
const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('a planner looks up, narrows, opens, steps, copies, collects, fills, checks and exports', async () => {
  await open('');
  await keys.to(/^查/);
  await keys.type('服务质量');
  await keys.press('Enter');
  await arrived('search/');
  await results();

  await keys.to(/^卫生院 \d+$/);
  await keys.press('Space');
  await said(/^找到/);
  expect(await keys.at()).toMatch(/^卫生院/);
  await keys.to(/服务质量.*(措施|目标|标题)/);
  await keys.press('Enter');
  const place = page.locator('.marks').getByRole('status');
  const first = await place.textContent();
  await keys.press('Alt+Period');
  await expect.poll(() => place.textContent()).not.toBe(first);

  const target = new URL(page.url()).hash;
  await keys.to('上一处');
  while (!(await page.evaluate(() => document.activeElement?.matches('.s')))) await keys.press('Tab');
  const sentence = (await keys.at()).slice(0, 10);
  await keys.press('Enter', 'ArrowRight', 'Enter');
  await said('已复制');
  expect(await copied()).toContain(sentence);
  expect(await copied()).toMatch(/——.*《.*》.*http.*#s/);
  await keys.press('ArrowRight', 'Enter');
  await said('已收入，初稿共收 1 条');
  await keys.press('ArrowRight');
  expect(await keys.at()).toBe('本句链接');
  await keys.press('Enter');
  await said('地址栏里是这一句的链接');
  expect(new URL(page.url()).hash).not.toBe(target);
  expect(await keys.at()).toBe('本句链接');
  await keys.press('Enter');
  expect(new URL(page.url()).hash).toBe('');
  await keys.press('Escape');
  expect(await keys.at()).toContain(sentence);

  await keys.to('初稿，已收 1 条', 'back');
  await keys.press('Enter');
  await page.locator('[data-desk][data-state="ready"]').waitFor();
  await keys.to('全部用上');
  await keys.press('Enter');
  await said('1 条放到了文末');
  await keys.to('初稿正文', 'back');
  await keys.press('Control+End');
  await keys.type('在20__年，按阳信结防所要求报告。');
  // Tab leads out of the text.
  await keys.to(/处像是空的/);
  await keys.press('Enter');
  // The button goes with what it was for; the focus stays in the panel.
  await page.getByRole('button', { name: /处像是空的/ }).waitFor({ state: 'hidden' });
  await keys.to(/^年份/, 'back', 12);
  await keys.type('2027');
  await page.locator('.paper .filled', { hasText: '2027' }).waitFor();
  await page.locator('[data-part="leftovers"] li', { hasText: '阳信结防所' }).waitFor();
  await keys.to(/^开头 第|^第.*段/);
  await keys.press('Enter');
  expect(await keys.at()).toBe('初稿正文');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('阳信结防所');
  await keys.to('导出 Word', 'back');
  const saving = page.waitForEvent('download');
  await keys.press('Enter');
  await page.locator('[data-dialog="unseen"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await keys.to('都看过了，照样导出');
  await keys.press('Enter');
  expect((await saving).suggestedFilename()).toMatch(/\.docx$/);
});

test('three plans are ticked, compared and saved; then one’s own outline', async () => {
  await open('plans/');
  for (let at = 1; at <= 3; at++) {
    await keys.to(/^选来比较：/);
    await keys.press('Space');
    await said(`已选 ${at} 份`);
  }
  await keys.to('比较', 'on', 400);
  await keys.press('Enter');
  await page.locator('.cmp tbody tr').first().waitFor();
  expect(await page.locator('.cmp thead .pl').count()).toBe(3);
  await keys.to('只看有差别的');
  await keys.press('Space');
  await keys.to('存为 CSV');
  const saving = page.waitForEvent('download');
  await keys.press('Enter');
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('\n');

  await open('compare/');
  await keys.to('粘贴提纲或全文');
  await keys.type('一、指导思想\n二、工作目标\n三、护理工作');
  await keys.to('比一比');
  await keys.press('Enter');
  await page.locator('.near-plans').waitFor();
  expect(await keys.at()).not.toBe('');
});

test('a copy that a search folded is unfolded and put beside the other', async () => {
  await open(`search/?q=${encodeURIComponent('强化社区卫生服务')}`);
  await results();
  await keys.to(/^另有 \d+ 处/);
  await keys.press('Enter');
  await keys.to(/^与《.*》对照$/);
  await keys.press('Enter');
  await arrived('plans/diff/');
  await page.locator('.diff').waitFor();
  await keys.press('Shift+Tab');
  await keys.to(/^《/);
});

test('an outline leads to its section, a fold opens, a box marks, the theme turns', async () => {
  await open('plans/township-tcm-01/');
  await keys.to('深色显示');
  await keys.press('Enter');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await keys.to(/^标出旧称/);
  await keys.press('Space');
  expect(await page.locator('[data-outdated-toggle]').isChecked()).toBe(true);
  await keys.to(/^二、/);
  await keys.press('Enter');
  expect(new URL(page.url()).hash).toBe('#s2');
  await keys.press('Tab');
  const isBelow = await page.evaluate(() => {
    const place = document.activeElement!.compareDocumentPosition(document.querySelector('#s2')!);
    return (place & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINS)) > 0;
  });
  expect(isBelow).toBe(true);
  await keys.to(/^清洗记录/, 'on', 300);
  await keys.press('Enter');
  expect(await page.evaluate(() => (document.activeElement!.parentElement as HTMLDetailsElement).open)).toBe(
    true,
  );
});

test('phrases are narrowed, an indicator unfolds its sentences, a month is gone to', async () => {
  await open('phrases/medical-quality/measure/');
  await keys.to(/^机构/);
  const shown = await page.locator('[data-shown]').textContent();
  await keys.press('ArrowDown');
  await expect.poll(() => page.locator('[data-shown]').textContent()).not.toBe(shown);
  expect(new URL(page.url()).searchParams.has('org')).toBe(true);

  await open('indicators/');
  await keys.to(/^原句 \d+ 处/);
  await keys.press('Enter');
  await keys.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('details[open]') !== null)).toBe(true);

  await open('calendar/');
  await keys.to('六月');
  await keys.press('Enter');
  expect(new URL(page.url()).hash).toBe('#m6');
});
