/** What is wrong with a page for those who do not see, point or read small letters as others do. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findCoveredStops } from './covered-stops.ts';
import { findHiddenText } from './hidden-text.ts';

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** The reader's own colours in place of the page's. */
  readonly forced?: boolean;
  /** Letters of this size, px, where the browser has 16. */
  readonly letters?: number;
  /** Only these rules of the checker, where nothing that the others ask has changed since the last look. */
  readonly rules?: readonly string[];
  /** Whether every stop of the keyboard is gone to. */
  readonly stops?: boolean;
}

/** What a context must be for pages to be checked: their policy would let no checker in, and what fades has no contrast yet. */
export const checkedContext: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };

/** Rules whose answer hangs on the width and the colours. */
export const rulesOfLook: readonly string[] = ['color-contrast', 'link-in-text-block', 'target-size'];

const height = 700;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Checks the page as it stands, which keeps the look. Each fault is a line for a reader. */
export async function checkAccess(page: Page, look: Look): Promise<string[]> {
  const { width, colorScheme, forced = false, letters = 16, rules, stops = false } = look;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors: forced ? 'active' : 'none' });
  const session = await page.context().newCDPSession(page);
  // As the setting of a browser does it: lengths in rem and the widths that pages change at follow.
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters } });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...(await violations(page, rules)),
    ...(forced ? await findHiddenText(page) : []).map((text) => `hidden text ${text}`),
    ...(wider > 0 ? [`${wider} px wider than the window`] : []),
    ...(stops ? await findCoveredStops(page) : []).map(({ fault, what }) => `focus ${fault}: ${what}`),
  ];
}

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (rules?.length === 0) return [];
  const options: RunOptions = {
    resultTypes: ['violations'],
    // Not among those that run unasked.
    rules: rules ? {} : { 'target-size': { enabled: true } },
    ...(rules && { runOnly: [...rules] }),
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe });
  const found = await page.evaluate(
    (run) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, run),
    options,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id} (${nodes.length}): ${html} ${failureSummary}`),
  );
}
