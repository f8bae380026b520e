import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { serveFolder } from '../../scripts/search/serve-folder.ts';
import type { ServedFolder } from '../../scripts/search/serve-folder.ts';
import { fileAddress } from '../../src/from-files/file-address.ts';
import { pageKinds } from '../site/pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { askPhrases } from './ask-phrases.ts';
import type { Asked } from './ask-phrases.ts';
import { bundleSite } from './bundled-site.ts';
import type { BundledSite } from './bundled-site.ts';
import { watchNetwork } from './watch-network.ts';

let bundled: BundledSite;
let server: ServedFolder;
let kinds: Record<string, string>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  bundled = await bundleSite('/', { address: false });
  server = await serveFolder(bundled.site.folder);
  kinds = pageKinds({ folder: bundled.site.folder, base: '/' });
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  bundled?.remove();
});
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  await context.setOffline(true);
  complaints = watchNetwork(context);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

/** Opens a page by the address a server has it under. */
const open = (path: string) => page.goto(fileAddress(`/${path}`, { base: '/', root: bundled.home }));
const copied = () => page.evaluate(() => navigator.clipboard.readText());

describe('opened from files, with no network', () => {
  test('the search answers as it does from a server: present, absent, traditional, of any length', async () => {
    const samples = samplePhrases(readPlans('content/plans'), 10, 8, [1, 2, 4, 9, 20]);
    const phrases = samples.map(({ query }) => query);
    const online = await browser.newPage();
    await online.goto(`${server.url}search/`);
    await open('search/');
    const said = ({ plans, places }: Asked) => ({ plans, places });
    const expected = (await askPhrases(online, server.url, phrases)).map(said);
    expect((await askPhrases(page, bundled.home, phrases)).map(said)).toEqual(expected);
    await online.close();
    expect(expected.map(({ plans }) => plans)).toEqual(samples.map(({ plans }) => plans.length));
    expect(new Set(samples.map(({ kind }) => kind))).toEqual(
      new Set(['simplified', 'traditional', 'absent']),
    );
  });

  test('from the first page to a plan by topic, with the theme kept', async () => {
    await page.goto(bundled.opening);
    await page.waitForURL(`${bundled.home}index.html`);
    await page.locator('[data-theme-toggle]').click();
    const theme = await page.locator('html').getAttribute('data-theme');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '主题' }).click();
    await page.locator('main').getByRole('link', { name: '医疗质量与安全' }).first().click();
    await page.locator('main a[href*="/plans/"]').first().click();
    expect((await page.locator('.body').innerText()).length).toBeGreaterThan(500);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    await page.locator('.toc a').first().click();
    expect(await page.locator(':target').count()).toBe(1);
  });

  test('a suggestion leads to its page, a find to its marks, and back', async () => {
    await open('');
    const field = page.locator('main [name="q"]');
    await field.fill('医疗质量');
    await page.getByRole('option', { name: /主题/ }).first().click();
    await page.waitForURL(/\/topics\/[^/]+\/index\.html$/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('服务质量');
    await page.keyboard.press('Enter');
    await page.locator('[data-hit] a').first().click();
    await page.locator('mark.hit').first().waitFor();
    await page.locator('.marks').getByRole('link', { name: '回到查找结果' }).click();
    await page.locator('[data-hit]').first().waitFor();
  });

  test('phrases are filtered and copied with their place, without an address that nobody else has', async () => {
    await open(kinds.phraseList);
    const choice = page.getByLabel('机构');
    const all = await page.locator('[data-phrases] > li:visible').count();
    await choice.selectOption({ index: 1 });
    expect(await page.locator('[data-phrases] > li:visible').count()).toBeLessThan(all);
    const phrase = page.locator('[data-phrases] > li:visible').first();
    await phrase.getByRole('button', { name: '连出处复制' }).click();
    await page.getByText('已复制').first().waitFor();
    expect(await copied()).toMatch(/——《.+》[^/]*$/);
  });

  test('sentences of two plans are collected, put into a draft, checked and saved as Word', async () => {
    const taken: string[] = [];
    for (const plan of ['township-tcm-01', 'hospital-annual-10-02']) {
      await open(`plans/${plan}/`);
      const sentence = page.locator('.body p:has(.s) >> nth=1').locator('.s').first();
      taken.push((await sentence.textContent())!);
      await sentence.focus();
      await page.keyboard.press('Alt+Enter');
      await page.locator(`[data-tray="${taken.length}"]`).waitFor();
    }
    await page.getByRole('link', { name: /^初稿/ }).first().click();
    await page.locator('[data-desk][data-state="ready"]').waitFor();
    await page.locator('.paper .title').click();
    await page.keyboard.type('工作计划');
    await page.getByRole('button', { name: '全部用上' }).click();
    await page.locator('.paper p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type('报送____。');
    await page.getByRole('button', { name: /处像是空的/ }).click();
    await page.locator('.desk-bar').getByRole('button', { name: '导出 Word' }).click();
    const dialog = page.getByRole('dialog', { name: '导出之前' });
    expect(await dialog.innerText()).toMatch(/1 处空没有填/);
    const downloaded = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /照样导出/ }).click();
    const file = unzipSync(readFileSync(await (await downloaded).path()));
    const words = strFromU8(file['word/document.xml']).replace(/<[^>]*>/g, '');
    for (const sentence of taken) expect(words).toContain(sentence.slice(0, 12));
    expect(words).not.toContain('file:');
  });

  test('three outlines are compared, and two plans that no page was built for', async () => {
    await open('plans/');
    for (const at of [0, 1, 2]) await page.locator('.tick input').nth(at).check();
    await page.locator('.ticked').getByRole('link', { name: '比较', exact: true }).click();
    await page.locator('.cmp tbody tr').first().waitFor();
    expect(await page.locator('.cmp thead .pl').count()).toBe(3);
    await page.locator('.cmp thead a').first().click();
    await page.locator('.plan .body').waitFor();
    await open('plans/diff/?plan=township-tcm-11&other=township-tcm-10');
    await page.locator('table.diff').waitFor();
    await page.locator('table.diff th a').first().click();
    await page.waitForURL(/\/plans\/township-tcm-1[01]\/index\.html/);
  });

  test('a file that is gone is told of, and found again once it is back', async () => {
    const file = join(bundled.unpacked, 'jiku-offline/site/pagefind/jiku.json.js');
    const gone = `${file}.gone`;
    renameSync(file, gone);
    try {
      await open('search/?q=服务质量');
      await page.getByRole('alert').filter({ hasText: '找不到查找用的索引文件' }).waitFor();
    } finally {
      renameSync(gone, file);
    }
    expect(complaints.length).toBeGreaterThan(0);
    complaints.length = 0;
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('[data-hit]').first().waitFor();
  });

  test('a plan that is not there is told of, and can be asked for again', async () => {
    await open('plans/diff/?plan=township-tcm-11&other=nothing');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: '再试' }).count()).toBe(1);
    expect(complaints.join()).toContain('plans/nothing/index.html.js');
    complaints.length = 0;
  });
});
