/**
 * One Pagefind index, read without Pagefind's program: a few kilobytes instead of its script and WebAssembly, and every
 * position of a word at hand. Its layout is that of Pagefind 1.6, which is not documented: the tests hold its answers
 * against those of Pagefind itself.
 */
import { decodeCbor } from './decode-cbor.ts';
import { fetchFile, fetchPacked } from './packed-file.ts';

/** Positions of a word by number of the page, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export interface IndexPart {
  /** Names of the pages' fragments, by number of the page. */
  readonly fragments: readonly string[];
  /** Where a word stands. */
  find(word: string): Promise<Postings>;
  /** The words that begin with `start`. */
  findBeginning(start: string): Promise<ReadonlyMap<string, Postings>>;
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** Version, pages with name and number of words, chunks. */
type Meta = readonly [string, readonly (readonly [string, number])[], readonly Chunk[]];
/** Where its first word begins and its last, both cut as short as tells them from their neighbours, and its name. */
type Chunk = readonly [first: string, last: string, name: string];
/** Word, and for each page how far its number is from that of the page before, and its places. */
type Word = readonly [string, readonly (readonly [number, readonly number[]])[]];

const noPostings: Postings = new Map();

/** The pages of an index, name of the fragment and number of words, from its `.pf_meta` file. */
export function readPages(meta: Uint8Array): Meta[1] {
  return (decodeCbor(meta) as Meta)[1];
}

/** Opens the index under `url` (with a slash at its end). Rejects where a file does not come or reads otherwise. */
export async function openIndexPart(url: string): Promise<IndexPart> {
  const entry = (await (await fetchFile(`${url}pagefind-entry.json`)).json()) as Entry;
  const [language] = Object.values(entry.languages);
  if (!language) return { fragments: [], find: async () => noPostings, findBeginning: async () => new Map() };
  const [, pages, chunks] = decodeCbor(await fetchPacked(`${url}pagefind.${language.hash}.pf_meta`)) as Meta;
  const loaded = new Map<string, Promise<ReadonlyMap<string, Word>>>();

  function load([, , name]: Chunk): Promise<ReadonlyMap<string, Word>> {
    const known = loaded.get(name);
    if (known) return known;
    const loading = fetchPacked(`${url}index/${name}.pf_index`).then((bytes) => {
      const [words] = decodeCbor(bytes) as [Word[]];
      return new Map(words.map((word) => [word[0], word]));
    });
    loaded.set(name, loading);
    // What did not come may come the next time.
    loading.catch(() => loaded.delete(name));
    return loading;
  }

  const decoded = new WeakMap<Word, Postings>();
  function decode(word: Word): Postings {
    const known = decoded.get(word) ?? readPostings(word);
    decoded.set(word, known);
    return known;
  }

  return {
    fragments: pages.map(([fragment]) => fragment),
    async find(word) {
      const chunk = chunks[lastAtMost(chunks, word)];
      if (!chunk) return noPostings;
      const entry = (await load(chunk)).get(word);
      return entry ? decode(entry) : noPostings;
    },
    async findBeginning(start) {
      const from = Math.max(0, lastAtMost(chunks, start));
      const end = chunks.findIndex(([first], at) => at > from && first > start && !first.startsWith(start));
      const words = await Promise.all(chunks.slice(from, end < 0 ? undefined : end).map(load));
      const found = words.flatMap((own) => [...own.values()].filter(([word]) => word.startsWith(start)));
      return new Map(found.map((word) => [word[0], decode(word)]));
    },
  };
}

/** The last chunk that begins with `word` or before it; -1 where there is none. */
function lastAtMost(chunks: readonly Chunk[], word: string): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle][0] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A negative number gives the weight of those that follow, which count on from each other. */
function readPostings([, pages]: Word): Postings {
  const postings = new Map<number, number[]>();
  let page = 0;
  for (const [step, places] of pages) {
    page += step;
    const positions: number[] = [];
    let position = 0;
    for (const place of places) {
      position = place < 0 ? 0 : position + place;
      if (place >= 0) positions.push(position);
    }
    postings.set(
      page,
      positions.sort((a, b) => a - b),
    );
  }
  return postings;
}
