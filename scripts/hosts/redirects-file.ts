/** `_redirects`: what Cloudflare Pages and Netlify read to lead from one address to another. */

/** Addresses in the site that lead to others: `plans/old-03/` to `plans/new-02/`. */
export type Moves = readonly (readonly [from: string, to: string])[];

/** Cloudflare Pages takes no more redirects without placeholders; a file with more would lose the last of them. */
export const mostRedirects = 2000;

/** How the file is read. */
export interface RedirectsOptions {
  /** Netlify serves the page that stands at an address unless the line says `!`, which Cloudflare does not know. */
  readonly forced?: boolean;
}

/**
 * The file for a site under `base`; empty where it would say nothing. What does not fit is left out: at every old
 * address stands a page that leads on by itself.
 */
export function redirectsFile(base: string, moves: Moves, { forced = false }: RedirectsOptions = {}): string {
  const home = base === '/' ? [] : [`/ ${base} 302`];
  const lines = moves.map(([from, to]) => `${base}${from} ${base}${to} 301${forced ? '!' : ''}`);
  return [...home, ...lines]
    .slice(0, mostRedirects)
    .map((line) => `${line}\n`)
    .join('');
}
