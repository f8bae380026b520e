/** A walk through one page of every kind. */
import type { Browser, Page } from 'playwright-core';
import { askedPages, pageKinds } from '../../site/page-kinds.ts';
import type { SiteFolder } from '../../site/read-pages.ts';

/** Where the pages of a walk are. */
export interface WalkedSite extends SiteFolder {
  readonly url: string;
  readonly browser: Browser;
}

/** Tabs that are open at once: while one waits for its page another can work. */
const abreast = 3;

/** Gives every kind of page a tab of its own and hands that to `check`, which opens the address. `pages` are paths by kind. */
export async function walkTabs(
  site: WalkedSite,
  options: Parameters<Browser['newPage']>[0],
  check: (page: Page, kind: string, address: string) => Promise<void>,
  pages = pageKinds(site),
): Promise<void> {
  // A small corpus has no page of some kinds.
  const kinds = Object.entries(pages).filter(([kind, path]) => path !== '' || kind === 'home');
  const walk = async () => {
    for (let next = kinds.shift(); next; next = kinds.shift()) {
      const [kind, path] = next;
      // A service worker fetches for later what this page never asks for.
      const page = await site.browser.newPage({ serviceWorkers: 'block', ...options });
      await check(page, kind, site.url + path);
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: abreast }, walk));
}

/** Opens every kind of page and hands it to `check`. */
export async function walkKinds(
  site: WalkedSite,
  options: Parameters<Browser['newPage']>[0],
  check: (page: Page, kind: string) => Promise<void>,
): Promise<void> {
  await walkTabs(site, options, async (page, kind, address) => {
    await page.goto(address);
    await check(page, kind);
  });
}

/** The same with pages that are asked for something, each when it asks for nothing more itself. */
export async function walkSettled(
  site: WalkedSite,
  options: Parameters<Browser['newPage']>[0],
  check: (page: Page, kind: string) => Promise<void>,
): Promise<void> {
  const open = async (page: Page, kind: string, address: string) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await check(page, kind);
  };
  await walkTabs(site, options, open, { ...pageKinds(site), ...askedPages(site) });
}

/** Opens whatever is folded on a page. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
}
