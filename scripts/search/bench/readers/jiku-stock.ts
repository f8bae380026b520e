/** This project's index, read by the script that Pagefind ships. */
import { readQuery } from '../../../../src/search/phrases.ts';
import { fetchSideFile, unpackSpelling } from '../../../../src/search/side-file.ts';
import { openStockIndex } from '../../stock-index.ts';
import type { PagefindModule } from '../../stock-index.ts';
import type { OpenReader } from '../engine.ts';

export const open: OpenReader = async (url, importScript) => {
  const [side, script] = await Promise.all([fetchSideFile(url), importScript(`${url}pagefind.js`)]);
  const spelling = unpackSpelling(side);
  const folders = side.parts.map(({ folder }) => folder);
  const stock = await openStockIndex(script as PagefindModule, url, folders);
  return {
    async find(query) {
      const { whole, parts } = readQuery(query, spelling);
      for (const { folded } of (whole ?? parts[0])?.readings ?? []) {
        const found = await stock.find(folded);
        if (found.size > 0) return [...found.keys()];
      }
      return [];
    },
  };
};
