/** Where the worker runs, and what was written into it. */
import { cacheNames } from '../cache-names.ts';
import type { WorkerSite } from '../site-files.ts';

/** Stands before the bundled worker: `scripts/offline/write-worker.ts`. */
declare const JIKU_SITE: WorkerSite;

export const site = JIKU_SITE;
export const worker = self as unknown as ServiceWorkerGlobalScope;
/** Address of the home page, with a slash at its end. */
export const base = new URL('./', worker.location.href).href;
export const names = cacheNames(new URL(base).pathname);
