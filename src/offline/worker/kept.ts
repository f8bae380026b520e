/** What is kept: read, added to, and taken out where the site has it no more. */
import { frameFile } from '../site-files.ts';
import type { SiteFrame } from '../site-files.ts';
import { base, names } from './scope.ts';
import { settledVersion } from './versions.ts';

/** Files kept beside the frame; the oldest go first. */
const mostSeen = 400;

/** A file of one version. `key` is an address without its query. */
export async function matchKept(key: string, version: string | undefined): Promise<Response | undefined> {
  if (version === undefined) return undefined;
  return (await matchIn(names.seen(version), key)) ?? (await matchIn(names.saved(version), key));
}

/** A file whose name changes with its content: of whatever version it is, it is the same. */
export async function matchLasting(key: string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).filter(names.isOwn)) {
    const kept = await matchIn(name, key);
    if (kept) return kept;
  }
  return undefined;
}

const matchIn = (cacheName: string, key: string) => caches.match(key, { cacheName, ignoreVary: true });

/**
 * Keeps what the network answered among what is of the deployed version: a page and what it loads stay together. Never
 * rejects: what cannot be kept was shown all the same.
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
  const all = await cache.keys();
  if (all.length <= mostSeen) return;
  const list = (await (await cache.match(base + frameFile))?.json()) as SiteFrame | undefined;
  const frame = new Set([frameFile, ...(list?.frame ?? []).map(([path]) => path)].map((path) => base + path));
  const seen = all.filter(({ url }) => !frame.has(url));
  await Promise.all(seen.slice(0, Math.max(0, seen.length - mostSeen)).map((old) => cache.delete(old)));
}
