import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Snippet } from '../../../src/draft/draft.ts';
import { builtSite } from '../../site/built-site.ts';
import { pageKinds } from '../../site/pages.ts';
import { launchBrowser } from '../../support/browser.ts';
import { serveSite } from '../../support/site.ts';
import type { ServedSite } from '../../support/site.ts';

let site: ServedSite;
let kinds: Record<string, string>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await serveSite('/sub/');
  kinds = pageKinds(await builtSite('/sub/'));
  browser = await launchBrowser();
}, 240_000);

beforeEach(async () => {
  context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
});
afterEach(() => context.close());

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What lies in the tray, as the draft reads it. */
const tray = (): Promise<Snippet[]> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('jiku /sub/', 1);
        opening.onerror = fail;
        opening.onsuccess = () => {
          const all = opening.result.transaction('snippets').objectStore('snippets').getAll();
          all.onsuccess = () => done(all.result as Snippet[]);
          opening.result.close();
        };
      }),
  );
const entry = (of = page) => of.locator('[data-tray]');
const count = (n: number, of = page) => of.locator(`[data-tray="${n}"]`).waitFor({ timeout: 5000 });
const textOf = ({ blocks }: Snippet) =>
  blocks.map(({ runs }) => runs.map((run) => (typeof run === 'string' ? run : run.was)).join(''));

test('a sentence is collected by click and by key, shown in every tab, and taken out again', async () => {
  await page.goto(site.url + kinds.plan);
  const [first, second] = [
    page.locator('.body p .s').first(),
    page.locator('.body p:has(.s) >> nth=1').locator('.s').first(),
  ];
  expect(await entry().getAttribute('data-tray')).toBe('');
  await first.hover();
  await page.locator('.s-acts').getByRole('button', { name: '收入初稿' }).click();
  await page.locator('.s-acts').getByRole('button', { name: '已收入' }).waitFor();
  await count(1);
  expect(await entry().getAttribute('aria-label')).toBe('初稿，已收 1 条');
  expect(await first.getAttribute('class')).toBe('s on');
  await page.locator('.s-acts').getByRole('button', { name: '取出' }).waitFor();

  await second.focus();
  await page.keyboard.press('Alt+Enter');
  await count(2);
  expect(await page.getByRole('status').filter({ hasText: '已收入，初稿共收 2 条。' }).count()).toBe(1);
  const [one] = await tray();
  const plan = kinds.plan.split('/')[1];
  expect(one).toMatchObject({ id: `sentence:${plan}#${await first.getAttribute('id')}`, kind: 'sentence' });
  expect(textOf(one)).toEqual([await first.textContent()]);
  expect(one.blocks[0].origin).toMatchObject({
    plan,
    title: await page.locator('h1').innerText(),
    anchor: await first.getAttribute('id'),
  });

  const other = await context.newPage();
  await other.goto(site.url);
  await count(2, other);
  await page.keyboard.press('Alt+Enter');
  await count(1, other);
  await page.bringToFront();
  await page.goto(site.url + kinds.topics);
  await count(1);
  await page.goBack();
  expect(await page.locator('.s.on').count()).toBe(1);
});

test('all sentences of a selection are collected in their order', async () => {
  await page.goto(site.url + kinds.plan);
  const paragraph = page.locator('.body p:has(.s:nth-child(3))').first();
  await paragraph.evaluate((it) => {
    const [from, , to] = it.querySelectorAll('.s');
    getSelection()?.setBaseAndExtent(from.firstChild!, 1, to.firstChild!, 1);
  });
  await page.keyboard.press('Alt+Enter');
  await count(3);
  const taken = (await tray()).sort((a, b) => (a.collected < b.collected ? -1 : 1)).flatMap(textOf);
  expect(taken).toEqual((await paragraph.locator('.s').allTextContents()).slice(0, 3));
});

