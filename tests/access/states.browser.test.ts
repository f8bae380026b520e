/** One look at each state; `npm run audit:access` takes them all, at every kind of page too. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { checkAccess, checkedContext } from './check-access.ts';
import type { Look } from './check-access.ts';
import { pageStates } from './page-states.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite('/sub/');
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each(Object.entries(pageStates))('%s: nothing stands in anyone’s way', async (_, reach) => {
  const context = await browser.newContext(checkedContext);
  const page = await context.newPage();
  await reach(page, site.url);
  expect(await checkAccess(page, { width: 360, colorScheme: 'dark', stops: true })).toEqual([]);
  const own: Look = {
    width: 1280,
    colorScheme: 'dark',
    forced: true,
    rules: [],
    stops: true,
  };
  expect(await checkAccess(page, own)).toEqual([]);
  await context.close();
});
