/** How finely an index is cut. */

export interface IndexSizes {
  /** Bytes of the plans that a shard has at most: Pagefind takes some 180 times as much memory, Node a third of that. */
  readonly bytesPerShard: number;
  /** Bytes that a file of words of all shards has about: a query fetches one such file for a pair of characters. */
  readonly bytesPerWordFile: number;
  /** Characters of the plans whose texts are one file: an answer fetches one such file for a plan, or for those of a source. */
  readonly charsPerBundle: number;
}

/**
 * What they come to is printed by `npm run bench:index -- --sizes 10000 --cut 3000000,16000,10000 5000000,16000,10000` and by
 * `bench:search` with one `--cut`. Shards of 5 MB take 1.4 GB and those of 3 MB 1.0 GB; as their words are joined, smaller
 * ones cost a query nothing. At 10,000 plans a stretch of the alphabet is more than 16 kB, so that there are no more files
 * of words than stretches. Smaller bundles are less to fetch for a plan, and more files.
 */
export const indexSizes: IndexSizes = {
  bytesPerShard: 3_000_000,
  bytesPerWordFile: 16_000,
  charsPerBundle: 20_000,
};

/**
 * Size of Pagefind's own chunks where its own script is to read them, in places of words: smaller ones are less to fetch
 * for a query, but there are more, and the list of them is fetched too.
 */
export const chunkSizes = { one: 1_000, several: 4_000 } as const;
