/** All engines that `bench:search` compares, ours first. */
import { readTopics } from '../read-plans.ts';
import { inMemory, writeIndex } from '../write-index.ts';
import { buildFlexSearch, buildMiniSearch, buildOrama, buildTexts } from './build-libraries.ts';
import { buildPagefind, readFragmentNames } from './build-pagefind.ts';
import type { Engine } from './engine.ts';
import { readPageNames } from './read-page-names.ts';
import { cjkOptions, pairOptions } from './readers/flexsearch-options.ts';
import { mandarinTokenizer, pairTokenizer } from './readers/orama-tokenizers.ts';

const buildJiku =
  (forPagefind: boolean): Engine['build'] =>
  (plans, folder, sizes) =>
    writeIndex(inMemory(plans), readTopics('content/topics'), folder, { sizes, forPagefind });

export const engines: readonly Engine[] = [
  {
    id: 'jiku',
    name: 'Jiku',
    setup:
      'pairs of characters indexed by Pagefind, read by a small reader of its files, as on the search page',
    reader: 'jiku.ts',
    answers: 'jiku-answers.ts',
    texts: 'apart',
    build: buildJiku(false),
  },
  {
    id: 'jiku-stock',
    name: 'Jiku (stock Pagefind API)',
    setup: 'the same words in Pagefind indexes, read by the script it ships',
    reader: 'jiku-stock.ts',
    texts: 'apart',
    build: buildJiku(true),
    readNames: readPageNames,
  },
  {
    id: 'pagefind',
    name: 'Pagefind default',
    setup: 'as it comes, over pages in Chinese; queries as typed',
    reader: 'pagefind.ts',
    texts: 'apart',
    build: (plans, folder) => buildPagefind(plans, folder),
    readNames: readFragmentNames,
  },
  {
    id: 'pagefind-quoted',
    name: 'Pagefind default, quoted',
    setup: 'the same index; queries put into quotation marks, which is how it takes phrases',
    reader: 'pagefind.ts',
    texts: 'apart',
    build: (plans, folder) => buildPagefind(plans, folder),
    toQuery: (typed) => `"${typed}"`,
    readNames: readFragmentNames,
  },
  {
    id: 'minisearch',
    name: 'MiniSearch (pairs, AND)',
    setup: 'single characters and pairs as terms, all of a query in one plan; our folding of text and query',
    reader: 'minisearch.ts',
    texts: 'nowhere',
    build: buildMiniSearch,
  },
  {
    id: 'flexsearch-cjk',
    name: 'FlexSearch (Charset.CJK)',
    setup: 'its own preset for Chinese, single characters as terms; our folding',
    reader: 'flexsearch-cjk.ts',
    texts: 'nowhere',
    build: (plans, folder) => buildFlexSearch(plans, folder, cjkOptions),
  },
  {
    id: 'flexsearch',
    name: 'FlexSearch (pairs)',
    setup: 'an encoder of its own that cuts singles and pairs, the best found for it; our folding',
    reader: 'flexsearch-pairs.ts',
    texts: 'nowhere',
    build: (plans, folder) => buildFlexSearch(plans, folder, pairOptions),
  },
  {
    id: 'orama-mandarin',
    name: 'Orama (Mandarin)',
    setup: 'its own tokenizer for Chinese, all words of a query in one plan (threshold 0); our folding',
    reader: 'orama-mandarin.ts',
    texts: 'within',
    build: (plans, folder) => buildOrama(plans, folder, mandarinTokenizer()),
  },
  {
    id: 'orama',
    name: 'Orama (pairs)',
    setup: 'a tokenizer that cuts pairs, the best found for it, threshold 0; our folding',
    reader: 'orama-pairs.ts',
    texts: 'within',
    build: (plans, folder) => buildOrama(plans, folder, pairTokenizer('text')),
  },
  {
    id: 'fuse',
    name: 'Fuse (include)',
    setup: "extended search with ', which matches exactly and anywhere, unsorted; no index, our folding",
    reader: 'fuse.ts',
    texts: 'within',
    build: buildTexts,
  },
  {
    id: 'inclusion',
    name: 'plain inclusion',
    setup: 'String.includes over all texts in one file; our folding',
    reader: 'inclusion.ts',
    texts: 'within',
    build: buildTexts,
  },
];
