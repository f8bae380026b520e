import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await serveSite('/sub/');
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  complaints = [];
  context = await newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

/** A browser of its own; what the policy forbids or breaks is told as a complaint. */
async function newContext(): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  made.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  made.on('weberror', (error) => complaints.push(error.error().message));
  return made;
}

const text = (of = page) => of.locator('.paper').innerText();
const kept = (of = page) => of.locator('[data-keeping][data-state="kept"]').waitFor();
const panel = (name: string) => page.locator(`[data-part="${name}"]`);
const act = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
async function openDesk(of = page, search = '') {
  await of.goto(`${site.url}draft/${search}`);
  await of.locator('[data-desk][data-state="ready"]').waitFor();
}
/** The caret in the last paragraph, which the editor learns of a moment after the click. */
async function intoText() {
  await page.locator('.paper p').last().click();
  await page.keyboard.type('字');
  await expect.poll(() => page.locator('.paper p').last().textContent()).toBe('字');
  await page.keyboard.press('Backspace');
}
async function write(words: string) {
  await page.locator('.paper .title').click();
  await page.keyboard.type(words);
}
/** As a program does from which something was copied. */
async function paste(html: string) {
  await page.evaluate((it) => {
    const data = new DataTransfer();
    data.setData('text/html', it);
    document
      .querySelector('.paper')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, html);
}
/** The text of a Word file. */
async function unzipped(download: Download): Promise<string> {
  const files = unzipSync(readFileSync(await download.path()));
  return strFromU8(files['word/document.xml']).replace(/<[^>]*>/g, '');
}

test('a planner finds, collects, orders, fills, checks, exports, comes back, and goes on at another desk', async () => {
  const taken: string[] = [];
  await page.goto(`${site.url}search/?q=${encodeURIComponent('健康教育')}`);
  await page.locator('[data-hit]').first().waitFor();
  const plans = await page
    .locator('[data-hit]')
    .evaluateAll((hits) => [...new Set(hits.map((hit) => (hit as HTMLElement).dataset.plan!))].slice(0, 3));
  expect(plans).toHaveLength(3);
  for (const [at, plan] of plans.entries()) {
    await page.goto(`${site.url}plans/${plan}/`);
    for (const n of at < 2 ? [0, 1] : [0]) {
      const sentence = page
        .locator('.body p:has(.s)')
        .nth(n + 1)
        .locator('.s')
        .first();
      taken.push((await sentence.textContent())!);
      await sentence.focus();
      await page.keyboard.press('Alt+Enter');
      await page.locator(`[data-tray="${taken.length}"]`).waitFor();
    }
  }
  await openDesk();
  await panel('tray').locator('li').nth(4).waitFor();
  await write('工作计划');
  await act('全部用上').click();
  for (const words of taken) expect(await text()).toContain(words);
  await expect.poll(() => panel('tray').locator('.used').count()).toBe(5);

  for (const heading of ['工作目标', '保障措施']) {
    await act('加一节').click();
    await page.keyboard.type(heading);
  }
  const outline = panel('outline').locator('li');
  await expect.poll(() => outline.allInnerTexts()).toEqual(['一、\n工作目标', '二、\n保障措施']);
  await outline.nth(1).locator('a').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => outline.allInnerTexts()).toEqual(['一、\n保障措施', '二、\n工作目标']);
  await outline.nth(1).dragTo(outline.nth(0));
  await expect.poll(() => outline.allInnerTexts()).toEqual(['一、\n工作目标', '二、\n保障措施']);

  await page.locator('.paper h2').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('在20__年，按阳信结防所要求报告，并报送____。');
  await act(/处像是空的/).click();
  await panel('fill').getByLabel('年份').fill('2027');
  await panel('fill').getByLabel('单位').fill('太和县中医院');
  await expect.poll(() => text()).toContain('在2027年，按阳信结防所要求报告');
  // What came from a plan says from which.
  const sources = panel('leftovers').locator('a');
  expect(await sources.first().getAttribute('href')).toMatch(new RegExp(`/plans/(${plans.join('|')})/#s`));
  const found = panel('leftovers').locator('li').filter({ hasText: '阳信结防所' });
  await found.getByRole('button', { name: /^换成/ }).first().click();
  await expect.poll(() => text()).toContain('按太和县中医院要求报告');
  await found.waitFor({ state: 'detached' });

  await page.locator('.desk-bar').getByRole('button', { name: '导出 Word' }).click();
  const dialog = page.getByRole('dialog', { name: '导出之前' });
  expect(await dialog.innerText()).toMatch(/1 处空没有填/);
  await dialog.getByRole('button', { name: '回去改' }).click();
  await page.locator('.desk-bar').getByRole('button', { name: '导出 Word' }).click();
  const downloaded = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /照样导出/ }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toBe('工作计划.docx');
  const words = await unzipped(download);
  for (const part of ['二、保障措施', '2027', '太和县中医院', taken[4].slice(0, 8)])
    expect(words).toContain(part);

  await kept();
  const before = await text();
  await page.reload();
  await page.locator('[data-state="ready"]').waitFor();
  expect(await text()).toBe(before);
  const saved = page.waitForEvent('download');
  await act('存成文件').click();
  const file = await (await saved).path();
  const other = await (await newContext()).newPage();
  await openDesk(other);
  await other.getByRole('button', { name: '全部初稿' }).click();
  await other.locator('input[type=file]').setInputFiles({
    name: 'a.jiku.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await expect.poll(() => text(other)).toBe(before);
  await other.context().close();
});

describe('nothing is lost', () => {
  test('of what was typed a moment before the page went', async () => {
    await openDesk();
    await write('写到一半');
    await page.reload();
    await page.locator('[data-state="ready"]').waitFor();
    expect(await text()).toContain('写到一半');
  });

  test('by a second tab: it follows, and where both are changed both are kept', async () => {
    await openDesk();
    await write('第一稿');
    await kept();
    const second = await context.newPage();
    await openDesk(second);
    expect(await text(second)).toContain('第一稿');
    await second.locator('.paper .title').click();
    await second.keyboard.press('End');
    await second.keyboard.type('改');
    await kept(second);
    await expect.poll(() => text()).toContain('第一稿改');
    await Promise.all(
      [page, second].map(async (tab, n) => {
        await tab.locator('.paper .title').click();
        await tab.keyboard.press('End');
        await tab.keyboard.type(`，窗口${n}`);
      }),
    );
    await expect.poll(() => page.locator('[data-keeping]').getAttribute('data-state')).toBe('kept');
    await act('全部初稿').click();
    for (const words of ['窗口0', '窗口1'])
      await expect.poll(() => page.locator('.drafts').innerText()).toContain(words);
  });

  test('by undoing: it goes through text, gaps and order, and forward again', async () => {
    await openDesk();
    await write('计划');
    await page.keyboard.press('Enter');
    await page.keyboard.type('甲');
    const first = await text();
    await act('加一节').click();
    await panel('fill').getByLabel('单位').fill('某医院');
    await page.locator('.paper').focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
    await expect.poll(() => panel('fill').getByLabel('单位').inputValue()).toBe('');
    await expect.poll(() => text()).toBe(first);
    for (let i = 0; i < 2; i++) await act('重做').click();
    await expect.poll(() => panel('fill').getByLabel('单位').inputValue()).toBe('某医院');
  });

  test('where the store is full or closed: it is said, and the file still goes out', async () => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openDesk();
    await write('存不下');
    await page.locator('[data-keeping][data-state="failed"]').waitFor();
    expect(await page.locator('[data-keeping]').innerText()).toMatch(/存满了.*存成文件/);
    const saved = page.waitForEvent('download');
    await act('存成文件').click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('存不下');
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    await page.evaluate(() => localStorage.clear());
    await openDesk();
    await write('也存不下');
    await page.locator('[data-keeping][data-state="failed"]').waitFor();
  });

  /** From now on, and until this is called with `false`, the store of a page takes nothing. */
  const refuse = (of: Page, full = true) =>
    of.evaluate((it) => sessionStorage.setItem('full', it ? 'yes' : ''), full);
  const mayRefuse = () =>
    context.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...of) {
        if (sessionStorage.getItem('full')) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, of);
      };
    });
  const failed = () => page.locator('[data-keeping][data-state="failed"]').waitFor();
  const listed = () => page.locator('.drafts .name').allInnerTexts();

  test('of a draft the store refused, when another takes its place on the desk', async () => {
    await mayRefuse();
    await openDesk();
    await refuse(page);
    await write('没存上的');
    await failed();
    await act('全部初稿').click();
    await act('新起一份空白的').click();
    await expect.poll(() => page.locator('[data-said]').innerText()).toMatch(/打开了/);
    await refuse(page, false);
    await write('另一份');
    await kept();
    await openDesk();
    await act('全部初稿').click();
    await expect.poll(async () => (await listed()).sort()).toEqual(['另一份', '没存上的']);
  });

  test('of what one page noted, by what another page notes', async () => {
    await mayRefuse();
    const tabs = [page, await context.newPage()];
    for (const tab of tabs) await openDesk(tab);
    for (const [at, tab] of tabs.entries()) {
      page = tab;
      await refuse(page);
      await write(['一份', '另一份'][at]);
      await failed();
    }
    for (const tab of tabs) await tab.close();
    page = await context.newPage();
    await openDesk();
    await act('全部初稿').click();
    await expect.poll(async () => (await listed()).sort()).toEqual(['一份', '另一份']);
  });

  test('by opening from the list what is open already, nor is there then a second', async () => {
    await openDesk();
    await write('甲');
    await kept();
    await page.keyboard.type('乙');
    await act('全部初稿').click();
    await page.locator('.drafts').getByRole('button', { name: '甲乙', exact: true }).click();
    expect(await text()).toContain('甲乙');
    await kept();
    await act('全部初稿').click();
    await expect.poll(listed).toEqual(['甲乙']);
  });

  test('of what is being composed in a field, when the list it stands in follows the text', async () => {
    await openDesk();
    await write('计划');
    const unit = panel('fill').getByLabel('单位');
    await unit.focus();
    await unit.evaluate((input) => (input.dataset.same = ''));
    const ime = await context.newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'yiyuan', selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(600);
    expect(await unit.getAttribute('data-same')).toBe('');
    await ime.send('Input.insertText', { text: '医院' });
    await expect.poll(() => unit.inputValue()).toBe('医院');
    await expect.poll(() => unit.getAttribute('data-same')).toBe(null);
    expect(await unit.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('of what is taken out of the tray: it can be put back', async () => {
    await page.goto(`${site.url}plans/township-tcm-01/`);
    await page.locator('.body p:has(.s)').nth(1).locator('.s').first().focus();
    await page.keyboard.press('Alt+Enter');
    await page.locator('[data-tray="1"]').waitFor();
    await openDesk();
    await act('拿掉').click();
    await panel('tray').locator('li').waitFor({ state: 'detached' });
    await act('放回刚拿掉的 1 条').click();
    await panel('tray').locator('li').waitFor();
    await page.reload();
    await panel('tray').locator('li').waitFor();
  });

  test('of a draft that was deleted, until the page goes', async () => {
    await openDesk();
    await write('旧稿');
    await kept();
    await act('全部初稿').click();
    await act('新起一份空白的').click();
    await write('新稿');
    await kept();
    await act('全部初稿').click();
    await page
      .locator('.drafts li')
      .filter({ hasText: '旧稿' })
      .getByRole('button', { name: '删去' })
      .click();
    await act('恢复').click();
    await page.locator('.drafts').getByRole('button', { name: '旧稿', exact: true }).click();
    await expect.poll(() => text()).toContain('旧稿');
  });
});

test('a check that could not be made is said, and stands before the export', async () => {
  await page.route('**/leftover-knowledge.json', (route) => route.fulfill({ body: 'no JSON' }));
  await openDesk();
  await write('计划');
  await expect.poll(() => panel('leftovers').innerText()).toMatch(/没有做成/);
  await page.locator('.desk-bar').getByRole('button', { name: '导出 Word' }).click();
  const dialog = page.getByRole('dialog', { name: '导出之前' });
  await expect.poll(() => dialog.innerText()).toMatch(/残留检查没有做成/);
});

test('parts that others have are named and put into the draft', async () => {
  await openDesk();
  const kinds = panel('parts').locator('select');
  await kinds.focus();
  await expect.poll(() => kinds.locator('option').count()).toBeGreaterThan(1);
  await kinds.selectOption({ index: 1 });
  const first = panel('parts').locator('li').first();
  const [heading] = (await first.innerText()).split('\n');
  await first.getByRole('button', { name: '加上' }).click();
  await expect.poll(() => page.locator('.paper h2').allInnerTexts()).toHaveLength(1);
  await expect.poll(() => panel('parts').innerText()).not.toContain(heading);
});

test('a file that is no draft is refused in words', async () => {
  await openDesk();
  await act('全部初稿').click();
  const files = [
    ['not.json', '不是', /不是 JSON/],
    ['other.json', '{}', /不是计库/],
  ] as const;
  for (const [name, content, reason] of files) {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(reason);
  }
});

test('what is used piece by piece stands in the order of use, no section split by the next', async () => {
  await page.goto(`${site.url}plans/township-tcm-01/`);
  for (const n of [1, 2]) {
    await act('收入本节').nth(n).click();
    await page.locator(`[data-tray="${n}"]`).waitFor();
  }
  await openDesk();
  await panel('tray').locator('li').nth(1).waitFor();
  for (const used of [1, 2]) {
    await act('用上').first().click();
    await expect.poll(() => panel('tray').locator('.used').count()).toBe(used);
  }
  const once = await text();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.paper > :not(.title)').count()).toBe(1);
  await act('全部用上').click();
  await expect.poll(() => text()).toBe(once);
});

test('slips of one rule are put right at once, and undone at once', async () => {
  await openDesk();
  await write('计划');
  await page.keyboard.press('Enter');
  for (const n of [1, 2, 3, 4, 5, 6, 7]) {
    await page.keyboard.type(`${n}、落实制度。`);
    await page.keyboard.press('Enter');
  }
  await panel('slips').locator('xpath=..').locator('summary').click();
  const group = panel('slips').locator('.group');
  await group.getByText('7 处').waitFor();
  expect(await group.locator('li').count()).toBe(5);
  expect(await group.locator('.around').first().innerText()).toBe('1、落实制度。');
  const before = await text();
  await group.getByRole('button', { name: /^都/ }).first().click();
  await expect.poll(() => text()).toMatch(/^计划\s+1\.落实制度[^、]*7\.落实制度[^、]*$/);
  expect(await page.locator('[data-said]').innerText()).toMatch(/7 处都改了/);
  await group.waitFor({ state: 'detached' });
  await page.locator('.paper').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => text()).toBe(before);
});

