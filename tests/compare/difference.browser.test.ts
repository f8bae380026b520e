import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** Where the heads of a table lead, and its words, cell by cell, with the marks in them. Namesakes are told apart in other words. */
const cells = (page: Page) =>
  page
    .locator('table.diff')
    .evaluateAll((tables) =>
      tables.map((table) =>
        Array.from(table.querySelectorAll('th, td'), (cell) => [
          cell.localName === 'td' && cell.textContent.replace(/\s+/g, ''),
          ...Array.from(
            cell.querySelectorAll('ins, del, .gap, a'),
            (it) => it.getAttribute('href') ?? it.tagName,
          ),
        ]),
      ),
    );

test.each([
  ['plans/township-tcm-11/diff/', 'plan=township-tcm-11&other=township-tcm-10'],
  ['plans/township-tcm-16/diff/', 'plan=township-tcm-16&other=health-union-second-half-07&own=s5&of=s2'],
])('the browser draws what %s shows', async (built, query) => {
  const page = await browser.newPage();
  await page.goto(origin + built);
  const expected = await cells(page);
  await page.goto(`${origin}plans/diff/?${query}`);
  await page.locator('table.diff').waitFor();
  expect(await cells(page)).toEqual(expected);
  expect(await page.locator('[data-status]').textContent()).toBe('');
  await page.close();
});

test('an address that names no plan, or one that is not there, says so; what failed can be tried again', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}plans/diff/`);
  await expect.poll(() => page.locator('[data-status]').textContent()).toContain('没有写明');
  await page.goto(`${origin}plans/diff/?plan=township-tcm-11&other=..%2F..%2Fabout`);
  await page.getByRole('alert').waitFor();
  expect(await page.locator('table.diff').count()).toBe(0);
  await page.goto(`${origin}plans/diff/?plan=township-tcm-11&other=township-tcm-10`);
  await page.locator('table.diff').waitFor();
  await page.route('**/plans/township-tcm-10/', (route) => route.abort());
  await page.reload();
  await page.getByRole('alert').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: '再试' }).click();
  await page.locator('table.diff').waitFor();
  await page.close();
});

test('at 360 px nothing scrolls sideways and axe finds no fault', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, bypassCSP: true });
  await page.goto(`${origin}plans/diff/?plan=township-tcm-11&other=township-tcm-10`);
  await page.locator('table.diff').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof import('axe-core') }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  await page.close();
});
