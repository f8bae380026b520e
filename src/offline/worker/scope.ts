/** Where the worker runs, and what was written into it. */
import { cacheNames } from '../cache-names.ts';

/** What stands first in the site's own addresses; put before the bundled worker by `scripts/offline/write-worker.ts`. */
declare const JIKU_ROOTS: readonly string[];

export const worker = self as unknown as ServiceWorkerGlobalScope;
/** Address of the home page, with a slash at its end. */
export const base = new URL('./', worker.location.href).href;
export const names = cacheNames(new URL(base).pathname);
export const roots: ReadonlySet<string> = new Set(JIKU_ROOTS);
