/** Whether every address in a built site leads somewhere: to a file of it, and where it names a place, to an id there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listSite } from '../../site/list-site.ts';
import { eachPage } from '../../site/read-pages.ts';
import type { SiteFolder } from '../../site/read-pages.ts';
import { fileAddresses, pageAddresses } from './find-addresses.ts';

/** What following every address gave. */
export interface LinkSurvey {
  readonly pages: number;
  /** Files beside the pages that were read: JSON, CSV, feeds, what the search index says of plans. */
  readonly files: number;
  /** Addresses of the site, counted where they stand. */
  readonly links: number;
  /** Different places within pages that are named. */
  readonly anchors: number;
  /** `where it stands -> address`; of several that lead to the same nowhere the first. */
  readonly broken: readonly string[];
  /** Other sites that addresses name, with how many do. */
  readonly outside: ReadonlyMap<string, number>;
}

/** What holds addresses for machines; scripts and styles get theirs from the bundler. */
const readable = /\.(?:json|csv|txt|xml)$/;
/** Ends of files of sources: their text is not the site's. */
const sources = /^(?:sources|data\/records)\//;
/** What Pagefind writes before the JSON of a fragment. */
const fragmentMark = 'pagefind_dcd';

/** What else there is to know of a site. */
export interface LinkOptions {
  /** The address it was built for; without it full addresses count as others'. */
  readonly siteUrl?: string | undefined;
  /** Folders below the base that a build puts there later. */
  readonly lacking?: readonly string[];
  /** Addresses that scripts made, from the root of the server, by the page on which they did. */
  readonly drawn?: ReadonlyMap<string, readonly string[]>;
}

/** Follows every address of a site. */
export function findBrokenLinks(
  site: SiteFolder,
  { siteUrl, lacking = [], drawn = new Map() }: LinkOptions = {},
): LinkSurvey {
  const origin = siteUrl ?? 'https://site.invalid';
  const paths = listSite(site.folder).map(({ path }) => path);
  const reachable = reachablePaths(site, paths);
  const ids = new Map<string, ReadonlySet<string>>();
  /** By the address in full, where it stands first. */
  const targets = new Map<string, string>();
  const outside = new Map<string, number>();
  let [pages, files, links] = [0, 0, 0];
  const follow = (address: string, from: string) => {
    const full = resolveAddress(address, from, origin);
    if (full === undefined) return;
    if (full.startsWith(`${origin}/`)) {
      links += 1;
      if (!targets.has(full)) targets.set(full, `${from} -> ${address}`);
    } else {
      const host = /^[a-z]+:\/\/[^/]+|^[a-z]+:/i.exec(full)?.[0] ?? full;
      outside.set(host, (outside.get(host) ?? 0) + 1);
    }
  };
  for (const page of eachPage(site)) {
    pages += 1;
    ids.set(page.path, page.ids);
    for (const address of pageAddresses(page, site.base)) follow(address, page.path);
  }
  for (const path of paths) {
    const found = readAddresses(site, path);
    if (!found) continue;
    files += 1;
    for (const address of found) follow(address, site.base + path);
  }
  for (const [page, addresses] of drawn) for (const address of addresses) follow(address, page);
  const broken: string[] = [];
  const anchors = new Set<string>();
  for (const [target, from] of targets) {
    const { pathname, hash } = new URL(target);
    const path = decodeURI(pathname);
    if (lacking.some((folder) => path.startsWith(site.base + folder))) continue;
    const anchor = decodeURIComponent(hash.slice(1));
    if (anchor !== '') anchors.add(path + hash);
    const found = anchor === '' ? reachable.has(path) : ids.get(path)?.has(anchor);
    if (!found) broken.push(from);
  }
  return { pages, files, links, anchors: anchors.size, broken, outside };
}

/** Addresses at which a server has something: files, folders with a page, and folders that scripts read from. */
function reachablePaths({ base }: SiteFolder, paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths) {
    found.add(base + path);
    if (/(?:^|\/)index\.html$/.test(path)) found.add(base + path.replace(/index\.html$/, ''));
  }
  found.add(`${base}pagefind/`);
  return found;
}

/** In full; undefined for what is no place: `data:` and the like are told as others'. */
function resolveAddress(address: string, from: string, origin: string): string | undefined {
  if (address.startsWith('/') && !address.startsWith('//')) return origin + address;
  if (address.startsWith('#')) return address === '#' ? undefined : origin + from + address;
  return URL.canParse(address, origin + from) ? new URL(address, origin + from).href : address;
}

/** The addresses of a file that is no page; undefined where it is none that is read. */
function readAddresses({ folder, base }: SiteFolder, path: string): readonly string[] | undefined {
  const file = join(folder, path);
  if (path.endsWith('.pf_fragment')) {
    const text = gunzipSync(readFileSync(file)).toString('utf8').slice(fragmentMark.length);
    type Fragment = { url: string; anchors: readonly { element: string; id: string }[] };
    const { url, anchors } = JSON.parse(text) as Fragment;
    const page = base + url.replace(/^\//, '');
    // A `div` is the text before the first heading, which has no anchor and is never led to.
    const led = anchors.filter(({ element }) => element !== 'div');
    return [page, ...led.map(({ id }) => `${page}#${id}`)];
  }
  if (!readable.test(path) || sources.test(path)) return undefined;
  return fileAddresses(path, readFileSync(file, 'utf8'), base);
}
