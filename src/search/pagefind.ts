/** The part of Pagefind 1.6's browser interface that the search uses; its bundle ships without types. */
import type { FragmentData } from './plan-fragment.ts';

export interface PagefindResult {
  /** Name of the fragment; the same page has the same id in every search. */
  readonly id: string;
  /** Index positions of the words that matched. */
  readonly words: readonly number[];
  /** Fetches the fragment. Rejects where it does not come. */
  data(): Promise<FragmentData>;
}

export interface PagefindOptions {
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface PagefindInstance {
  /** `null` asks for every page that passes the filters. */
  search(
    term: string | null,
    options?: PagefindOptions,
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Has the instance search another index as well. Never settles where the instance itself could not start. */
  mergeIndex(basePath: string): Promise<void>;
  /** Loads every filter and counts its values over all pages. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

export interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): PagefindInstance;
}
