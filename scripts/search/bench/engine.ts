/** What an engine is to the benchmark: something that writes an index, and a script that reads it in a browser. */
import type { IndexSizes } from '../index-sizes.ts';
import type { IndexedPlan } from '../read-plans.ts';

/** An opened index. */
export interface Reader {
  /** What is found for what was typed: ids of plans, or names that the engine's `readNames` translates. */
  find(query: string): Promise<readonly string[]>;
  /** Fetches what a page needs beyond that to show the first plans found. */
  show?(query: string): Promise<void>;
}

/**
 * Exported as `open` by the module of a reader. `url`, with a slash at its end, is where the index is served;
 * `importScript` stands for `import()` of what is served, which Node does not have.
 */
export type OpenReader = (url: string, importScript: (url: string) => Promise<unknown>) => Promise<Reader>;

/**
 * Exported as `openAnswers` by a module of `readers/`: everything a page says of what was typed before it fetches a
 * text, which is the order of plans and the counts of every filter.
 */
export type OpenAnswers = (url: string) => Promise<(query: string) => Promise<unknown>>;

export interface Engine {
  /** For the command line. */
  readonly id: string;
  readonly name: string;
  /** How it was set up, and why so. */
  readonly setup: string;
  /** Module in `readers/`. It is bundled as for a browser, and its bytes count. */
  readonly reader: string;
  /** Module in `readers/` that says how long whole answers take; its bytes do not count. */
  readonly answers?: string;
  /** Where the plans' texts are: fetched by `show`, within the index, or in neither. */
  readonly texts: 'apart' | 'within' | 'nowhere';
  /** Writes everything a browser fetches to `folder`, which exists. `sizes` are of this project's index. */
  build(plans: readonly IndexedPlan[], folder: string, sizes?: Partial<IndexSizes>): Promise<unknown>;
  /** What is handed to the reader for what was typed, if that is not the same. */
  toQuery?(typed: string): string;
  /** Plan ids by the names that `find` gives, where those are not ids. */
  readNames?(folder: string): ReadonlyMap<string, string>;
}

/** Plans a page shows at first. */
export const plansShown = 10;
