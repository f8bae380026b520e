import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

/** What ticking may add to a list, zipped, every file by itself. */
const tickBudget = 1.75 * 1024;
const pair = 'hospital-key-points-2023-01,township-tcm-10';

let site: ServedSite | undefined;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  site = await serveSite('/sub/');
  origin = site.url;
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Labels of the rows that stand there. */
const rows = (page: Page) => page.locator('.cmp tbody th').allTextContents();
const ids = (page: Page) => new URL(page.url()).searchParams.get('ids');

/** Opens a comparison and waits for its table. */
async function compare(page: Page, query: string): Promise<void> {
  await page.goto(`${origin}compare/${query}`);
  await page.locator('.cmp tbody tr').first().waitFor();
}

test('two plans ticked in a list stay ticked over pages, are compared, and saved as CSV', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}plans/`);
  const box = (at: number) => page.locator('.tick input').nth(at);
  const chosen = [await box(0).inputValue(), await box(2).inputValue()];
  await box(0).check();
  await box(2).focus();
  await page.keyboard.press('Space');
  await page.goto(`${origin}topics/medical-quality/`);
  expect(await page.locator('.ticked [role="status"]').textContent()).toBe('已选 2 份');
  await page.locator('.ticked').getByRole('link', { name: '比较', exact: true }).click();
  await page.locator('.cmp').waitFor();
  expect(ids(page)).toBe(chosen.join(','));
  expect(await page.locator('.cmp thead .pl').count()).toBe(2);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 CSV' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...body] = parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
  expect(head).toHaveLength(3 + 2 * 3);
  expect(body.map(([label]) => label)).toEqual(await rows(page));
  await page.close();
});

test('a seventh plan is not ticked, and why is said; the bar clears all', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}plans/`);
  const boxes = page.locator('.tick input');
  for (let at = 0; at < 6; at++) await boxes.nth(at).check();
  await boxes.nth(6).click();
  expect(await boxes.nth(6).isChecked()).toBe(false);
  expect(await page.locator('.ticked [role="status"]').textContent()).toContain('最多比较 6 份');
  await page.getByRole('button', { name: '清除' }).click();
  expect(await page.locator('.ticked').isVisible()).toBe(false);
  expect(await page.locator('.tick input:checked').count()).toBe(0);
  await page.close();
});

