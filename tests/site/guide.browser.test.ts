import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

let site: ServedSite | undefined;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each([
  ['使用说明', 'guide/', 'table tr:has(td)', /(\d+) 份/],
  ['首页', '', '.ways > li:first-child li', /(\d+) 份写到/],
])('each query that %s shows finds as many plans as it says', async (_, path, rows, count) => {
  const page = await browser.newPage();
  await page.goto(site!.url + path);
  const shown = await page
    .locator(rows)
    .evaluateAll((found) =>
      found.map((row) => ({ text: row.textContent ?? '', href: row.querySelector('a')?.href ?? '' })),
    );
  expect(shown).toHaveLength(3);
  for (const { text, href } of shown) {
    await page.goto(href);
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await page.locator('[data-results]').getAttribute('data-total'), text).toBe(count.exec(text)?.[1]);
  }
  await page.close();
});
