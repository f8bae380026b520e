/** Every address in the site leads somewhere. */
import type { Check } from './check.ts';
import { findBrokenLinks } from './links/find-broken-links.ts';

/** The check. */
export const linksCheck: Check = {
  name: 'links',
  promise: 'no address of the site, anchors included, leads nowhere',
  async run(site) {
    const { pages, files, links, anchors, broken, outside } = findBrokenLinks(site, site);
    const others = [...outside.keys()].sort().join(' ');
    return {
      figures: `${links} links and ${anchors} places within pages, from ${pages} pages and ${files} files; named of others: ${others || 'none'}`,
      faults: broken,
    };
  },
};
