/**
 * A Pagefind index, read without Pagefind's program: a few kilobytes instead of its script and WebAssembly, and every
 * position of a word at hand. Its layout is that of Pagefind 1.6, which is not documented: the tests hold its answers
 * against those of Pagefind itself.
 */
import { readCbor } from './decode-cbor.ts';
import { fetchPacked } from './packed-file.ts';
import { readWordList } from './postings.ts';
import type { WordList } from './postings.ts';
import { openWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

export interface IndexPart extends WordIndex {
  /** Names of the pages' fragments, by number of the page. */
  readonly fragments: readonly string[];
}

/** Version, pages with name and number of words, chunks. */
type Meta = readonly [string, readonly (readonly [string, number])[], readonly Chunk[]];
/** Where its first word begins and its last, both cut as short as tells them from their neighbours, and its name. */
type Chunk = readonly [first: string, last: string, name: string];

/** The pages of an index, name of the fragment and number of words, from its `.pf_meta` file. */
export function readPages(meta: Uint8Array): Meta[1] {
  return (readCbor(meta).read() as Meta)[1];
}

/** The words of a chunk, a `.pf_index` file: an array of an array of words, each with its postings and more. */
export function readChunk(bytes: Uint8Array): WordList {
  const reader = readCbor(bytes);
  reader.enter();
  return readWordList(bytes, reader.at, 0).list;
}

/**
 * Opens the index under `url` (with a slash at its end) whose list of pages and chunks is `list`. Rejects where a file
 * does not come or reads otherwise.
 */
export async function openIndexPart(url: string, list: string): Promise<IndexPart> {
  const meta = readCbor(await fetchPacked(url + list)).read();
  const [, pages, chunks] = meta as Meta;
  const words = openWordIndex(
    chunks.map(([first]) => first),
    async (number) => [readChunk(await fetchPacked(`${url}index/${chunks[number][2]}.pf_index`))],
  );
  return { ...words, fragments: pages.map(([fragment]) => fragment) };
}
