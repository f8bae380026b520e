/** What the service worker and the page that saves the site know of its files; `scripts/write-worker.ts` writes it. */

/** The worker itself: its name never changes, and no cache may keep it. */
export const workerFile = 'sw.js';
/** The version that is deployed, a digest of all files of the site, or `noWorker`. No cache may keep it either. */
export const versionFile = 'version.txt';
/** What stands there where the deployer wants no worker. */
export const noWorker = 'off';
/** A `SaveList`: only fetched by who saves the site. */
export const listFile = 'offline/files.json';

/** A file at an address below the site's base, as `about/`, with its digest (`digest-of.ts`). */
export type ListedFile = readonly [path: string, digest: string, bytes: number];

/** What a reader can save: all of the site, of a large one the search alone, of a still larger one nothing. */
export interface SaveList {
  readonly version: string;
  readonly part: 'whole' | 'search' | 'none';
  /** Of all files of the site that a reader could want, saved or not. */
  readonly wholeBytes: number;
  readonly files: readonly ListedFile[];
}

/** A `SiteFrame`: what the worker fetches to take in a version. */
export const frameFile = 'offline/frame.json';

/** What is kept from the first visit on: pages to start from, and all scripts and styles. */
export interface SiteFrame {
  readonly version: string;
  readonly frame: readonly ListedFile[];
}

/** What a page says to the worker. */
export interface PageSays {
  /** The version the page was served from. */
  readonly own: string;
  /** The version that the site has now. */
  readonly deployed: string;
}

/** What the worker says to every open page once it keeps a new version. */
export interface WorkerSays {
  readonly deployed: string;
}

/** The page that stands where one is neither to be fetched nor kept. */
export const missingPage = 'offline/missing/';
