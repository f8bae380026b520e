/** What this version of the site keeps: read, added to, and taken out where the site has it no more. */
import { base, names, site } from './scope.ts';
import { settledVersion } from './settled-version.ts';

/** Files kept beside the frame; the oldest go first. */
const mostSeen = 400;

const frame = new Set(site.frame.map(([path]) => new URL(path, base).href));

/** `key` is an address without its query. */
export async function matchKept(key: string): Promise<Response | undefined> {
  const options = { ignoreVary: true };
  return (
    (await caches.match(key, { ...options, cacheName: names.seen(site.version) })) ??
    (await caches.match(key, { ...options, cacheName: names.saved(site.version) }))
  );
}

/**
 * Keeps what the network answered among what is of its version, which may be a later one than the worker's: a page and
 * what it loads stay together. Never rejects: what cannot be kept was shown all the same.
 */
export async function keep(key: string, response: Response): Promise<void> {
  if (response.status === 404 || response.status === 410) return drop(key);
  if (!response.ok || response.type !== 'basic' || response.redirected) return;
  const version = await settledVersion();
  if (version === undefined) return;
  try {
    const cache = await caches.open(names.seen(version));
    await cache.put(key, response);
    await trim(cache);
  } catch {
    // No room, or the browser keeps nothing.
  }
}

/** A plan that was withdrawn is to be had from nowhere. */
async function drop(key: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (names.isOwn(name)) await (await caches.open(name)).delete(key, { ignoreVary: true });
  }
}

async function trim(cache: Cache): Promise<void> {
  const seen = (await cache.keys()).filter(({ url }) => !frame.has(url));
  await Promise.all(seen.slice(0, Math.max(0, seen.length - mostSeen)).map((old) => cache.delete(old)));
}
