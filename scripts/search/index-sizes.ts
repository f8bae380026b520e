/** How finely an index is cut. */

export interface IndexSizes {
  /** Plans a shard has at most. */
  readonly plansPerShard: number;
  /** Words a chunk has: a query fetches one chunk a pair of characters from every shard. */
  readonly wordsPerChunk: number;
  /** Characters of the plans whose texts are one file; 0 where every plan's text is a file of its own, as Pagefind has it. */
  readonly charsPerBundle: number;
}

/** Where all plans are one shard: as Pagefind's own script reads it, texts included. */
export const smallSizes = { wordsPerChunk: 1_000, charsPerBundle: 0 } as const;

/** Where there are several. */
export const largeSizes: IndexSizes = { plansPerShard: 1_000, wordsPerChunk: 4_000, charsPerBundle: 10_000 };
