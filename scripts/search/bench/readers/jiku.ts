/** This project's index, read as the search page reads it. */
import { smallPlaces } from '../../../../src/search/places.ts';
import { readQuery } from '../../../../src/search/phrases.ts';
import { openIndex } from '../../../../src/search/search-index.ts';
import type { Finds } from '../../../../src/search/search-index.ts';
import { plansShown } from '../engine.ts';
import type { OpenReader } from '../engine.ts';

export const open: OpenReader = async (url) => {
  const index = await openIndex(url);
  const search = async (query: string): Promise<Finds> => {
    const { whole, parts } = readQuery(query, index);
    for (const { folded } of (whole ?? parts[0])?.readings ?? []) {
      const finds = await index.find(folded);
      if (finds.size > 0) return finds;
    }
    return new Map();
  };
  return {
    find: async (query) => Array.from((await search(query)).keys(), (plan) => index.facts.ids[plan]),
    async show(query) {
      const plans = [...(await search(query)).keys()];
      const places = index.placesSize <= smallPlaces ? [index.places()] : [];
      await Promise.all([...places, ...plans.slice(0, plansShown).map((plan) => index.load(plan))]);
    },
  };
};