test('a section comes with what is below it, an outline with all headings, both without numbers', async () => {
  await page.goto(site.url + kinds.plan);
  const headings = page.locator('.body > :is(h2, h3, h4, h5, h6)');
  const section = page.locator('.body > h2').first();
  await section.hover();
  await section.getByRole('button', { name: '收入本节' }).click();
  await count(1);
  await page.getByRole('button', { name: '收入提纲' }).click();
  await count(2);
  const [outline, whole] = await tray();
  expect([outline.kind, whole.kind]).toEqual(['outline', 'section']);
  expect(outline.blocks.length).toBe(await headings.count());
  const heading = await section.evaluate((it) => it.textContent!.slice(Number(it.dataset.marker ?? 0)));
  expect([textOf(outline)[0], textOf(whole)[0]]).toEqual([heading, heading]);
  expect(outline.blocks.every(({ depth }) => depth > 0)).toBe(true);
  expect([...outline.blocks, ...whole.blocks].flatMap(({ runs }) => runs)).not.toContain('');
  expect(whole.blocks.slice(1).length).toBeGreaterThan(0);
  expect(whole.blocks.filter(({ depth }) => depth === 1).length).toBe(1);
});

test('an indicator, a phrase, a task, a typical outline and a search result bring the words of their plans', async () => {
  await page.goto(site.url + kinds.indicator);
  await page.locator('.places [data-collect]').first().focus();
  await page.keyboard.press('Enter');
  await count(1);

  await page.goto(site.url + kinds.phraseList);
  const phrase = page.locator('[data-phrases] > li').first();
  await phrase.getByRole('button', { name: '收入初稿' }).click();
  await count(2);
  expect((await tray()).flatMap(textOf)).toContain(await phrase.locator('q').textContent());

  await page.goto(site.url + kinds.topic);
  await page.locator('#outline [data-collect]').click();
  await count(3);

  await page.goto(`${site.url}search/?q=医疗`);
  await page.locator('.lines > li > a').first().focus();
  await page.keyboard.press('Alt+Enter');
  await count(4);

  await page.goto(site.url + kinds.calendar);
  await page.locator('.tasks [data-collect]').first().focus();
  await page.keyboard.press('Enter');
  await count(5);
  const all = await tray();
  const found = all.map(({ kind }) => kind).sort();
  expect(found).toEqual(['indicator', 'outline', 'sentence', 'sentence', 'sentence']);
  for (const { blocks } of all) {
    for (const { origin, depth, runs } of blocks) {
      expect(runs.length, origin?.anchor).toBeGreaterThan(0);
      expect(origin).toMatchObject({
        plan: expect.stringMatching(/-\d+$/),
        anchor: expect.stringMatching(/^s\d/),
      });
      expect(origin?.title).not.toBe('');
      expect(depth).toBeLessThan(2);
    }
  }
});

test('one stop in the tab order a paragraph; arrows, Enter and Escape lead on', async () => {
  await page.goto(site.url + kinds.plan);
  const paragraph = page.locator('.body p:has(.s:nth-child(2))').first();
  expect(await paragraph.locator('[tabindex="0"]').count()).toBe(1);
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.ariaLabel);
  const ids = await paragraph.locator('.s').evaluateAll((all) => all.map(({ id }) => id));
  await paragraph.locator('.s').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(ids[1]);
  expect(await paragraph.locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('复制');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('收入初稿');
  await page.keyboard.press('Enter');
  await count(1);
  await page.keyboard.press('Escape');
  expect(await focused()).toBe(ids[1]);
});

test.each([
  ['denied', 'SecurityError', '未能收入，浏览器不让本站存东西'],
  ['full', 'QuotaExceededError', '未能收入，浏览器给本站的空间已满'],
])('a store that is %s is told of, and nothing counted', async (_, name, said) => {
  await context.addInitScript((fault) => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', fault);
    };
  }, name);
  await page.goto(site.url + kinds.plan);
  await page.locator('.body p .s').first().hover();
  await page.locator('.s-acts [data-collect]').click();
  await page.getByRole('status').filter({ hasText: said }).waitFor();
  await page.locator('.s-acts').getByRole('button', { name: '未能收入' }).waitFor();
  expect(await entry().getAttribute('data-tray')).toBe('');
});

test('where the code of collecting does not come, the reader is told', async () => {
  await page.route('**/collect.*.js', (route) => route.abort());
  await page.goto(site.url + kinds.plan);
  await page.locator('.body p .s').first().focus();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('status').filter({ hasText: '未能收入' }).waitFor();
  expect(await entry().getAttribute('data-tray')).toBe('');
});
