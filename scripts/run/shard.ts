/** One of several runs that share the sources of a folder between them. */
import { createHash } from 'node:crypto';

/** The `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/3`; undefined where it is nothing like it. */
export function parseShard(text: string): Shard | undefined {
  const [index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).slice(1).map(Number);
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** Whether a source is this one's: a question of its path alone, so that every machine has the same answer. */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE() % count === index - 1;
}
