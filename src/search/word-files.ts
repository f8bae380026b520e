/**
 * The words of all shards of a large index, a stretch of the alphabet a file: a word is one file to fetch, however many
 * shards there are. A file is one raw deflate stream of lists of words, shard by shard and again from the first.
 */
import { fetchDeflated, fetchJson } from './packed-file.ts';
import { readWordList } from './postings.ts';
import type { WordList } from './postings.ts';
import { openWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

/** Name of the packed list, within the folder of the files, of where the first word of each begins. */
export const startsName = 'starts.jiku';

/**
 * Opens the files in the folder at `url`: what it gives is an index once it is told the number of the first page of each
 * shard. Rejects where the list does not come.
 */
export async function openWordFiles(url: string): Promise<(firsts: readonly number[]) => WordIndex> {
  const starts = await fetchJson<readonly string[]>(url + startsName);
  return (firsts) =>
    openWordIndex(starts, async (number) => readLists(await fetchDeflated(`${url}${number}.jiku`), firsts));
}

function readLists(bytes: Uint8Array, firsts: readonly number[]): WordList[] {
  const lists: WordList[] = [];
  for (let at = 0; at < bytes.length;) {
    const { list, end } = readWordList(bytes, at, firsts[lists.length % firsts.length]);
    lists.push(list);
    at = end;
  }
  return lists;
}
