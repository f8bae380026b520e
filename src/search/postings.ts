/** Where words stand, as Pagefind's files have it: read from bytes only when it is asked for. */
import { readCbor } from './decode-cbor.ts';

/** Positions of a word by number of the page, both ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export const noPostings: Postings = new Map();

/** Words of some pages. */
export interface WordList {
  readonly bytes: Uint8Array;
  /** Where in them the postings of each word begin. */
  readonly starts: ReadonlyMap<string, number>;
  /** Number of the first of the pages. */
  readonly first: number;
}

/** The postings of one word in some pages. */
export interface Stored {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly first: number;
}

/** Room for positions of a page in one number with that of the page. */
const positionRange = 2 ** 26;

/** Reads a list of words at offset `at`, and where it ends. */
export function readWordList(bytes: Uint8Array, at: number, first: number): { list: WordList; end: number } {
  const reader = readCbor(bytes, at);
  const starts = new Map<string, number>();
  for (let left = reader.enter(); left > 0; left--) {
    const fields = reader.enter();
    starts.set(reader.readText(), reader.at);
    for (let field = 1; field < fields; field++) reader.skip();
  }
  return { list: { bytes, starts, first }, end: reader.at };
}

/** The places of one word, stored page by page in one or several lists, by number of their first page. */
export function readPostings(stored: readonly Stored[]): Postings {
  const postings = new Map<number, number[]>();
  let last = -1;
  let positions: number[] = [];
  for (const own of stored) {
    eachPosition(own, (page, position) => {
      if (page !== last) postings.set(page, (positions = []));
      last = page;
      positions.push(position);
    });
  }
  // Pages on which the word has several weights have its places weight by weight.
  for (const own of postings.values())
    if (own.some((position, at) => position < own[at - 1])) own.sort((a, b) => a - b);
  return postings;
}

/** The places of several words: sorted all at once, which is what takes the time where a character is a common one. */
export function joinPostings(stored: readonly Stored[]): Postings {
  const places: number[] = [];
  for (const own of stored)
    eachPosition(own, (page, position) => places.push(page * positionRange + position));
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
  { bytes, at, first }: Stored,
  onPosition: (page: number, position: number) => void,
): void {
  const reader = readCbor(bytes, at);
  let page = first;
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
