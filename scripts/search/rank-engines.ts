/** The engines whose order of plans `score:ranking` compares. All are given the same title, headings and paragraphs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import { answerQuery } from '../../src/search/answer.ts';
import { answerNear } from '../../src/search/near-answer.ts';
import { askFor } from '../../src/search/request.ts';
import { openIndex } from '../../src/search/search-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { foldText } from '../../src/text/fold.ts';
import { buildPagefind } from './bench/build-pagefind.ts';
import { blocksOf, readTopics } from './read-plans.ts';
import type { IndexedPlan } from './read-plans.ts';
import { serveFolder } from './serve-folder.ts';
import { pretendToBeChinesePage } from './stock-index.ts';
import type { PagefindModule } from './stock-index.ts';
import { readVariants } from './variants.ts';
import { inMemory, writeIndex } from './write-index.ts';

export interface Ranker {
  /** Ids of plans for what was typed, best first. */
  rank(query: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface RankEngine {
  readonly name: string;
  /** Indexes the plans and is ready to be asked. */
  open(plans: readonly IndexedPlan[]): Promise<Ranker>;
}

/** The order in which the search page lists plans: those with the phrase, then those with something near to it. */
export async function rankWith(index: SearchIndex, query: string): Promise<readonly string[]> {
  const answer = await answerQuery(index, askFor(query));
  const near = await answerNear(index, answer);
  const plans = [...answer.ranked, ...near.rest].map(({ plan }) => plan);
  return [...new Set(plans)].map((plan) => index.facts.ids[plan]);
}

/** This project's search. */
export const jikuEngine: RankEngine = {
  name: 'Jiku',
  open: (plans) =>
    withServedFolder(async (folder, url) => {
      await writeIndex(inMemory(plans), readTopics('content/topics'), folder);
      const index = await openIndex(url);
      return (query) => rankWith(index, query);
    }),
};

/** Pagefind as it comes, over whole pages in Chinese. */
function stockPagefind(name: string, toTerm: (query: string) => string): RankEngine {
  return {
    name,
    open: (plans) =>
      withServedFolder(async (folder, url) => {
        await buildPagefind(plans, folder, { isTitled: true });
        pretendToBeChinesePage();
        const stock = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
        const instance = stock.createInstance({ basePath: url, noWorker: true });
        return async (query) => {
          const { results } = await instance.search(toTerm(query));
          const found = await Promise.all(results.map((result) => result.data()));
          return found.map((page) => basename(new URL(page.url, url).pathname));
        };
      }),
  };
}

/** A search library: BM25, any of the words will do. `toText` is what it is given of texts and queries. */
function miniSearch(
  name: string,
  toText: (text: string) => string,
  options: Partial<Options<{ id: string }>> = {},
): RankEngine {
  return {
    name,
    async open(plans) {
      const search = new MiniSearch<{ id: string }>({ fields: ['title', 'text'], ...options });
      search.addAll(
        plans.map((plan) => ({
          id: plan.id,
          title: toText(plan.data.title),
          text: toText(blocksOf(plan).join('\n')),
        })),
      );
      return {
        rank: async (query) => search.search(toText(query)).map(({ id }) => String(id)),
        close: async () => {},
      };
    },
  };
}

const variants = readVariants();

/** All engines, ours first. */
export const rankEngines: readonly RankEngine[] = [
  jikuEngine,
  stockPagefind('Pagefind', (query) => query),
  stockPagefind('Pagefind, quoted', (query) => `"${query}"`),
  miniSearch('MiniSearch', (text) => text),
  // Folded as our own texts are, so that only the order differs.
  miniSearch('MiniSearch, pairs', (text) => foldLines(text), { tokenize: pairsOf }),
];

/** Pairs of neighbouring characters within each run of letters and figures; a run of one is itself. */
function pairsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((run) => {
    const chars = [...run];
    return chars.length === 1 ? chars : chars.slice(1).map((char, at) => chars[at] + char);
  });
}

/** Folding drops white space, which parts words here. */
function foldLines(text: string): string {
  return text
    .split(/\s+/u)
    .map((part) => foldText(part, variants))
    .join('\n');
}

/** A ranker over an index that `build` writes to a folder and reads through its address. */
async function withServedFolder(
  build: (folder: string, url: string) => Promise<Ranker['rank']>,
): Promise<Ranker> {
  const root = mkdtempSync(join(tmpdir(), 'jiku-ranking-'));
  const served = await serveFolder(root);
  const close = async () => {
    await served.close();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    return { rank: await build(join(root, 'pagefind'), `${served.url}pagefind/`), close };
  } catch (error) {
    await close();
    throw error;
  }
}
