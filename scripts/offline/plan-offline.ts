/** What of a built site is kept for a time without a network. */
import { createHash } from 'node:crypto';
import type { ListedFile, SaveList, SiteFrame } from '../../src/offline/site-files.ts';
import { wayOf } from '../../src/offline/way-of.ts';

export interface OfflinePlan {
  /** What stands first in the addresses of the site: all else below its base is not its own. */
  readonly roots: readonly string[];
  readonly frame: SiteFrame;
  readonly list: SaveList;
}

/** What a reader may save at most, bytes: one click must not fill a disk. */
export const mostSaved = 200_000_000;
/** A file of the frame that pages fetch may have this many bytes: with the corpus some of them grow. */
const mostFetched = 256_000;

/** Pages to start from. */
const framePages = ['', 'search/', 'topics/', 'compare/', 'draft/', 'guide/', 'offline/', 'offline/missing/'];
/** What every page loads, and what tools fetch before they can be used. */
const frameFiles = /^(?:_astro\/.*|[^/]*\.(?:js|svg|webmanifest)|(?:compare|draft|pagefind)\/[^/]*\.json)$/;

/**
 * `files` are all of the site, by address below its base; `code` is the worker's, which makes a version of its own as
 * well. The same site gives the same plan.
 */
export function planOffline(files: readonly ListedFile[], code: string): OfflinePlan {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const roots = [...new Set(sorted.map(([path]) => path.split('/', 1)[0]))];
  const known = new Set(roots);
  const readable = sorted.filter(([path]) => ['current', 'lasting'].includes(wayOf(path, known)));
  const isFrame = ([path, , bytes]: ListedFile) =>
    framePages.includes(path) ||
    (frameFiles.test(path) && (path.startsWith('_astro/') || bytes <= mostFetched));
  const version = createHash('sha256').update(code).update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
  const parts: Readonly<Record<SaveList['part'], readonly ListedFile[]>> = {
    whole: readable,
    search: readable.filter((file) => isFrame(file) || file[0].startsWith('pagefind/')),
    none: [],
  };
  const part =
    (['whole', 'search', 'none'] as const).find((name) => totalBytes(parts[name]) <= mostSaved) ?? 'none';
  return {
    roots,
    frame: { version, frame: readable.filter(isFrame) },
    list: { version, part, wholeBytes: totalBytes(readable), files: parts[part] },
  };
}

/** Bytes of all of them. */
export function totalBytes(files: readonly ListedFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}
