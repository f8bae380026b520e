/** What can be measured of how the pages look: on the screen one scale and one measure, on paper the layout. */
import type { Browser } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { builtSite } from './built-site.ts';
import { pageKinds } from './pages.ts';

let site: ServedSite;
let kinds: Record<string, string>;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('/sub/');
  kinds = pageKinds(await builtSite('/sub/'));
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Text in a size that is no token. Runs in the page. */
function offScale(): string[] {
  const root = getComputedStyle(document.documentElement);
  const names = ['tick', 'note', 'ui', 'text', 'lead', 'h2', 'h1', 'hero'];
  const scale = names.map((name) => parseFloat(root.getPropertyValue(`--t-${name}`)) * 16);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const off: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.nodeValue!.trim() || ['SCRIPT', 'NOSCRIPT'].includes(element.tagName)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (!scale.some((it) => Math.abs(it - size) < 0.01))
      off.push(`${element.outerHTML.slice(0, 40)} ${size} px`);
  }
  return off;
}

/** Text whose lines are longer than 40 characters. Runs in the page. */
function overLong(): string[] {
  return [...document.querySelectorAll('main :is(p, q, li, dd, td)')].flatMap((it) => {
    const { fontSize, lineHeight } = getComputedStyle(it);
    const isText = [...it.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim().length > 40,
    );
    if (!isText || it.getBoundingClientRect().height < 1.9 * parseFloat(lineHeight)) return [];
    const text = document.createRange();
    text.selectNodeContents(it);
    const width = Math.max(...[...text.getClientRects()].map((line) => line.width)) / parseFloat(fontSize);
    return width > 40.5 ? [`${it.outerHTML.slice(0, 40)} ${width.toFixed(1)} characters`] : [];
  });
}

test('on every kind of page all type is of the scale, and no line of text is longer than 40 characters', async () => {
  const page = await browser.newPage();
  const found = new Set<string>();
  for (const [kind, path] of Object.entries(kinds)) {
    await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
    // What is folded is looked at too.
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
    for (const width of [360, 950, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = [...(await page.evaluate(offScale)), ...(await page.evaluate(overLong))];
      for (const fault of faults) found.add(`${kind} at ${width}: ${fault}`);
    }
  }
  await page.close();
  expect([...found]).toEqual([]);
}, 60_000);

interface PrintedLine {
  readonly text: string;
  /** All in points, from the left and the foot of the sheet. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}
interface PrintedPage {
  readonly width: number;
  /** From the top. */
  readonly lines: readonly PrintedLine[];
}

/** A page as it is printed from a dark window, in black. */
async function print(path: string): Promise<PrintedPage[]> {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.url + path);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const inks = await page.evaluate(() =>
    [...document.querySelectorAll('body, main :is(h1, p, td, a, .note)')].map(
      (it) => getComputedStyle(it).color,
    ),
  );
  expect([...new Set(inks)]).toEqual(['rgb(0, 0, 0)']);
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  return Promise.all(
    sheets.map(async (sheet) => {
      const { items } = await sheet.getTextContent();
      const runs = items.flatMap((it) =>
        'str' in it && it.str.trim()
          ? [
              {
                text: it.str,
                left: it.transform[4],
                right: it.transform[4] + it.width,
                y: it.transform[5],
                size: it.height,
              },
            ]
          : [],
      );
      const lines = [...Map.groupBy(runs, ({ y }) => Math.round(y)).values()].map((own) => ({
        ...own[0],
        text: own.map(({ text }) => text).join(''),
        left: Math.min(...own.map(({ left }) => left)),
        right: Math.max(...own.map(({ right }) => right)),
      }));
      return { width: sheet.view[2], lines: lines.sort((a, b) => b.y - a.y) };
    }),
  );
}
const millimetre = 72 / 25.4;

test('a plan is printed as an official document, its pages numbered, its source at the end', async () => {
  const pages = await print(kinds.plan);
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, { width, lines }] of pages.entries()) {
    const number = lines.at(-1)!;
    expect(number.text.replaceAll(' ', '')).toBe(`—${at + 1}—`);
    // Odd pages at the right, even ones at the left.
    expect(number.left > width / 2).toBe(at % 2 === 0);
    expect(lines.filter(({ size }) => Math.abs(size - 16) < 0.5).length).toBeLessThanOrEqual(22);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 25 * millimetre);
  }
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
  expect(text).toContain('出处：《');
  expect(text).not.toMatch(/复制全文|提纲|清洗记录|计库/);
}, 60_000);

test.each(['phrases', 'calendar'])(
  'the list %s is printed whole, in black, its pages numbered',
  async (kind) => {
    for (const [at, { width, lines }] of (await print(kinds[kind])).entries()) {
      expect(lines.at(-1)!.text).toBe(String(at + 1));
      expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 17 * millimetre);
    }
  },
  60_000,
);
