/** What stands beside Pagefind's files: the characters and blanks of this corpus and its size. */
import type { Variants } from '../text/fold.ts';
import type { Spelling } from './phrases.ts';

/** Its name in the bundle. */
export const sideFileName = 'jiku.json';

export interface SideFile {
  readonly planCount: number;
  /** Pagefind indexes the plans are spread over: the bundle itself and the folders `1/`, `2/` … in it. */
  readonly indexCount: number;
  /** Traditional and simplified character in turn: `萬万與与`. */
  readonly variants: string;
  /** Folded characters with a blank between them in some plan, pair by pair. */
  readonly blanks: string;
}

/** The table as the side file holds it. */
export function packVariants(variants: Variants): string {
  return [...variants].map(([char, simplified]) => char + simplified).join('');
}

/** The pairs as the side file holds them. */
export function packBlanks(blanks: ReadonlySet<string>): string {
  return [...blanks].sort().join('');
}

/** Both from the side file. */
export function unpackSpelling({ variants, blanks }: Pick<SideFile, 'variants' | 'blanks'>): Spelling {
  return {
    variants: new Map(toPairs(variants)),
    blanks: new Set(toPairs(blanks).map((pair) => pair.join(''))),
  };
}

function toPairs(packed: string): [string, string][] {
  const chars = [...packed];
  return Array.from({ length: Math.floor(chars.length / 2) }, (_, at) => [chars[at * 2], chars[at * 2 + 1]]);
}

/** Fetches the side file of the bundle at `bundleUrl` (with a slash at its end). Rejects where it does not come. */
export async function fetchSideFile(bundleUrl: string): Promise<SideFile> {
  const response = await fetch(`${bundleUrl}${sideFileName}`);
  if (!response.ok) throw new Error(`${response.status} fetching ${sideFileName}`);
  return (await response.json()) as SideFile;
}
