/** Results that other runs have left, on this machine or another: what they converted is not converted again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultCache } from './result-cache.ts';

const resultsName = 'results';

/** Where runs of one purpose keep results under `--cache`: others do not take theirs away. */
export function ownResults(cache: string, purpose: string): string {
  return join(cache, createHash('sha256').update(purpose).digest('hex').slice(0, 12), resultsName);
}

/** The folders of results under a `--cache`, of whatever runs; none where there is no such folder. */
export function listResults(cache: string): string[] {
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .sort()
    .map((own) => join(cache, own, resultsName))
    .filter((folder) => existsSync(folder));
}

/** The cache, with what it lacks taken over from these folders, which are only read. */
export function warmCache(cache: ResultCache, folders: readonly string[]): ResultCache {
  return { ...cache, has: (key) => cache.has(key) || folders.some((folder) => cache.adopt(key, folder)) };
}