test('marks stay while words are typed before them, and lead to their line', async () => {
  await openDesk();
  await write('计划');
  await page.keyboard.press('Enter');
  await page.keyboard.type('按阳信结防所要求报告。');
  const mark = page.locator('.paper .left');
  await mark.waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.type('也');
  expect(await mark.innerText()).toBe('阳信结防所');
  await mark.click();
  await expect.poll(() => panel('leftovers').locator('.now .found').innerText()).toBe('阳信结防所');
});

test('the outline of a kind names what the draft has not', async () => {
  await openDesk();
  const kinds = panel('parts').locator('select');
  await kinds.focus();
  await expect.poll(() => kinds.locator('option').count()).toBeGreaterThan(1);
  await kinds.selectOption({ index: 1 });
  const part = panel('parts').locator('li').first();
  await part.getByRole('button', { name: '加上' }).click();
  await expect.poll(() => page.locator('.paper h2').count()).toBe(1);
});

test('on paper stand the draft, who signs and the task table where it is wanted, and nothing of the desk', async () => {
  await openDesk();
  await write('计划');
  await page.keyboard.press('Enter');
  await page.keyboard.type('由公共卫生科负责，6月底前完成体检。');
  await panel('export').locator('xpath=..').locator('summary').click();
  await page.getByLabel('署名').fill('太和县中医院');
  await page.getByLabel('日期').fill('2027年1月5日');
  const task = page.getByLabel('附任务表');
  await task.check();
  await page.emulateMedia({ media: 'print' });
  const printed = async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
  const text = '计划 由公共卫生科负责，6月底前完成体检。';
  await expect
    .poll(printed)
    .toMatch(`${text} 附件：任务分解表 太和县中医院 2027年1月5日 附件 任务分解表 事项`);
  await task.evaluate((box: HTMLInputElement) => box.click());
  await expect.poll(printed).toBe(`${text} 太和县中医院 2027年1月5日`);
});

