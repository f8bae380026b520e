/** What a site tells machines of its pages. */
import type { Check } from './check.ts';
import { findFeedFaults } from './feeds/find-feed-faults.ts';

/** The check; a site that was built without its address has nothing to tell. */
export const feedsCheck: Check = {
  name: 'feeds',
  promise: 'canonical links, sitemap, feed and robots.txt are valid and agree with the pages',
  async run(site) {
    if (site.siteUrl === undefined)
      return { figures: 'built without SITE_URL: no feed and no sitemap', faults: [] };
    const { figures, faults } = findFeedFaults(site, site.siteUrl);
    return {
      figures: `${figures.pages} pages, ${figures.listed} in the sitemap, ${figures.items} in the feed`,
      faults,
    };
  },
};
