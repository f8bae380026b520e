/** A walk through one page of every kind. */
import type { Browser, Page } from 'playwright-core';
import { pageKinds } from '../../site/page-kinds.ts';
import type { SiteFolder } from '../../site/read-pages.ts';

/** Where the pages of a walk are. */
export interface WalkedSite extends SiteFolder {
  readonly url: string;
  readonly browser: Browser;
}

/** Tabs that are open at once: while one waits for its page another can work. */
const abreast = 3;

/** Gives every kind of page a tab of its own and hands that to `check`, which opens the address. */
export async function walkTabs(
  site: WalkedSite,
  options: Parameters<Browser['newPage']>[0],
  check: (page: Page, kind: string, address: string) => Promise<void>,
): Promise<void> {
  const kinds = Object.entries(pageKinds(site)).filter(([kind, path]) => path !== '' || kind === 'home');
  const walk = async () => {
    for (let next = kinds.shift(); next; next = kinds.shift()) {
      const [kind, path] = next;
      const page = await site.browser.newPage(options);
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

/** Opens whatever is folded on a page. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
}
