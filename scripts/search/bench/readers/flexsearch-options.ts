/** FlexSearch in two set-ups, read by the same code. */
import { Charset, Index } from 'flexsearch';
import type { IndexOptions } from 'flexsearch';
import type { Reader } from '../engine.ts';
import { fetchFold, fetchJson } from './fold-query.ts';
import { termsOf } from './pairs.ts';

/** Its preset for Chinese, Japanese and Korean. */
export const cjkOptions: IndexOptions = { encoder: Charset.CJK };
/** One resolution, as the order of results is not judged and a finer one makes the index larger. */
export const pairOptions: IndexOptions = { encode: termsOf, resolution: 1 };

/** An exported index; plans are numbered in the order of `ids`. */
export interface FlexFile {
  readonly ids: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
}

/** Opens an index that was built with the same options. */
export async function openFlexSearch(url: string, options: IndexOptions): Promise<Reader> {
  const [fold, { ids, parts }] = await Promise.all([fetchFold(url), fetchJson<FlexFile>(`${url}index.json`)]);
  const index = new Index(options);
  for (const [key, data] of Object.entries(parts)) index.import(key, data);
  return {
    async find(query) {
      const found = index.search(fold(query), { limit: ids.length }) as number[];
      return found.map((number) => ids[number]);
    },
  };
}
