/**
 * The version that is kept whole and answers without a network, and the one that is deployed. A new version of the site
 * is data to the worker: its own code stays, so that no page waits for one worker to follow another.
 */
import { readVersion } from '../deployed-version.ts';
import { noWorker, versionFile } from '../site-files.ts';
import { leave } from './leave.ts';
import { base, names, worker } from './scope.ts';

/** Files of one page come within this time, ms; one question answers for all of them. */
const pause = 500;

let current: Promise<string | undefined> | undefined;
let asked: Promise<string | undefined> | undefined;

/** Undefined until a first version is kept. */
export function currentVersion(): Promise<string | undefined> {
  current ??= caches
    .match(base + versionFile, { cacheName: names.current })
    .then((response) => response?.text());
  return current;
}

export async function setCurrentVersion(version: string): Promise<void> {
  const cache = await caches.open(names.current);
  await cache.put(base + versionFile, new Response(version));
  current = Promise.resolve(version);
}

/**
 * The deployed version, asked after the call: an answer that came before it is of that version or was already stale.
 * Undefined where nobody answers, and where the deployer wants no worker any more.
 */
export function settledVersion(): Promise<string | undefined> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, pause));
  asked = undefined;
  const version = (await readVersion(base))?.version;
  if (version !== noWorker) return version;
  // Also where nothing was put in the worker's place, so that no browser holds on to it.
  await leave(worker);
  return undefined;
}
