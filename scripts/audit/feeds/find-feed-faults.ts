/** Whether what a site tells machines of its pages is valid and true: canonical links, sitemap, feed, robots.txt. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { attribute, eachPage } from '../../site/read-pages.ts';
import type { SiteFolder } from '../../site/read-pages.ts';
import { elements, readXml } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';

/** What was found. */
export interface FeedSurvey {
  readonly figures: { readonly pages: number; readonly listed: number; readonly items: number };
  readonly faults: readonly string[];
}

/** What a sitemap file may hold by its protocol. */
const mostAddresses = 50_000;
/** Dates of RSS 2.0, as RFC 822 with years of four digits has them. */
const feedDate =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UT|[+-]\d{4})$/;

/** Reads a site that was built for the address `siteUrl` (no path). */
export function findFeedFaults(site: SiteFolder, siteUrl: string): FeedSurvey {
  const faults: string[] = [];
  const here = siteUrl + site.base;
  const indexable = new Set<string>();
  let pages = 0;
  for (const { path, elements: all } of eachPage(site)) {
    pages += 1;
    const address = siteUrl + path;
    const canonical = all
      .filter((it) => attribute(it, 'rel') === 'canonical')
      .map((it) => attribute(it, 'href'));
    const isHidden = all.some(
      (it) => attribute(it, 'name') === 'robots' && /noindex/.test(attribute(it, 'content') ?? ''),
    );
    if (!isHidden) indexable.add(address);
    const expected = isHidden ? [] : [address];
    if (canonical.join() !== expected.join())
      faults.push(
        `${path}: Unexpected canonical link ${canonical.join() || 'of none'}, expected ${expected.join() || 'none'}`,
      );
  }
  const listed = readSitemap(site, here, faults);
  for (const address of indexable) if (!listed.has(address)) faults.push(`sitemap: lacks ${address}`);
  for (const address of listed)
    if (!indexable.has(address))
      faults.push(`sitemap: lists ${address}, no page or one that is not to be listed`);
  const items = checkFeed(site, here, indexable, faults);
  checkRobots(site, here, faults);
  return { figures: { pages, listed: listed.size, items }, faults };
}

/** The addresses of all files that the index of sitemaps names. */
function readSitemap({ folder }: SiteFolder, here: string, faults: string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const index = open(folder, 'sitemap-index.xml', faults);
  const locations = (root: XmlElement | undefined, ...path: string[]) =>
    root ? elements(root, ...path, 'loc').map(({ text }) => text) : [];
  for (const part of locations(index, 'sitemapindex', 'sitemap')) {
    if (part !== here + basename(part)) faults.push(`sitemap-index.xml: ${part} is not beside it`);
    const own = locations(open(folder, basename(part), faults), 'urlset', 'url');
    if (own.length > mostAddresses)
      faults.push(`${basename(part)}: ${own.length} addresses, at most ${mostAddresses}`);
    for (const address of own) {
      if (found.has(address)) faults.push(`${basename(part)}: lists ${address} twice`);
      found.add(address);
    }
  }
  return found;
}

/** RSS 2.0, and what feed readers ask beside it. Counts the items. */
function checkFeed(site: SiteFolder, here: string, pages: ReadonlySet<string>, faults: string[]): number {
  const root = open(site.folder, 'rss.xml', faults);
  const tell = (fault: string) => faults.push(`rss.xml: ${fault}`);
  if (!root) return 0;
  if (elements(root, 'rss')[0]?.attributes.version !== '2.0') tell('no <rss version="2.0">');
  const [channel, ...more] = elements(root, 'rss', 'channel');
  if (!channel || more.length > 0) tell('expected one <channel>');
  if (!channel) return 0;
  const texts = (of: XmlElement, name: string) => elements(of, name).map(({ text }) => text.trim());
  for (const name of ['title', 'link', 'description', 'language'])
    if (texts(channel, name).length !== 1 || texts(channel, name)[0] === '') tell(`expected one <${name}>`);
  if (texts(channel, 'link')[0] !== here) tell(`its link is not ${here}`);
  const self = elements(channel, 'atom:link').find(({ attributes }) => attributes.rel === 'self');
  if (self?.attributes.href !== `${here}rss.xml`) tell('its atom:link is not its own address');
  const items = elements(channel, 'item');
  const guids = new Set<string>();
  for (const item of items) {
    const [link = ''] = texts(item, 'link');
    const [guid] = elements(item, 'guid');
    if (!texts(item, 'title')[0] && !texts(item, 'description')[0])
      tell(`${link}: neither title nor description`);
    if (!pages.has(link)) tell(`${link}: no page of the site`);
    if (!guid || guids.has(guid.text)) tell(`${link}: no guid of its own`);
    if (guid && guid.attributes.isPermaLink !== 'false' && guid.text !== link)
      tell(`${link}: guid is another address`);
    guids.add(guid?.text ?? '');
    for (const date of texts(item, 'pubDate')) if (!feedDate.test(date)) tell(`${link}: pubDate ${date}`);
  }
  return items.length;
}

function checkRobots({ folder }: SiteFolder, here: string, faults: string[]): void {
  const file = join(folder, 'robots.txt');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!/^User-agent: \*$/m.test(text)) faults.push('robots.txt: names no reader');
  if (/^Disallow: \S/m.test(text)) faults.push('robots.txt: shuts readers out');
  if (!text.split('\n').includes(`Sitemap: ${here}sitemap-index.xml`))
    faults.push('robots.txt: does not name the sitemap');
}

/** Reads an XML file; what is missing or not well-formed is a fault. */
function open(folder: string, name: string, faults: string[]): XmlElement | undefined {
  try {
    return readXml(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
