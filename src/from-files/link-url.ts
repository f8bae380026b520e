/**
 * Addresses of the site as links need them. Code thinks of pages by the address a server gives them; where pages were
 * opened from files (`npm run bundle`), `start.ts` says what leads there. In a file of its own: every page has it.
 */
import type { FileScripts } from './file-scripts.ts';

declare global {
  /** There in pages that were opened from files. */
  var jikuFiles: FileScripts | undefined;
}

/** What a link must say to lead to `address`, as `toUrl` makes them; addresses of elsewhere stay as they are. */
export function linkUrl(address: string): string {
  return globalThis.jikuFiles?.linkUrl(address) ?? address;
}
