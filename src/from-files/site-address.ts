/**
 * Addresses of the site as they are put into links and given away. Code thinks of pages by the address a server gives
 * them; where pages were opened from files (`npm run bundle`), `start.ts` puts in its place what leads there.
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

/** `https://example.org`: where the site stands for others; undefined where nobody said. Files stand nowhere themselves. */
export function siteOrigin(): string | undefined {
  return globalThis.jikuFiles ? import.meta.env?.SITE : globalThis.location?.origin;
}

/** `address` as others can open it, with the comma before it that ends what it is the address of: `，https://…`; or nothing. */
export function citedAddress(address: string): string {
  const origin = siteOrigin();
  return origin === undefined ? '' : `，${new URL(address, origin).href}`;
}
