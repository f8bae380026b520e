/** What common static hosts take, and how heavy a page may be: the bounds that a built site is held to. */

/** A bound with where it comes from. */
export interface SiteLimit {
  readonly name: string;
  readonly most: number;
}

/** What is measured of a site, in files and bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Of the largest file. */
  readonly largestFile: number;
  /** Of the page that is the largest on the wire. */
  readonly largestPage: number;
}

/** Cloudflare Pages, free plan: files of a deployment, bytes of a file. GitHub Pages: bytes of a site. */
export const siteLimits: Readonly<Record<keyof SiteSize, SiteLimit>> = {
  files: { name: 'Cloudflare Pages, files', most: 20_000 },
  bytes: { name: 'GitHub Pages, bytes', most: 1_000_000_000 },
  largestFile: { name: 'Cloudflare Pages, bytes a file', most: 25 * 1024 ** 2 },
  largestPage: { name: 'a page, gzip bytes', most: 150_000 },
};

/** The bounds that a site passes. */
export function passedLimits(size: SiteSize): SiteLimit[] {
  return (Object.keys(siteLimits) as (keyof SiteSize)[])
    .filter((key) => size[key] > siteLimits[key].most)
    .map((key) => siteLimits[key]);
}
