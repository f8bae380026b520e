/** MiniSearch with its whole index in one file. */
import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import type { OpenReader } from '../engine.ts';
import { fetchFold, fetchJson } from './fold-query.ts';
import { pairsOf, termsOf } from './pairs.ts';

/** An indexed plan. */
export interface FoldedPlan {
  readonly id: string;
  readonly text: string;
}

export const options: Options<FoldedPlan> = {
  fields: ['text'],
  tokenize: termsOf,
  searchOptions: { tokenize: pairsOf, combineWith: 'AND' },
};

export const open: OpenReader = async (url) => {
  const [fold, index] = await Promise.all([fetchFold(url), fetchJson<never>(`${url}index.json`)]);
  const search = MiniSearch.loadJS(index, options);
  return {
    find: async (query) => search.search(fold(query)).map(({ id }) => String(id)),
  };
};
