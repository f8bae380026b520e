/** What is wrong with a page for those who do not see, point or read small letters as others do. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findAxeFaults } from '../../scripts/audit/browser/find-axe-faults.ts';
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
    ...(await findAxeFaults(page, rules)),
    ...(forced ? await findHiddenText(page) : []).map((text) => `hidden text ${text}`),
    ...(wider > 0 ? [`${wider} px wider than the window`] : []),
    ...(stops ? await findCoveredStops(page) : []).map(({ fault, what }) => `focus ${fault}: ${what}`),
  ];
}
