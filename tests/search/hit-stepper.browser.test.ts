import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Many places, in headings and sentences, some of them in words no longer in use. */
const plan = 'plans/township-tcm-01/';
const phrase = '医疗质量';

let site: ServedSite;
let browser: Browser;
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
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

const bar = () => page.locator('.marks');
const place = () => bar().locator('.num').textContent();
const button = (name: string) => bar().getByRole('button', { name, exact: true });
const address = () => new URL(page.url());
const count = async () => Number((await place())?.split('/')[1]);
async function open(search: string, hash = '', path = plan) {
  await page.goto('about:blank');
  await page.goto(`${site.url}${path}${search}${hash}`);
  await bar().waitFor();
}
/** Where the current hit stands: its anchor, and whether it is seen. */
const current = () =>
  page.locator('mark.hit[aria-current]').evaluateAll((marks) => {
    const { top, bottom } = marks[0].getBoundingClientRect();
    return {
      text: marks.map((mark) => mark.textContent).join(''),
      anchor: `#${marks[0].closest('[id]')?.id}`,
      offMiddle: Math.abs((top + bottom) / 2 - innerHeight / 2),
      isSeen: top >= 0 && bottom <= innerHeight,
    };
  });
/** The text of the plan, and where on the page every character of it stands: left and upper edge in pixels. */
const shape = () =>
  page.locator('#text').evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const places: number[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y } = range.getBoundingClientRect();
        places.push(x, y + scrollY);
      }
    }
    return { text: body.textContent, places };
  });
type Shape = Awaited<ReturnType<typeof shape>>;
/** No line is broken elsewhere. The gap between figures and characters, an eighth of one, may count to either side of a cut. */
function expectSame(now: Shape, before: Shape): void {
  expect(now.text).toBe(before.text);
  const moved = now.places.map((place, at) => Math.abs(place - before.places[at]));
  expect(moved.reduce((most, by) => Math.max(most, by), 0)).toBeLessThan(2.5);
}
const violations = async () => {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.map(({ id, nodes }) => [id, nodes[0].html]);
  });
};

test('the buttons step through the places in order and round again, and the address follows', async () => {
  await open(`?q=${phrase}`);
  const total = await count();
  expect(total).toBeGreaterThan(5);
  expect(await place()).toBe(`1/${total}`);
  const steps = await page.evaluate(() => history.length);
  const tops = [];
  for (let at = 2; at <= total + 1; at++) {
    await button('下一处').click();
    const hit = await current();
    expect([hit.text, hit.isSeen, await place()]).toEqual([phrase, true, `${at > total ? 1 : at}/${total}`]);
    tops.push(
      await page
        .locator('mark[aria-current]')
        .first()
        .evaluate((it) => it.getBoundingClientRect().top + scrollY),
    );
    await expect.poll(() => address().hash).toBe(hit.anchor);
  }
  const inOrder = tops.slice(0, -1);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  await button('上一处').click();
  expect(await place()).toBe(`${total}/${total}`);
  expect(await bar().getByRole('status').textContent()).toBe(`第 ${total} 处，共 ${total} 处`);
  expect([await page.evaluate(() => history.length), address().search]).toEqual([
    steps,
    `?q=${encodeURIComponent(phrase)}`,
  ]);
});

test('one key steps from anywhere, stays out of fields, and Enter in the bar goes on', async () => {
  await open(`?q=${phrase}`);
  const total = await count();
  await page.keyboard.press('Alt+Period');
  await page.keyboard.press('Alt+Period');
  expect(await place()).toBe(`3/${total}`);
  expect((await current()).offMiddle).toBeLessThan(30);
  await page.keyboard.press('Alt+Comma');
  expect(await place()).toBe(`2/${total}`);
  await page.keyboard.press('Period');
  await page.locator('.top input').first().focus();
  await page.keyboard.press('Alt+Period');
  expect(await place()).toBe(`2/${total}`);
  await button('下一处').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await place()).toBe(`4/${total}`);
  expect(await button('下一处').evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await button('下一处').getAttribute('aria-keyshortcuts')).toBe('Alt+.');
});

