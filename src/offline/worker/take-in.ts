/** Takes in a version of the site beside the one that answers: it is all there, or it is not used. */
import { readVersion } from '../deployed-version.ts';
import { FillError, fillCache } from '../fill-cache.ts';
import { frameFile, listFile } from '../site-files.ts';
import type { PageSays, SaveList, SiteFrame, WorkerSays } from '../site-files.ts';
import { wayOf } from '../way-of.ts';
import { base, names, roots, worker } from './scope.ts';
import { currentVersion, setCurrentVersion } from './versions.ts';

/** Of what the reader has seen, the newest are fetched anew. */
const mostCarried = 100;

const from = { base, isOwn: names.isOwn };

let taking: Promise<void> | undefined;

/** Rejects where a file of the frame, or of what the reader saved, is not to be had as it should be. */
export function takeIn(version: string): Promise<void> {
  taking ??= take(version).finally(() => (taking = undefined));
  return taking;
}

/**
 * Removes what older versions kept once no page of theirs is open, as it may still load parts: where the page that
 * `says` so is of the current version and the only one.
 */
export async function removeOthers({ own }: PageSays): Promise<void> {
  if (own !== (await currentVersion())) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(base)).length !== 1) return;
  const needed = [names.current, names.seen(own), names.saved(own)];
  const others = (await caches.keys()).filter((name) => names.isOwn(name) && !needed.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function take(version: string): Promise<void> {
  if (version === (await currentVersion())) return;
  const response = await fetch(base + frameFile, { cache: 'no-cache' });
  const list = (await response.clone().json()) as SiteFrame;
  if (list.version !== version) throw new FillError('changed', frameFile);
  const seen = await caches.open(names.seen(version));
  await fillCache(seen, list.frame, from);
  await seen.put(base + frameFile, response);
  if (!(await carrySaved(version))) await carrySeen(seen, version);
  await setCurrentVersion(version);
  const says: WorkerSays = { deployed: version };
  for (const page of await worker.clients.matchAll({ type: 'window' })) page.postMessage(says);
}

/** Where the reader has saved the site, this version of it is saved too; only what changed is fetched. */
async function carrySaved(version: string): Promise<boolean> {
  const own = (await caches.keys()).filter(names.isOwn);
  const lists = await Promise.all(own.map((cacheName) => caches.match(base + listFile, { cacheName })));
  if (!lists.some((list) => list)) return false;
  const response = await fetch(base + listFile, { cache: 'no-cache' });
  const list = (await response.clone().json()) as SaveList;
  if (list.version !== version) throw new FillError('changed', listFile);
  const name = names.saved(version);
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
async function carrySeen(seen: Cache, version: string): Promise<void> {
  try {
    const answers = await Promise.all((await listSeen(seen)).map(fetchSeen));
    // All of one version, or none: another may have been deployed in between.
    if ((await readVersion(base))?.version !== version) return;
    for (const [url, response] of answers) if (response) await seen.put(url, response);
  } catch {
    // No room: they come back when they are seen again.
  }
}

async function listSeen(seen: Cache): Promise<string[]> {
  const known = new Set((await seen.keys()).map(({ url }) => url));
  const isOwn = (url: string) =>
    url.startsWith(base) && ['current', 'lasting'].includes(wayOf(url.slice(base.length), roots));
  const older = (await caches.keys()).filter(names.isOwn);
  const kept = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const urls = [...kept.flat().slice(-mostCarried), ...open].map(({ url }) => url.split(/[?#]/, 1)[0]);
  return [...new Set(urls)].filter((url) => isOwn(url) && !known.has(url));
}

async function fetchSeen(url: string): Promise<readonly [string, Response | undefined]> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  return [url, response?.ok && !response.redirected ? response : undefined];
}
