/** How long browsers may keep a file of the site unasked. */
import { isImmutable } from './is-immutable.ts';

/** A year, the longest that is of use; `immutable` spares the question when a page is loaded again. */
export const keepForever = 'public, max-age=31536000, immutable';

/** Kept, but asked for again each time, which costs a short answer where nothing changed. */
export const askAgain = 'no-cache';

/** The header for a file by its path in the site. */
export function cacheControl(path: string): string {
  return isImmutable(path) ? keepForever : askAgain;
}
