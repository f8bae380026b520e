/** This project's index, read by the script that Pagefind ships. */
import type { PagefindModule } from '../../../../src/search/pagefind.ts';
import { readQuery } from '../../../../src/search/phrases.ts';
import { openIndex } from '../../../../src/search/search-index.ts';
import type { Match } from '../../../../src/search/search-index.ts';
import { plansShown } from '../engine.ts';
import type { OpenReader } from '../engine.ts';

export const open: OpenReader = async (url, importScript) => {
  const index = await openIndex(url, async (script) => (await importScript(script)) as PagefindModule);
  const search = async (query: string): Promise<readonly Match[]> => {
    const { whole, parts } = readQuery(query, index);
    for (const { folded } of (whole ?? parts[0])?.readings ?? []) {
      const matches = await index.find(folded);
      if (matches.length > 0) return matches;
    }
    return [];
  };
  return {
    find: async (query) => (await search(query)).map(({ id }) => id),
    async show(query) {
      const matches = await search(query);
      await Promise.all([index.facets(), ...matches.slice(0, plansShown).map((match) => match.load())]);
    },
  };
};
