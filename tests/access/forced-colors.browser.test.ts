/** What colours tell must be told where the reader's own take their place (`forced-colors: active`). */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { findHiddenText } from './hidden-text.ts';
import { pageStates } from './page-states.ts';

type Pair = readonly [what: string, marked: string, plain: string];

const at = (path: string) => (page: Page, origin: string) => page.goto(origin + path);
const inNav = ['the current place', '.nav a[aria-current]', '.nav a:not([aria-current])'] as const;
const cases: readonly (readonly [
  string,
  (page: Page, origin: string) => Promise<unknown>,
  readonly Pair[],
])[] = [
  [
    'a plan',
    async (page, origin) => {
      await page.goto(`${origin}plans/hospital-annual-10-09/?q=${encodeURIComponent('健康')}#s1`);
      await page.locator('.toc a[aria-current]').waitFor();
      await page.locator('.marks').waitFor();
    },
    [
      inNav,
      ['a hit', '.body mark.hit:not([aria-current])', '.body .s'],
      ['the current hit', '.body mark.hit[aria-current]', '.body mark.hit:not([aria-current])'],
      ['the section that is read', '.toc a[aria-current]', '.toc a:not([aria-current])'],
      ['a blank', '.body .blank', '.body .s'],
      ['a target', '.body .target', '.body .s'],
      ['damage', '.body .damage', '.body .s'],
    ],
  ],
  [
    'the sentence of an address',
    at('plans/hospital-annual-10-09/#s1.1'),
    [['it', '.body .s:target', '.body .s:not(:target)']],
  ],
  [
    'a narrowed search',
    pageStates['search by sentences, narrowed'],
    [
      ['a hit', '.sentences .hit', '.sentences q'],
      ['what is ticked', '.filters input:checked', '.filters input:not(:checked)'],
      ['how it is arranged', '.sorts [aria-pressed="true"]', '.sorts [aria-pressed="false"]'],
      ['the lane', '.lanes > a[aria-current]', '.lanes > a:not([aria-current])'],
      ['the main action', '.ask button', '.conditions button'],
    ],
  ],
  [
    'suggestions',
    pageStates['suggestions in the bar, one of them active'],
    [['the active one', '[role="option"][aria-selected="true"]', '[role="option"][aria-selected="false"]']],
  ],
  [
    'a list',
    at('plans/org/yiyuan/'),
    [inNav, ['the chosen value', '.facets a[aria-current]', '.facets a:not([aria-current])']],
  ],
  ['a plot', at('indicators/'), [['a result', '.plot .result', '.plot .target']]],
  [
    'a draft',
    pageStates['a draft with gaps, findings and all panels open'],
    [
      ['a gap', '.paper .fill', '.paper p'],
      ['a leftover', '.paper .left', '.paper p'],
      ['the main action', '.desk-bar .btn', '.desk-bar .lnk'],
    ],
  ],
];

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

/** All by which one element may be told from another. */
const looksOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const style = getComputedStyle(element);
      const names = ['color', 'background-color', 'fill', 'stroke', 'text-decoration', 'outline'];
      const edges = ['bottom', 'left'].flatMap((edge) => [`border-${edge}-width`, `border-${edge}-style`]);
      return [...names, ...edges].map((name) => style.getPropertyValue(name)).join('; ');
    });

describe.each(['dark', 'light'] as const)('in colours of the reader’s own, %s', (colorScheme) => {
  test.each(cases)(
    '%s: all that is marked is told from what is not, and no text is lost',
    async (_, reach, pairs) => {
      // The theme of the page is the other one: what the browser leaves as it is must not be drawn in it.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 700 },
        colorScheme,
        forcedColors: 'active',
      });
      const theme = colorScheme === 'dark' ? 'light' : 'dark';
      await context.addInitScript((it) => localStorage.setItem('theme', it), theme);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await reach(page, site.url);
      for (const [what, marked, plain] of pairs)
        expect(await looksOf(page, marked), what).not.toBe(await looksOf(page, plain));
      expect(await findHiddenText(page)).toEqual([]);
      await context.close();
    },
  );
});