test('what a word processor copies is pasted without its styles, its empty cells and its numbers of headings', async () => {
  await openDesk();
  await intoText();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<html><head><style>p{margin:0}</style></head><body><!--StartFragment--><h1 style="x:y"><span>一、总体要求</span></h1>' +
        '<p class="MsoNormal">2027年完成。</p><table><tr><td><p>项目</p></td><td><p>单位</p></td></tr></table></body></html>',
    );
    document
      .querySelector('.paper')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  const blocks = page.locator('.paper > :not(.title)');
  await expect.poll(() => blocks.allTextContents()).toEqual(['总体要求', '2027年完成。', '项目', '单位']);
});

test('hostile words stay words: pasted, opened, printed', async () => {
  await openDesk();
  await write('<img src=x onerror=alert(1)>');
  await page.locator('.paper p').first().click();
  await paste(
    '<p style="color:red" onclick="alert(1)">贴<script>alert(1)</script>入</p><iframe src=/></iframe>' +
      '<p data-plan="javascript:1" data-title="a" data-words="b">某</p>' +
      '<p><span class="fill" data-gap="script" data-key="k" data-was="空">空</span></p>',
  );
  await expect.poll(() => text()).toContain('贴入');
  expect(await page.locator('.paper :is(img, script, iframe, [style], [onclick])').count()).toBe(0);
  expect(await page.locator('.paper :is(.from, .fill)').count()).toBe(0);
});

