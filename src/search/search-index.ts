/** The index as the search uses it: phrase to plans, filter values to plans, plan to text. */
import type { Variants } from '../text/fold.ts';
import { failOnLostRequests } from './fetch-watch.ts';
import { toFacetTable } from './facets.ts';
import type { FacetTable } from './facets.ts';
import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind.ts';
import { readFragment } from './plan-fragment.ts';
import type { PlanText } from './plan-fragment.ts';
import { fetchSideFile, unpackSpelling } from './side-file.ts';
import { toIndexQuery, toNameQuery } from './tokens.ts';
import type { Names } from './tokens.ts';
import type { Spelling } from './phrases.ts';

/** A plan in which a phrase stands, its text not yet loaded. */
export interface Match {
  readonly id: string;
  /** How many index positions matched: the more often the phrase stands in the plan, the more. */
  readonly weight: number;
  load(): Promise<PlanText>;
}

export interface SearchIndex extends Spelling {
  readonly planCount: number;
  /** Plans in which the folded phrase stands within a block, short ones first. Rejects where an index file does not come. */
  find(phrase: string): Promise<Match[]>;
  /**
   * Plans whose titles, or collections whose name, hold the folded phrase of two characters or more; a collection is
   * named by its first plan.
   */
  findNames(phrase: string, kind: keyof Names): Promise<Match[]>;
  /** Which plan has which filter values. */
  facets(): Promise<FacetTable>;
}

/** Fetches Pagefind's script. A module that failed once stays failed in some browsers, hence the number. */
export type ImportPagefind = (url: string) => Promise<PagefindModule>;

/**
 * Opens the index under `bundleUrl` (with a slash at its end). Rejects where a file does not come; may then be tried again.
 * Pagefind runs without its worker: there a file that is lost could not be told from a phrase that stands nowhere,
 * and a first query would fetch another 43 kB of script.
 */
export async function openIndex(bundleUrl: string, importPagefind: ImportPagefind): Promise<SearchIndex> {
  const [side, pagefind] = await Promise.all([
    fetchSideFile(bundleUrl),
    importPagefind(`${bundleUrl}pagefind.js`),
  ]);
  const spelling = unpackSpelling(side);
  const instance = pagefind.createInstance({ basePath: bundleUrl, noWorker: true });
  if (side.indexCount > 1) await failOnLostRequests(() => mergeParts(instance, bundleUrl, side.indexCount));
  const search = async (query: string) => {
    const { results } = await failOnLostRequests(() => instance.search(query, { sort: { length: 'asc' } }));
    return results.map((result) => toMatch(result, spelling.variants));
  };
  let facets: Promise<FacetTable> | undefined;
  return {
    planCount: side.planCount,
    ...spelling,
    find: (phrase) => search(toIndexQuery(phrase)),
    findNames: (phrase, kind) => search(toNameQuery(phrase, kind)),
    facets() {
      facets ??= failOnLostRequests(() => readFacets(instance)).catch((error: unknown) => {
        facets = undefined;
        throw error;
      });
      return facets;
    },
  };
}

async function mergeParts(instance: PagefindInstance, bundleUrl: string, count: number): Promise<void> {
  // Rejects where the instance could not start, for which merging would wait for ever.
  await instance.search('');
  const others = Array.from({ length: count - 1 }, (_, at) => `${bundleUrl}${at + 1}/`);
  await Promise.all(others.map((url) => instance.mergeIndex(url)));
}

function toMatch(result: PagefindResult, variants: Variants): Match {
  return {
    id: result.id,
    weight: result.words.length,
    load: async () => readFragment(await result.data(), variants),
  };
}

async function readFacets(instance: PagefindInstance): Promise<FacetTable> {
  const values = Object.entries(await instance.filters()).flatMap(([group, counts]) =>
    Object.keys(counts).map((value) => ({ group, value })),
  );
  const rows = await Promise.all(
    values.map(async ({ group, value }) => {
      const { results } = await instance.search(null, { filters: { [group]: [value] } });
      return { group, value, plans: results.map(({ id }) => id) };
    }),
  );
  return toFacetTable(rows);
}
