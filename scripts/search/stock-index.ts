/** The index through Pagefind's own script, which is what its layout is held against: `src/search/` reads it without. */
import { toIndexQuery } from '../../src/search/tokens.ts';

/** The part of Pagefind 1.6's browser interface that is used here; its bundle ships without types. */
export interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): PagefindInstance;
}

export interface PagefindInstance {
  search(term: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Has the instance search another index as well. */
  mergeIndex(basePath: string): Promise<void>;
  /** Loads every filter and counts its values over all pages. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

export interface PagefindResult {
  /** Name of the fragment; the same page has the same id in every search. */
  readonly id: string;
  /** Index positions of the words that matched. */
  readonly words: readonly number[];
  /** Fetches the fragment. */
  data(): Promise<{ readonly url: string }>;
}

export interface StockIndex {
  /** For each plan in which the folded phrase stands, by name of its fragment, the positions of the phrase's words. */
  find(phrase: string): Promise<ReadonlyMap<string, readonly number[]>>;
}

/** Opens the indexes in these folders of `bundleUrl` (with a slash at its end) with Pagefind's script, without its worker. */
export async function openStockIndex(
  pagefind: PagefindModule,
  bundleUrl: string,
  [first, ...others]: readonly string[],
): Promise<StockIndex> {
  const instance = pagefind.createInstance({ basePath: bundleUrl + first, noWorker: true });
  // Merging waits for ever where the instance has not started.
  await instance.search('');
  for (const folder of others) await instance.mergeIndex(bundleUrl + folder);
  return {
    async find(phrase) {
      const { results } = await instance.search(toIndexQuery(phrase));
      return new Map(results.map(({ id, words }) => [id, words]));
    },
  };
}

/** Pagefind takes the language of the page, and with it its way of cutting Chinese, from the document. */
export function pretendToBeChinesePage(): void {
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) },
  });
}
