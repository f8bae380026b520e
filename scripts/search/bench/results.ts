/** What the benchmark's processes tell each other. */

import type { IndexSizes } from '../index-sizes.ts';

/** What a process of the benchmark is to do. */
export type Job =
  | { readonly task: 'sample'; readonly corpus: Corpus; readonly file: string }
  | {
      readonly task: 'build';
      readonly corpus: Corpus;
      readonly engine: string;
      readonly folder: string;
      readonly sizes?: Partial<IndexSizes>;
    }
  | { readonly task: 'query'; readonly samples: string; readonly engine: string; readonly root: string };

/** So many plans, grown from those of a folder where it holds fewer. */
export interface Corpus {
  readonly folder: string;
  readonly size: number;
}

/** A corpus in figures. */
export interface CorpusFacts {
  readonly plans: number;
  readonly characters: number;
  /** In UTF-8. */
  readonly bytes: number;
  readonly phrases: number;
}

/** Pairs of phrase and plan, over all phrases of a kind and length. */
export interface Tally {
  readonly kind: 'simplified' | 'traditional' | 'absent';
  readonly length: number;
  readonly phrases: number;
  /** Phrases for which something was found. */
  readonly answered: number;
  /** Pairs that are true, that were given, and that are both. */
  readonly true: number;
  readonly given: number;
  readonly right: number;
}

/** What was measured of the queries of one engine. Bytes are those on the wire, one number a fresh page. */
export interface QueryFigures {
  readonly tallies: readonly Tally[];
  readonly first: readonly number[];
  readonly next: readonly number[];
  /** What showing the first plans takes on top. Empty where nothing is fetched for it. */
  readonly show: readonly number[];
  /** Milliseconds of a query that was asked before, to the list of plans. */
  readonly p50: number;
  readonly p95: number;
  /** The same by length of the phrase, ascending; `answer` with order and filters, where the engine has them. */
  readonly byLength: readonly { readonly length: number; readonly p95: number; readonly answer?: number }[];
  /** Bytes that the opened index holds after all queries: JavaScript's and WebAssembly's. */
  readonly held: number;
}

/** What was measured of the making of an index. */
export interface BuildFigures {
  readonly milliseconds: number;
  /** Largest sum of resident bytes over the process and its children. */
  readonly peak: number;
  /** Bytes on the wire: of plans' texts that are files of their own, and of everything else but scripts. */
  readonly texts: number;
  readonly index: number;
  readonly files: number;
}

/** One engine over one corpus; `failed` says what became of it where it did not come through. */
export interface EngineResult {
  readonly id: string;
  readonly build?: BuildFigures;
  readonly query?: QueryFigures;
  readonly failed?: string;
}

/** All engines over one corpus. */
export interface CorpusResult {
  readonly corpus: CorpusFacts;
  readonly engines: readonly EngineResult[];
}
