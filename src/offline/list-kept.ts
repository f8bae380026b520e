/** The pages that are kept in this browser because the reader has seen them, the newest first. */
import { cacheNames } from './cache-names.ts';

export interface KeptPage {
  readonly url: string;
  readonly title: string;
}

/** Pages listed. */
const most = 60;
/** A page says its title within this many characters. */
const headLength = 4096;

/** `base` is the address of the home page. */
export async function listKept(base: string): Promise<KeptPage[]> {
  const names = cacheNames(new URL(base).pathname);
  const seen = (await caches.keys()).filter((name) => name.startsWith(names.seen('')));
  const pages = new Map<string, Cache>();
  for (const name of seen) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.endsWith('/') || url.startsWith(`${base}offline/`)) continue;
      // Behind those that were seen before it.
      pages.delete(url);
      pages.set(url, cache);
    }
  }
  return Promise.all(
    [...pages]
      .reverse()
      .slice(0, most)
      .map(async ([url, cache]) => ({ url, title: await readTitle(cache, url) })),
  );
}

async function readTitle(cache: Cache, url: string): Promise<string> {
  const html = (await (await cache.match(url, { ignoreVary: true }))?.text()) ?? '';
  const { title } = new DOMParser().parseFromString(html.slice(0, headLength), 'text/html');
  return title.replace(/ · 计库$/, '') || url;
}
