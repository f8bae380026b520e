/** Takes in a version of the site beside the one that answers: it is all there, or it is not used. */
import { FillError, fillCache } from '../fill-cache.ts';
import { listFile } from '../site-files.ts';
import type { SaveList } from '../site-files.ts';
import { readVersion } from '../deployed-version.ts';
import { wayOf } from '../way-of.ts';
import { base, names, site, worker } from './scope.ts';

/** Of what the reader has seen, the newest are fetched anew. */
const mostCarried = 100;

const from = { base, isOwn: names.isOwn };

/** Rejects where a file of the frame, or of what the reader saved, is not to be had as it should be. */
export async function install(): Promise<void> {
  const seen = await caches.open(names.seen(site.version));
  await fillCache(seen, site.frame, from);
  if (!(await carrySaved())) await carrySeen(seen);
}

/** Removes what older versions kept. */
export async function removeOthers(): Promise<void> {
  const current = [names.seen(site.version), names.saved(site.version)];
  const others = (await caches.keys()).filter((name) => names.isOwn(name) && !current.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Where the reader has saved the site, this version of it is saved too; only what changed is fetched. */
async function carrySaved(): Promise<boolean> {
  const hadSaved = await Promise.all(
    (await caches.keys())
      .filter(names.isOwn)
      .map(async (name) => caches.match(base + listFile, { cacheName: name })),
  );
  if (!hadSaved.some((list) => list)) return false;
  const response = await fetch(base + listFile, { cache: 'no-cache' });
  const list = (await response.clone().json()) as SaveList;
  if (list.version !== site.version) throw new FillError('changed', listFile);
  const name = names.saved(site.version);
  const cache = await caches.open(name);
  try {
    await fillCache(cache, list.files, from);
    await cache.put(base + listFile, response);
    return true;
  } catch (error) {
    if (!(error instanceof FillError) || error.reason !== 'full') throw error;
    // Both versions have no room side by side: the reader is asked again.
    await caches.delete(name);
    return false;
  }
}

/** Fetches what the reader has seen and has open; what is gone from the site is gone from here. Never rejects. */
async function carrySeen(seen: Cache): Promise<void> {
  try {
    const answers = await Promise.all((await listSeen(seen)).map(fetchSeen));
    // All of one version, or none: it may have been deployed in between.
    if ((await readVersion(base))?.version !== site.version) return;
    for (const [url, response] of answers) if (response) await seen.put(url, response);
  } catch {
    // No room: they come back when they are seen again.
  }
}

async function listSeen(seen: Cache): Promise<string[]> {
  const known = new Set((await seen.keys()).map(({ url }) => url));
  const roots = new Set(site.roots);
  const isOwn = (url: string) =>
    url.startsWith(base) && ['current', 'lasting'].includes(wayOf(url.slice(base.length), roots));
  const older = (await caches.keys()).filter((name) => names.isOwn(name));
  const kept = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const urls = [...kept.flat().slice(-mostCarried), ...open].map(({ url }) => url.split(/[?#]/, 1)[0]);
  return [...new Set(urls)].filter((url) => isOwn(url) && !known.has(url));
}

async function fetchSeen(url: string): Promise<readonly [string, Response | undefined]> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  return [url, response?.ok && !response.redirected ? response : undefined];
}
