/**
 * Which files of the built site never change under their name, because the name holds a digest of what is in them.
 * Hosts let browsers keep them for a year; all others are asked for again each time.
 */

/**
 * Paths in the site; `*` stands for anything, folders included. The forms are those that every host's configuration can
 * say. Not among them though beside them: `pagefind.js`, `pagefind-entry.json`, `jiku.json`, `wasm.unknown.pagefind`.
 */
export const immutablePaths: readonly string[] = [
  // Astro's scripts and styles.
  '_astro/*',
  // Ours: `facts.bb0d121d63.jiku`, `words.0480aa8e9f/12.jiku`.
  'pagefind/*.jiku',
  // Pagefind's own: `index/unknown_4a1f0c2.pf_index`.
  'pagefind/*.pf_filter',
  'pagefind/*.pf_fragment',
  'pagefind/*.pf_index',
  'pagefind/*.pf_meta',
];

const patterns = immutablePaths.map((path) => new RegExp(`^${toPattern(path)}$`));

/** Whether the file at this path in the site, `_astro/Page.N6Tykt_k.css`, never changes under its name. */
export function isImmutable(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}

/** One of the paths as the inside of a regular expression, as nginx and Caddy read it too. */
export function toPattern(path: string): string {
  return path.replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
}