test('what is cut out and put in elsewhere keeps its source and its gaps', async () => {
  await openDesk();
  await intoText();
  await paste(
    '<h2 data-plan="a-01" data-title="计划" data-anchor="s1" data-words="目标">目标</h2>' +
      '<p data-plan="a-01" data-title="计划" data-anchor="s1.1" data-words="在20__年">在' +
      '<span class="fill" data-gap="year" data-key="year" data-was="20__">20__</span>年</p>',
  );
  const before = await text();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect.poll(() => page.locator('.paper .from').count()).toBe(0);
  await page.keyboard.press('Control+v');
  await expect.poll(() => page.locator('.paper .from.as-is').count()).toBe(2);
  expect((await text()).trim()).toBe(before.trim());
  expect(await page.locator('.paper [data-key="year"]').count()).toBe(1);
});

test.each([
  [1440, 'light'],
  [360, 'dark'],
] as const)('at %d px, %s, axe finds nothing and nothing runs over', async (width, colorScheme) => {
  const bypassing = await browser.newContext({
    bypassCSP: true,
    colorScheme,
    viewport: { width, height: 800 },
  });
  page = await bypassing.newPage();
  await openDesk();
  await write('计划');
  await page.keyboard.press('Enter');
  await page.keyboard.type('按阳信结防所要求，达到____%。由公共卫生科负责，6月底前完成。');
  // On a narrow screen one panel is open at a time; all at once is what the audit is to see.
  for (const it of await page.locator('details').all())
    await it.evaluate((details) => {
      details.removeAttribute('name');
      (details as HTMLDetailsElement).open = true;
    });
  await act(/处像是空的/).click();
  await act('加一节').click();
  await panel('leftovers').locator('li').first().waitFor();
  await page.evaluate(axe);
  const audit = async () =>
    page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  expect(await audit()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await act('全部初稿').click();
  expect(await audit()).toEqual([]);
  await bypassing.close();
});
