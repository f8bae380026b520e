/** How finely an index is cut. */

export interface IndexSizes {
  /** Bytes of the plans that a shard has at most. Pagefind needs 170 times as much memory. */
  readonly bytesPerShard: number;
  /** Bytes that a file of words of all shards has about: a query fetches one such file for a pair of characters. */
  readonly bytesPerWordFile: number;
  /** Characters of the plans whose texts are one file: an answer fetches one such file for a plan, or for those of a source. */
  readonly charsPerBundle: number;
}

export const indexSizes: IndexSizes = {
  bytesPerShard: 3_000_000,
  bytesPerWordFile: 16_000,
  charsPerBundle: 10_000,
};

/**
 * Size of Pagefind's own chunks where its own script is to read them, in places of words: smaller ones are less to fetch
 * for a query, but there are more, and the list of them is fetched too.
 */
export const chunkSizes = { one: 1_000, several: 4_000 } as const;
