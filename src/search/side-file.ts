/** What stands beside Pagefind's files: the characters and blanks of this corpus and its size. */
import type { Variants } from '../text/fold.ts';
import { fetchCurrent } from './packed-file.ts';
import type { Spelling } from './phrases.ts';
import type { PackedFacts } from './plan-facts.ts';
import type { FragmentData } from './plan-fragment.ts';

/** Its name in the bundle. */
export const sideFileName = 'jiku.json';

export interface SideFile {
  readonly planCount: number;
  /** Names of all topics. */
  readonly topics: readonly string[];
  /** Packed list of `PackedFacts`, one a shard, in the order of its pages. */
  readonly facts: string;
  /** The shards that the plans are spread over. */
  readonly parts: readonly SidePart[];
  /** Folder of the words of all shards (`word-files.ts`); without it each shard has a Pagefind index of its own. */
  readonly words?: string;
  /** Traditional and simplified character in turn: `萬万與与`. */
  readonly variants: string;
  /** Folded characters with a blank between them in some plan, pair by pair. */
  readonly blanks: string;
}

/** A shard. Names are relative to its folder and change with what is in the files. */
export interface SidePart {
  /** Folder of the shard: `` for the bundle itself where there is one, else `00/`, `01/` … */
  readonly folder: string;
  /** Pagefind's list of pages and chunks, where the shard is an index of its own. */
  readonly index?: string;
  /** Packed `PackedPlaces`, in the order of its pages. */
  readonly places: string;
  /** Bytes of that file. */
  readonly placesSize: number;
  /** Packed `TextsFile`: what answers when the index cannot be read. */
  readonly texts: string;
  /** Bytes of that file. */
  readonly textsSize: number;
  /** For each page in order `1` where another plan of the corpus has the same title, else `0`. */
  readonly namesakes: string;
  /** Where texts of several plans are one file; without it each has a fragment of its own, as Pagefind has it. */
  readonly bundles?: Bundles;
}

/** Texts of plans in the order of their ids: files `0.jiku`, `1.jiku` … of a folder, each a list of `FragmentData`. */
export interface Bundles {
  readonly folder: string;
  /** How many plans each file holds. */
  readonly sizes: readonly number[];
}

/** Every text of an index and what is known of the plans, in one order. */
export interface TextsFile {
  readonly facts: PackedFacts;
  readonly fragments: readonly FragmentData[];
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
export function fetchSideFile(bundleUrl: string): Promise<SideFile> {
  return fetchCurrent<SideFile>(`${bundleUrl}${sideFileName}`);
}
