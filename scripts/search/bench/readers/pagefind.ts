/** Pagefind as it comes, in the page's own thread. */
import type { PagefindInstance, PagefindModule, PagefindResult } from '../../stock-index.ts';
import { plansShown } from '../engine.ts';
import type { OpenReader } from '../engine.ts';

export const open: OpenReader = async (url, importScript) => {
  const pagefind = (await importScript(`${url}pagefind.js`)) as PagefindModule;
  const instance: PagefindInstance = pagefind.createInstance({ basePath: url, noWorker: true });
  const search = async (query: string): Promise<readonly PagefindResult[]> =>
    (await instance.search(query)).results;
  return {
    find: async (query) => (await search(query)).map(({ id }) => id),
    async show(query) {
      const results = await search(query);
      await Promise.all(results.slice(0, plansShown).map((result) => result.data()));
    },
  };
};