test('a copied address opens at its hit, and an anchor without one at the next', async () => {
  await open(`?q=${phrase}`);
  for (let at = 0; at < 4; at++) await button('下一处').click();
  const { anchor } = await current();
  await expect.poll(() => address().hash).toBe(anchor);
  await open(`?q=${phrase}`, anchor);
  await expect.poll(current).toMatchObject({ anchor, isSeen: true });
  const [, behind] = await page.evaluate(() => {
    const held = [...document.querySelectorAll('.s, .body :is(h2, h3)')];
    const bare = held.findIndex(
      (it, at) => at > 5 && !it.querySelector('mark') && held[at + 1]?.querySelector('mark'),
    );
    location.hash = held[bare].id;
    return [held[bare].id, held[bare + 1].id];
  });
  await expect.poll(async () => (await current()).anchor).toBe(`#${behind}`);
});

test.each(['清除标记', 'Escape'])('%s takes everything back but the place', async (way) => {
  await page.goto(`${site.url}${plan}`);
  const before = await page.locator('main').innerHTML();
  await open(`?q=${phrase}&all=${encodeURIComponent('管理')}&topic=x`);
  await page.keyboard.press('Alt+Period');
  const { anchor } = await current();
  const top = await page.evaluate(() => scrollY);
  if (way === 'Escape') {
    await button('下一处').focus();
    await page.keyboard.press(way);
  } else await button(way).click();
  const outline = (html: string) => html.replaceAll(' aria-current="location"', '');
  expect(outline(await page.locator('main').innerHTML())).toBe(outline(before));
  expect([address().search, address().hash, await page.evaluate(() => scrollY)]).toEqual(['', anchor, top]);
  expect(await page.locator(':target').getAttribute('id')).toBe(anchor.slice(1));
  await page.keyboard.press('Alt+Period');
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test.each([phrase, '以上', '的', '2', '管理制度 培训'])(
  'marking %s moves no line and changes no character',
  async (query) => {
    const path = 'plans/hospital-key-points-2023-01/';
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.url}${path}`);
      const before = await shape();
      await open(`?q=${encodeURIComponent(query)}`, '', path);
      expect(await page.locator('mark.hit').count()).toBeGreaterThan(0);
      expectSame(await shape(), before);
      await button('下一处').click();
      expectSame(await shape(), before);
    }
  },
);

test.each([
  ['traditional characters', Converter({ from: 'cn', to: 't' })(phrase)],
  ['full width and quotation marks', '　“医疗质量”　'],
  ['single characters', '医 疗 质 量'],
])('a phrase in %s marks the text as it stands', async (_, query) => {
  await page.goto(`${site.url}${plan}`);
  const before = await page.locator('body').evaluate((it) => it.querySelector('#text')?.textContent);
  await open(`?q=${phrase}`);
  const total = await count();
  await open(`?q=${encodeURIComponent(query)}`);
  expect([await count(), (await current()).text]).toEqual([total, phrase]);
  expect(await page.locator('#text').textContent()).toBe(before);
});

test('full-width and half-width figures and letters meet', async () => {
  await open('?q=１', '', 'plans/hospital-key-points-2023-01/');
  const total = await count();
  await open('?q=1', '', 'plans/hospital-key-points-2023-01/');
  expect(await count()).toBe(total);
});

test('phrases of q, all and any are marked and those of none are not; explicit ones stand for q', async () => {
  const texts = async (search: string) => {
    await open(search);
    return [...new Set(await page.locator('mark.hit').allTextContents())].sort();
  };
  expect(await texts('?q=病历质量&all=授权+归档&any=“首诊负责制度”&none=手术&within=20')).toEqual(
    ['病历质量', '授权', '归档', '首诊负责制度'].sort(),
  );
  expect(await texts('?q=大力提高病历书写质量&mark=病历质量&mark=病历书写')).toEqual(
    ['病历质量', '病历书写'].sort(),
  );
  const href = await bar().getByRole('link', { name: '回到查找结果' }).getAttribute('href');
  expect(href).toBe(`/sub/search/?q=${encodeURIComponent('大力提高病历书写质量')}`);
});

test('a place across inline elements is one place', async () => {
  await open(`?q=${encodeURIComponent('加强医疗质量管理')}`);
  const pieces = await page.locator('mark.hit[aria-current]').count();
  expect(pieces).toBeGreaterThan(1);
  expect((await current()).text).toBe('加强医疗质量管理');
  expect(await count()).toBeLessThan(await page.locator('mark.hit').count());
});

test('places of the outline add up, stand by their sections, and fold away on a phone', async () => {
  await open(`?q=${phrase}`);
  const counts = await page
    .locator('.toc .hits')
    .evaluateAll((all) => all.map((it) => [it.closest('a')?.getAttribute('href'), parseInt(it.textContent)]));
  const before = await page.locator('#text > :first-child mark.hit').count();
  expect(counts.reduce((sum, [, own]) => sum + Number(own), before)).toBe(await count());
  for (const [href] of counts) {
    await page.locator(`.toc a[href="${href}"]`).click();
    const heading = page.locator(`.body [id="${String(href).slice(1)}"]`);
    const isBehind = () =>
      heading.evaluate((it) => {
        const mark = document.querySelector('mark[aria-current]')!;
        return (it.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
      });
    await expect.poll(isBehind).toBe(true);
  }
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await page.locator('.toc .hits:visible').count()).toBe(0);
  await page.locator('.toc summary').click();
  expect(await page.locator('.toc .hits:visible').count()).toBe(counts.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a hit in a fold is unfolded when it is stepped to', async () => {
  await page.route(`**/${plan}*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /<p>(<span class="s" id="s1-3\.1">)/,
      '<details><summary>更多</summary><p>医疗质量$1',
    );
    await route.fulfill({ response, body: html });
  });
  await open(`?q=${phrase}`);
  const fold = page.locator('.body details');
  expect(await fold.evaluate((it: HTMLDetailsElement) => it.open)).toBe(false);
  const total = await count();
  for (let at = 1; at < total && !(await fold.locator('mark[aria-current]').count()); at++) {
    await button('下一处').click();
  }
  expect(await fold.evaluate((it: HTMLDetailsElement) => it.open)).toBe(true);
  expect((await current()).isSeen).toBe(true);
});

