/** Names of the caches of a site: two of each version, and one that says which is current. Another site may stand on the same host under another path. */

export interface CacheNames {
  readonly current: string;
  /** The frame and what the reader has seen. */
  readonly seen: (version: string) => string;
  /** What the reader chose to save. */
  readonly saved: (version: string) => string;
  readonly isOwn: (name: string) => boolean;
}

/** The names for the site whose base path is `base`: `/` or `/sub/`. */
export function cacheNames(base: string): CacheNames {
  const own = `jiku ${base} `;
  return {
    current: `${own}current`,
    seen: (version) => `${own}seen ${version}`,
    saved: (version) => `${own}saved ${version}`,
    isOwn: (name) => name.startsWith(own),
  };
}
