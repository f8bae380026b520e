/** In which file a plan's outline is. */

/** Outlines in a file, at most about so many: a comparison fetches one file a plan, and 10,000 plans make 256 files. */
const comfortable = 64;

/** How many files for so many plans: a power of two, so that it changes seldom while a corpus grows. */
export function countBundles(plans: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(plans / comfortable)));
}

/** The file of a plan, 0 to `bundles - 1`: the same in every build and browser (FNV-1a of the id). */
export function bundleOf(id: string, bundles: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  // The lowest bits of this hash depend on the lowest bits of the characters alone.
  return ((hash ^ (hash >>> 15)) >>> 0) % bundles;
}

/** Name of a file without its ending: `4-3`. */
export function bundleName(bundle: number, bundles: number): string {
  return `${bundles}-${bundle}`;
}
