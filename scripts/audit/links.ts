/** Every address in the site leads somewhere, those that scripts make included. */
import type { Page } from 'playwright-core';
import { walkSettled } from './browser/walk-kinds.ts';
import type { AuditedSite, Check } from './check.ts';
import { findBrokenLinks } from './links/find-broken-links.ts';

/** The check. */
export const linksCheck: Check = {
  name: 'links',
  promise: 'no address of the site, anchors included, leads nowhere',
  async run(site) {
    const drawn = await readDrawnLinks(site);
    const made = [...drawn.values()].flat().length;
    const { pages, files, links, anchors, broken, outside } = findBrokenLinks(site, { ...site, drawn });
    const others = [...outside.keys()].sort().join(' ');
    return {
      figures: `${links} links and ${anchors} places within pages, from ${pages} pages, ${files} files and ${made} links as browsers show them; named of others: ${others || 'none'}`,
      faults: broken,
    };
  },
};

/** The links of every kind of page when its scripts have run, by the address of the page. */
async function readDrawnLinks(site: AuditedSite): Promise<ReadonlyMap<string, readonly string[]>> {
  const drawn = new Map<string, readonly string[]>();
  const { origin } = new URL(site.url);
  await walkSettled(site, {}, async (page: Page) => {
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((it) => (it as HTMLAnchorElement).href))]);
    drawn.set(
      page.url().slice(origin.length),
      links.map((link) => (link.startsWith(origin) ? link.slice(origin.length) : link)),
    );
  });
  return drawn;
}
