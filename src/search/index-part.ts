/**
 * One Pagefind index, read without Pagefind's program: a few kilobytes instead of its script and WebAssembly, and every
 * position of a word at hand. Its layout is that of Pagefind 1.6, which is not documented: the tests hold its answers
 * against those of Pagefind itself.
 */
import { readCbor } from './decode-cbor.ts';
import { fetchPacked } from './packed-file.ts';

/** Positions of a word by number of the page, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export interface IndexPart {
  /** Names of the pages' fragments, by number of the page. */
  readonly fragments: readonly string[];
  /** Where a word stands. */
  find(word: string): Promise<Postings>;
  /** Where any word stands that begins with `start` and passes: a question of the two alone. */
  findBeginning(start: string, passes: (word: string) => boolean): Promise<Postings>;
}

/** Version, pages with name and number of words, chunks. */
type Meta = readonly [string, readonly (readonly [string, number])[], readonly Chunk[]];
/** Where its first word begins and its last, both cut as short as tells them from their neighbours, and its name. */
type Chunk = readonly [first: string, last: string, name: string];
/** A chunk as it came, with the offsets of its words' postings. */
interface Words {
  readonly bytes: Uint8Array;
  readonly starts: ReadonlyMap<string, number>;
}

/** Words whose postings are kept: more than a query has, and a query is mostly the last one and a character. */
const mostRecent = 200;

const noPostings: Postings = new Map();

/** The pages of an index, name of the fragment and number of words, from its `.pf_meta` file. */
export function readPages(meta: Uint8Array): Meta[1] {
  return (readCbor(meta).read() as Meta)[1];
}

/**
 * Opens the index under `url` (with a slash at its end) whose list of pages and chunks is `list`. Rejects where a file
 * does not come or reads otherwise.
 */
export async function openIndexPart(url: string, list: string): Promise<IndexPart> {
  const meta = readCbor(await fetchPacked(url + list)).read();
  const [, pages, chunks] = meta as Meta;
  const loaded = new Map<string, Promise<Words>>();
  const recent = new Map<string, Postings>();

  function load([, , name]: Chunk): Promise<Words> {
    const known = loaded.get(name);
    if (known) return known;
    const loading = fetchPacked(`${url}index/${name}.pf_index`).then(findWords);
    loaded.set(name, loading);
    // What did not come may come the next time.
    loading.catch(() => loaded.delete(name));
    return loading;
  }

  /** Postings are many times as large as what they are read from, so only the latest are kept. */
  async function keep(name: string, make: () => Postings | Promise<Postings>): Promise<Postings> {
    const postings = recent.get(name) ?? (await make());
    recent.delete(name);
    recent.set(name, postings);
    if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? name);
    return postings;
  }

  return {
    fragments: pages.map(([fragment]) => fragment),
    async find(word) {
      const chunk = chunks[lastAtMost(chunks, word)];
      if (!chunk) return noPostings;
      const { bytes, starts } = await load(chunk);
      const at = starts.get(word);
      return at === undefined ? noPostings : keep(word, () => readPostings(bytes, at));
    },
    findBeginning(start, passes) {
      return keep(`${start}*`, async () => {
        const from = Math.max(0, lastAtMost(chunks, start));
        const end = chunks.findIndex(([first], at) => at > from && first > start && !first.startsWith(start));
        const all = await Promise.all(chunks.slice(from, end < 0 ? undefined : end).map(load));
        const words = all.flatMap(({ bytes, starts }) =>
          [...starts].flatMap(([word, at]) =>
            word.startsWith(start) && passes(word) ? [{ bytes, at }] : [],
          ),
        );
        return joinPostings(words);
      });
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

/** A chunk is an array of an array of words, each with its postings and more that is not used here. */
function findWords(bytes: Uint8Array): Words {
  const reader = readCbor(bytes);
  reader.enter();
  const starts = new Map<string, number>();
  for (let left = reader.enter(); left > 0; left--) {
    const fields = reader.enter();
    starts.set(reader.readText(), reader.at);
    for (let field = 1; field < fields; field++) reader.skip();
  }
  return { bytes, starts };
}

function readPostings(bytes: Uint8Array, start: number): Postings {
  const postings = new Map<number, number[]>();
  let last = -1;
  let positions: number[] = [];
  eachPosition(bytes, start, (page, position) => {
    if (page !== last) postings.set(page, (positions = []));
    last = page;
    positions.push(position);
  });
  // Pages on which the word has several weights have its places weight by weight.
  for (const own of postings.values())
    if (own.some((position, at) => position < own[at - 1])) own.sort((a, b) => a - b);
  return postings;
}

/** Room for positions of a page in one number with that of the page. */
const positionRange = 2 ** 26;

/** The places of several words: sorted all at once, which is what takes the time where a character is a common one. */
function joinPostings(words: readonly { readonly bytes: Uint8Array; readonly at: number }[]): Postings {
  const places: number[] = [];
  for (const { bytes, at } of words)
    eachPosition(bytes, at, (page, position) => places.push(page * positionRange + position));
  const postings = new Map<number, number[]>();
  let last = -1;
  let positions: number[] = [];
  for (const place of Float64Array.from(places).sort()) {
    const page = Math.floor(place / positionRange);
    if (page !== last) postings.set(page, (positions = []));
    last = page;
    positions.push(place % positionRange);
  }
  return postings;
}

/**
 * For each page how far its number is from that of the page before, its places and more. Of the places a negative number
 * gives the weight of those that follow, which count on from each other.
 */
function eachPosition(
  bytes: Uint8Array,
  start: number,
  onPosition: (page: number, position: number) => void,
): void {
  const reader = readCbor(bytes, start);
  let page = 0;
  for (let pages = reader.enter(); pages > 0; pages--) {
    const fields = reader.enter();
    page += reader.readInteger();
    let position = 0;
    for (let places = reader.enter(); places > 0; places--) {
      const place = reader.readInteger();
      position = place < 0 ? 0 : position + place;
      if (place >= 0) onPosition(page, position);
    }
    for (let field = 2; field < fields; field++) reader.skip();
  }
}