test.each(['**/jiku.json', '**/hit-stepper*.js'])('without %s the page stays as it is', async (files) => {
  await page.goto(`${site.url}${plan}`);
  const before = await shape();
  await page.route(files, (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${site.url}${plan}?q=${phrase}`, { waitUntil: 'networkidle' });
  expect([await bar().count(), await page.locator('mark.hit').count()]).toEqual([0, 0]);
  expectSame(await shape(), before);
  complaints = complaints.filter((it) => !/503|dynamically imported/.test(it));
});

test('hostile addresses add no element but marks', async () => {
  const elements = () => page.locator('img, script, iframe, style').count();
  await page.goto(`${site.url}${plan}`);
  const before = await elements();
  const hostile = new URLSearchParams([
    ['q', '医疗质量'],
    ['all', '<img src=x onerror=alert(1)> .* ( ['],
    ...Array.from({ length: 60 }, (_, at) => ['any', `"${'"'.repeat(at)}`]),
    ['topic', '"><script>alert(1)</script>'],
  ]);
  await open(`?${hostile}`);
  expect([await elements(), (await current()).text]).toEqual([before, phrase]);
});

test('the page with its bar is accessible at every width and in the dark, with targets large enough', async () => {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'light'],
    [360, 'dark'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(`?q=${phrase}`);
    await button('下一处').click();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const sizes = await bar()
      .locator('button, a')
      .evaluateAll((all) =>
        all.map((it) => it.getBoundingClientRect()).flatMap((it) => [it.width, it.height]),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  }
});

test('with forced colours the current hit keeps an outline, and on paper nothing is marked', async () => {
  await open(`?q=${phrase}`);
  await page.emulateMedia({ forcedColors: 'active' });
  const style = (name: 'outlineStyle' | 'textDecorationLine' | 'color') =>
    page
      .locator('mark[aria-current]')
      .first()
      .evaluate((it, key) => getComputedStyle(it)[key], name);
  expect(await style('outlineStyle')).toBe('solid');
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect(await bar().isVisible()).toBe(false);
  expect(await style('textDecorationLine')).toBe('none');
  expect(await style('color')).toBe(
    await page
      .locator('mark[aria-current]')
      .first()
      .evaluate((it) => getComputedStyle(it.parentElement!).color),
  );
});

test('opened with a phrase the page loads no more than 13 KB of script, what it shares with drafting and the start of the service worker included', async () => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await open(`?q=${phrase}`);
  const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
  console.info(`script of a plan's page opened with a phrase: ${bytes} bytes zipped`);
  expect(bytes).toBeLessThanOrEqual(13 * 1024);
});
