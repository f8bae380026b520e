import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chineseNumber } from '../../src/text/chinese-number.ts';
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

/** Ids of plans in which the text stands, blanks left out, as the test of recall has it. */
const holding = (text: string) =>
  plans
    .filter(({ sections }) =>
      sections.some(({ heading, paragraphs }) =>
        [heading, ...paragraphs.map((it) => it.text)].some((block) => block.includes(text)),
      ),
    )
    .map(({ id }) => id);
const note = () => page.locator('[data-reading]');

test('quotation marks around a phrase hide nothing: it is looked up as typed, and without them a link away', async () => {
  expect(holding('“医疗质量”').length).toBeGreaterThan(0);
  await open(`?q=${encodeURIComponent('"医疗质量"')}`);
  expect(await total()).toBe(holding('“医疗质量”').length);
  await note().getByRole('link', { name: '“医疗质量”' }).click();
  await settle();
  expect([await total(), params().get('q')]).toEqual([holding('医疗质量').length, '医疗质量']);
  expect(await note().count()).toBe(0);
});

test.each(['“健康教育', '"健康教育"', "'健康教育'", '健 康 教 育', '『健康教育』'])(
  '%s finds what 健康教育 finds, and the page says how it was read',
  async (query) => {
    await open('?q=健康教育');
    const plain = await page.locator('.kwic').allInnerTexts();
    await open(`?q=${encodeURIComponent(query)}`);
    expect(await total()).toBe(holding('健康教育').length);
    expect(await page.locator('.kwic').allInnerTexts()).toEqual(plain);
    expect(await note().innerText()).toContain('查的是“健康教育”');
    await page.locator('[data-hit] .kwic a').first().click();
    await page.locator('mark.hit').first().waitFor();
    expect(await page.locator('mark.hit').first().textContent()).toBe('健康教育');
  },
);

test('phrases apart also say where they stand together', async () => {
  await open(`?q=${encodeURIComponent('医疗 质量')}`);
  expect(await total()).toBeGreaterThan(holding('医疗质量').length);
  await note().getByRole('link', { name: '“医疗质量”' }).click();
  await settle();
  expect(await total()).toBe(holding('医疗质量').length);
});

test('a title is offered where it is no hit, and so is the name of a collection', async () => {
  const { data } = plans.find(({ id }) => holding(id).length === 0 && id === 'hospital-annual-10-01')!;
  for (const title of [data.title, data.sourceTitle]) {
    await open(`?q=${encodeURIComponent(title)}`);
    expect(await total()).toBe(holding(title).length);
    const link = page.locator('[data-named] a').first();
    expect(await link.isVisible()).toBe(true);
    expect(await link.evaluate((it: HTMLAnchorElement) => it.pathname)).toBe('/plans/hospital-annual-10-01/');
  }
  await open(`?q=${encodeURIComponent(data.collection)}`);
  await page.locator('[data-named]').getByRole('link', { name: data.collection }).last().click();
  await page.waitForURL('**/sources/hospital-annual-10/');
  expect(complaints).toEqual([]);
});

test('plans of one title are told apart by their place', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open('?q=工作');
  while (await page.locator('[data-more]:visible').count()) await page.locator('[data-more]').click();
  const heads = await page
    .locator('[data-hit] h3')
    .evaluateAll((all) => all.map((head) => (head as HTMLElement).innerText.replace(/\s/gu, '')));
  expect(heads.length).toBe(await total());
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads.join()).toMatch(/医院年度工作计划《[^》]+》第十篇/u);
});

test('going back from a plan leads to the place that was left, with as many plans shown', async () => {
  await open('?q=工作');
  await page.locator('[data-more]').click();
  await settle();
  const link = page.locator('[data-hit]').nth(15).locator('h3 a');
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(900);
  await link.click();
  await page.waitForURL('**/plans/**');
  await page.goBack();
  await settle();
  expect(await page.locator('[data-hit]').count()).toBe(20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('a filter chosen far down leaves hits in view', async () => {
  await open(`?q=${encodeURIComponent('医疗质量')}&type=${encodeURIComponent('医院')}`);
  const year = page.locator('.filters input[name="year"]:visible').last();
  await year.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await year.check();
  await settle();
  const isSeen = await page
    .locator('[data-hit]')
    .first()
    .evaluate(
      (hit) => hit.getBoundingClientRect().bottom > 0 && hit.getBoundingClientRect().top < innerHeight,
    );
  expect(isSeen).toBe(true);
});

test('values without plans are left out, and long groups unfold', async () => {
  await open('?q=工作');
  const group = page.locator('.filters fieldset').first();
  expect(await group.locator('label:visible').count()).toBe(8);
  expect(await page.locator('.filters label:visible .num', { hasText: /^0$/ }).count()).toBe(0);
  await group.getByRole('button', { name: /更多/ }).click();
  expect(await group.locator('label:visible').count()).toBeGreaterThan(8);
  expect(
    await group
      .locator('input')
      .nth(8)
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
});

test('the keyboard comes from the field to the first hit by one link', async () => {
  await open('?q=工作');
  await page.locator('#q').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.locator('[data-skip]').evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(
    await page
      .locator('[data-hit] a')
      .first()
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
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
  await page.setViewportSize({ width: 768, height: 900 });
  await open('?q=工作');
  expect(await page.locator('.filters label:visible').count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await open(`?q=${encodeURIComponent('“医院年度工作计划')}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
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
