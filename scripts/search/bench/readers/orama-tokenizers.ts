/** Orama with two tokenizers, read by the same code. */
import { count, create, load, search } from '@orama/orama';
import type { Orama, RawData, Tokenizer } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { Reader } from '../engine.ts';
import { fetchFold, fetchJson } from './fold-query.ts';
import { pairsOf, termsOf } from './pairs.ts';

const schema = { text: 'string' } as const;
export type PlanOrama = Orama<typeof schema>;

/** The one Orama has for Chinese. */
export const mandarinTokenizer = (): Tokenizer => createTokenizer();

/** Pairs; of a text also its single characters. Orama takes one tokenizer for both, so a reader makes another. */
export const pairTokenizer = (side: 'text' | 'query'): Tokenizer => ({
  language: 'pairs',
  normalizationCache: new Map(),
  tokenize: side === 'text' ? termsOf : pairsOf,
});

/** An empty database of plans. */
export const createOrama = (tokenizer: Tokenizer): PlanOrama => create({ schema, components: { tokenizer } });

/** Opens a database that was saved. */
export async function openOrama(url: string, tokenizer: Tokenizer): Promise<Reader> {
  const [fold, saved] = await Promise.all([fetchFold(url), fetchJson<RawData>(`${url}index.json`)]);
  const database = createOrama(tokenizer);
  load(database, saved);
  return {
    async find(query) {
      const { hits } = await search(database, { term: fold(query), threshold: 0, limit: count(database) });
      return hits.map(({ id }) => id);
    },
  };
}
