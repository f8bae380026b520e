/** Addresses of the site as they are given away. Those of files are of use to nobody else. */
import type {} from './link-url.ts';

/** `https://example.org`: where the site stands for others; undefined where nobody said. */
export function siteOrigin(): string | undefined {
  return globalThis.jikuFiles ? import.meta.env?.SITE : globalThis.location?.origin;
}

/**
 * An address of the site, or what a link has for one, as others can open it, with the comma before it that ends what it
 * is the address of: `，https://…`; or nothing.
 */
export function citedAddress(address: string): string {
  const origin = siteOrigin();
  const known = globalThis.jikuFiles?.addressOf(address) ?? address;
  return origin === undefined ? '' : `，${new URL(known, origin).href}`;
}