test('ticking adds at most 1.75 KB of script to a list, and none of the comparison is loaded there', async () => {
  const page = await browser.newPage();
  const loadedBy = async (path: string) => {
    const found = new Map<string, Promise<Buffer>>();
    const note = (response: import('playwright-core').Response) => {
      if (response.request().resourceType() === 'script') found.set(response.url(), response.body());
    };
    page.on('response', note);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    page.off('response', note);
    return found;
  };
  const without = await loadedBy('about/');
  const list = await loadedBy('plans/');
  const added = [...list].filter(([url]) => !without.has(url));
  const sizes = await Promise.all(added.map(async ([, body]) => gzipSync(await body).length));
  expect(added.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(tickBudget);
  await page.close();
});

test('plans found by a search can be ticked, too', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}search/?q=${encodeURIComponent('医疗质量')}`);
  await page.locator('h3 > .tick input').first().check();
  expect(await page.locator('.ticked [role="status"]').textContent()).toBe('已选 1 份');
  await page.close();
});

test('order and filter stand in the address, and going back brings them back', async () => {
  const page = await browser.newPage();
  await compare(page, `?ids=${pair}`);
  const common = await rows(page);
  await page.getByRole('button', { name: '按甲的次序排' }).click();
  await page.waitForURL(/order=first/);
  await page.waitForFunction(
    (first) => document.querySelector('.cmp tbody th')?.textContent !== first,
    common[0],
  );
  expect((await rows(page)).toSorted()).toEqual(common.toSorted());
  await page.getByLabel('只看有差别的').check();
  await page.waitForURL(/only=different/);
  await page.waitForFunction((all) => document.querySelectorAll('.cmp tbody tr').length < all, common.length);
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(
    (all) => document.querySelectorAll('.cmp tbody tr').length === all,
    common.length,
  );
  expect(await rows(page)).toEqual(common);
  expect(await page.getByLabel('只看有差别的').isChecked()).toBe(false);
  await page.close();
});

test('a plan is added by the keyboard alone, exchanged, and taken away', async () => {
  const page = await browser.newPage();
  await compare(page, `?ids=${pair}`);
  await page.getByRole('button', { name: '添加一份' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: '添加一份' });
  await field.fill('保卫');
  await page.getByRole('option', { name: /保卫/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('ids')?.split(',').length === 3);
  await page.locator('.cmp .pl').nth(2).waitFor();
  await page.getByRole('button', { name: /^移去/ }).nth(1).click();
  await page.waitForURL((url) => url.searchParams.get('ids')?.split(',').length === 2);
  await page
    .getByRole('button', { name: /^换一份/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: /^换下/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('换一份');
  await page.close();
});

test('unknown plans and a seventh are said and left out; a failure can be tried again', async () => {
  const page = await browser.newPage();
  const seven = Array.from({ length: 7 }, (_, at) => `township-tcm-0${at + 1}`);
  await compare(page, `?ids=${['<img src=x>', ...seven].map(encodeURIComponent).join(',')}`);
  expect(await page.locator('.cmp .pl').count()).toBe(6);
  const said = await page.locator('.cautions').textContent();
  expect(said).toContain('没有这份计划：<img src=x>');
  expect(said).toContain('后面 1 份没有列');
  await page.route('**/kinds.json', (route) => route.abort());
  await page.goto(`${origin}compare/?ids=${pair}`);
  const again = page.getByRole('button', { name: '再试' });
  await again.waitFor();
  await page.unroute('**/kinds.json');
  await again.click();
  await page.locator('.cmp').waitFor();
  await page.close();
});

test('one’s own outline is compared with the nearest plans, its gaps named, and nothing is sent', async () => {
  const page = await browser.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(origin)) sent.push(request.url());
  });
  await page.goto(`${origin}compare/`);
  const text = '一、指导思想\n二、工作目标\n三、护理工作<b>要紧</b>\n四、秘密的名字';
  await page.getByLabel('粘贴提纲或全文').fill(text);
  await page.getByRole('button', { name: '比一比' }).click();
  await page.locator('.near-plans').waitFor();
  expect(await page.locator('.cmp .pl .tag').allTextContents()).toEqual(['稿', '甲', '乙']);
  expect(await page.locator('.cautions').textContent()).toMatch(/而您的稿子没有：/);
  expect(await page.locator('tr[data-label="护理"] [data-of="稿"]').textContent()).toContain('<b>要紧</b>');
  expect(await page.locator('.near-plans li').first().textContent()).toMatch(
    /相同 \d+ 个部分：.+；相近 \d+%/,
  );
  expect(sent).toEqual([]);
  expect(decodeURIComponent(page.url())).not.toContain('秘密');
  // It is still there after the page was loaded anew.
  await page.reload();
  await page.locator('.cmp .tag', { hasText: '稿' }).waitFor();
  await page.close();
});

test('a Word file is opened by its heading styles; what is none is refused', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}compare/`);
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (content: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${content}</w:t></w:r></w:p>`;
  const box = `<w:txbxContent>${paragraph('旁注')}</w:txbxContent>`;
  const boxes = `<m:AlternateContent xmlns:m="urn:m"><m:Choice>${box}</m:Choice><m:Fallback>${box}</m:Fallback></m:AlternateContent>`;
  const nursing = paragraph('护理工作', 'a1').replace('</w:r></w:p>', `</w:r><w:r>${boxes}</w:r></w:p>`);
  const bytes = zipSync({
    'word/document.xml': strToU8(
      `<w:document ${w}><w:body>${paragraph('工作目标', 'a1')}${paragraph('正文。')}${nursing}${paragraph('护理质量', 'a2')}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles ${w}><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    ),
  });
  const open = (name: string, buffer: Uint8Array) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(buffer) });
  await open('坏.docx', strToU8('PK not a zip'));
  await page.getByText('这不是能读的 Word 文件').waitFor();
  await open('我的计划.docx', bytes);
  await page.locator('tr[data-label="护理"] [data-of="稿"]').getByText('护理工作', { exact: true }).waitFor();
  const head = await page.locator('.cmp .pl').first().textContent();
  expect(head).toContain('我的计划');
  // 工作目标, 正文。, 护理工作, 旁注 and 护理质量, each once.
  expect(head).toContain('17 字');
  await page.close();
});
