/** What stands beside Pagefind's files: the character table of this corpus and its size. */
import type { Variants } from '../text/fold.ts';

/** Its name in the bundle. */
export const sideFileName = 'jiku.json';

export interface SideFile {
  readonly planCount: number;
  /** Pagefind indexes the plans are spread over: the bundle itself and the folders `1/`, `2/` … in it. */
  readonly indexCount: number;
  /** Traditional and simplified character in turn: `萬万與与`. */
  readonly variants: string;
}

/** The table as the side file holds it. */
export function packVariants(variants: Variants): string {
  return [...variants].map(([char, simplified]) => char + simplified).join('');
}

/** The table from the side file. */
export function unpackVariants(packed: string): Variants {
  const chars = [...packed];
  const variants = new Map<string, string>();
  for (let at = 0; at + 1 < chars.length; at += 2) variants.set(chars[at], chars[at + 1]);
  return variants;
}

/** Fetches the side file of the bundle at `bundleUrl` (with a slash at its end). Rejects where it does not come. */
export async function fetchSideFile(bundleUrl: string): Promise<SideFile> {
  const response = await fetch(`${bundleUrl}${sideFileName}`);
  if (!response.ok) throw new Error(`${response.status} fetching ${sideFileName}`);
  return (await response.json()) as SideFile;
}
