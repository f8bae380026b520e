/** A browser tab on the search page of the built site, for the tests of what it shows. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';

/** What the site is built from. */
export const plans = readPlans('content/plans');

/** Ids of plans in which the text stands as it is. */
export const holding = (text: string) =>
  plans.filter((plan) => blocksOf(plan).some((block) => block.includes(text))).map(({ id }) => id);

export interface SearchTab {
  readonly site: ServedSite;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page and its console. */
  readonly complaints: string[];
  /** The region of the first lane. */
  region(): Locator;
  /** That of the second. */
  near(): Locator;
  /** Plans in the first lane. */
  total(): Promise<number>;
  /** Waits until the first lane is in this state. */
  settle(state?: string): Promise<void>;
  /** Opens the page at an address (`?q=…`) and waits for its answer. */
  open(search?: string): Promise<void>;
  /** Presses the button for more until it goes. */
  showAll(): Promise<void>;
  /** Plans of the first lane, in the order in which they stand. */
  shownPlans(): Promise<string[]>;
  params(): URLSearchParams;
}

/** Gives every test of a file a tab of its own. */
export function useSearchTab(): SearchTab {
  const tab = {} as { -readonly [Key in keyof SearchTab]: SearchTab[Key] };
  const region = () => tab.page.locator('[data-results]');
  const settle = (state = 'done') =>
    region()
      .and(tab.page.locator(`[data-state="${state}"]`))
      .waitFor();

  beforeAll(async () => {
    tab.site = await serveSite(process.env.SEARCH_BASE === '/sub/' ? '/sub/' : '/');
    tab.browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await tab.browser?.close();
    await tab.site?.close();
  });
  beforeEach(async () => {
    tab.context = await tab.browser.newContext({ viewport: { width: 1280, height: 900 } });
    tab.page = await tab.context.newPage();
    const complaints: string[] = [];
    tab.complaints = complaints;
    tab.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    tab.page.on('pageerror', (error) => complaints.push(error.message));
    tab.page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  afterEach(() => tab.context.close());

  return Object.assign(tab, {
    region,
    near: () => tab.page.locator('[data-near]'),
    total: async () => Number(await region().getAttribute('data-total')),
    settle,
    async open(search = '') {
      await tab.page.goto(`${tab.site.url}search/${search}`);
      await settle(search ? 'done' : 'idle');
    },
    async showAll() {
      const more = region().locator('[data-more]:visible');
      while (await more.count()) {
        await more.click();
        await settle();
      }
    },
    shownPlans: () =>
      region()
        .locator('[data-hit][data-lane="exact"]')
        .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset.plan ?? '')),
    params: () => new URL(tab.page.url()).searchParams,
  });
}
