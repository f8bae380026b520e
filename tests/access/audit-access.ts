/**
 * Looks at every kind of page with its folds open, and at every state, in every way a reader may, and prints what is wrong;
 * exit 1 where anything is. Some minutes: `npm run audit:access`, or `npm run audit:access -- draft` for those named so.
 */
import type { Browser, Page } from 'playwright-core';
import { builtSite } from '../site/built-site.ts';
import { pageKinds } from '../site/pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import { checkAccess, checkedContext, rulesOfLook } from './check-access.ts';
import type { Look } from './check-access.ts';
import { pageStates } from './page-states.ts';

const contrast = ['color-contrast'];
const looks: Readonly<Record<string, Look>> = {
  'wide, light': { width: 1440, colorScheme: 'light', stops: true },
  'wide, dark': { width: 1440, colorScheme: 'dark', rules: contrast },
  'narrow, light': { width: 360, colorScheme: 'light', stops: true },
  'narrow, dark': { width: 360, colorScheme: 'dark', rules: contrast },
  'own colours, dark': { width: 1280, colorScheme: 'dark', forced: true, rules: [], stops: true },
  'own colours, light': { width: 1280, colorScheme: 'light', forced: true, rules: [] },
  'zoomed to 200 %': { width: 640, colorScheme: 'light', rules: [] },
  'zoomed to 400 %': { width: 320, colorScheme: 'light', rules: rulesOfLook },
  'letters twice as large': { width: 1280, colorScheme: 'light', letters: 32, rules: ['target-size'] },
};

const site = await serveSite('/sub/');
const browser = await launchBrowser();
const kinds = Object.entries(pageKinds(await builtSite('/sub/'))).map(([kind, path]) => {
  const reach = async (page: Page, origin: string) => {
    await page.goto(origin + path);
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
  };
  return [`kind of page: ${kind}`, reach] as const;
});
let faults = 0;
const [, , wanted = ''] = process.argv;
const places = [...kinds, ...Object.entries(pageStates)].filter(([name]) => name.includes(wanted));
for (const [name, reach] of places) {
  for (const [look, fault] of await lookAt(browser, reach)) {
    faults += 1;
    console.log(`${name}, ${look}: ${fault}`);
  }
}
console.log(`${places.length} pages and states in ${Object.keys(looks).length} looks: ${faults} faults`);
await browser.close();
await site.close();
process.exitCode = faults > 0 ? 1 : 0;

async function lookAt(
  of: Browser,
  reach: (page: Page, origin: string) => Promise<void>,
): Promise<(readonly [look: string, fault: string])[]> {
  const context = await of.newContext({ ...checkedContext, viewport: { width: 1280, height: 700 } });
  const page = await context.newPage();
  await reach(page, site.url);
  const found: (readonly [string, string])[] = [];
  for (const [name, look] of Object.entries(looks)) {
    for (const fault of await checkAccess(page, look)) found.push([name, fault]);
  }
  await context.close();
  return found;
}
