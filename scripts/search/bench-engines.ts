/** The engines that `bench:search` compares: each builds its index into a folder and answers phrases with plan ids. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { PagefindInstance, PagefindModule } from '../../src/search/pagefind.ts';
import { openIndex } from '../../src/search/search-index.ts';
import { countPlans, answerQuery, loadMore } from '../../src/search/answer.ts';
import { foldText } from '../../src/text/fold.ts';
import { blocksOf } from './phrase-samples.ts';
import { readTopicNames } from './read-plans.ts';
import type { IndexedPlan } from './read-plans.ts';
import { readVariants } from './variants.ts';
import { writeIndex } from './write-index.ts';

export interface Reader {
  /** Ids of the plans that a page would list for what was typed. */
  find(query: string): Promise<string[]>;
}

export interface Engine {
  readonly name: string;
  /** Writes everything a browser fetches to `folder`. */
  build(plans: readonly IndexedPlan[], folder: string): Promise<void>;
  /** Opens what stands in `folder` and is served at `url`, as a page that was just loaded would. */
  open(folder: string, url: string): Promise<Reader>;
}

const importBundle = async (folder: string, url: string) => {
  // The script is read from disk, as Node imports nothing over the network; fetched as well, to be counted.
  await (await fetch(`${url}pagefind.js`)).text();
  return (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
};

/** This project's index. */
const exact: Engine = {
  name: 'Jiku (bigrams in Pagefind)',
  build: (plans, folder) => writeIndex(plans, readTopicNames('content/topics'), folder),
  async open(folder, url) {
    const index = await openIndex(url, () => importBundle(folder, url));
    return {
      async find(query) {
        const answer = await answerQuery(index, query, {});
        const { hits } = await loadMore(answer, countPlans(answer));
        return hits.map((hit) => hit.plan.meta.plan);
      },
    };
  },
};

/** Pagefind as it comes, over pages in Chinese, with what is typed put into quotation marks or not. */
function stockPagefind(name: string, toTerm: (query: string) => string): Engine {
  return {
    name,
    async build(plans, folder) {
      const pagefind = await import('pagefind');
      const { index } = await pagefind.createIndex({ keepIndexUrl: true });
      if (!index) throw new Error('Pagefind did not start');
      for (const plan of plans) {
        await index.addHTMLFile({ url: `/plans/${plan.id}/`, content: toPage(plan) });
      }
      await index.writeFiles({ outputPath: folder });
      await pagefind.close();
    },
    async open(folder, url) {
      const pagefind = await importBundle(folder, url);
      const instance: PagefindInstance = pagefind.createInstance({ basePath: url, noWorker: true });
      await instance.filters();
      const ids = new Map<string, Promise<string>>();
      return {
        async find(query) {
          const { results } = await instance.search(toTerm(query));
          // A page would fetch only those it shows; the names of the others are needed here to judge the answer.
          for (const result of results) {
            if (!ids.has(result.id))
              ids.set(
                result.id,
                result.data().then((data) => planOf(data.url)),
              );
          }
          return Promise.all(results.map((result) => ids.get(result.id) ?? ''));
        },
      };
    },
  };
}

/** A search library with the whole index in one file; pairs of characters, all of which must stand in the plan. */
const miniSearch: Engine = {
  name: 'MiniSearch (bigrams, AND)',
  async build(plans, folder) {
    const search = new MiniSearch(miniOptions);
    const variants = readVariants();
    search.addAll(
      plans.map((plan) => ({
        id: plan.id,
        text: blocksOf(plan)
          .map((block) => foldText(block, variants))
          .join('\n'),
      })),
    );
    writeFileSync(join(folder, 'index.json'), JSON.stringify(search));
  },
  async open(_folder, url) {
    const search = MiniSearch.loadJSON<{ id: string }>(
      await (await fetch(`${url}index.json`)).text(),
      miniOptions,
    );
    const variants = readVariants();
    return {
      find: async (query) =>
        search.search(foldText(query, variants), { combineWith: 'AND' }).map((result) => String(result.id)),
    };
  },
};

const pairsOf = (text: string) => {
  const chars = [...text];
  return chars.length === 1 ? chars : chars.slice(1).map((char, at) => chars[at] + char);
};
const miniOptions = {
  fields: ['text'],
  tokenize: (text: string) => [...new Set(text), ...pairsOf(text)],
  searchOptions: { tokenize: pairsOf },
};

/** All engines, ours first. */
export const engines: readonly Engine[] = [
  exact,
  stockPagefind('Pagefind as it comes', (query) => query),
  stockPagefind('Pagefind as it comes, quoted', (query) => `"${query}"`),
  miniSearch,
];

function toPage(plan: IndexedPlan): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = plan.sections.map(
    ({ id, heading, paragraphs }) =>
      `<h2 id="${id}">${escape(heading)}</h2>${paragraphs.map(({ text }) => `<p>${escape(text)}</p>`).join('')}`,
  );
  return `<html lang="zh-CN"><head><title>${escape(plan.data.title)}</title></head><body><main>${body.join('')}</main></body></html>`;
}

const planOf = (url: string) => /plans\/([^/]+)\//.exec(url)?.[1] ?? url;
