/** A shard as one file: a digest of all that follows, what is known of it with the length of each of its files, these, its words. */
import { createHash } from 'node:crypto';
import type { MadeShard, ShardFacts } from './make-shard.ts';

interface Head {
  readonly facts: ShardFacts;
  readonly files: readonly (readonly [name: string, length: number])[];
}

const lineFeed = 0x0a;

/** The file. */
export function packShard({ facts, files, words }: MadeShard): Buffer {
  const head: Head = { facts, files: [...files].map(([name, content]) => [name, content.length]) };
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files.values(), words]);
  return Buffer.concat([Buffer.from(`${digestOf(rest)}\n`), rest]);
}

/** The shard of a file; undefined where it is not as it was written. */
export function unpackShard(bytes: Buffer): MadeShard | undefined {
  const digestEnd = bytes.indexOf(lineFeed);
  const rest = bytes.subarray(digestEnd + 1);
  if (bytes.toString('latin1', 0, Math.max(0, digestEnd)) !== digestOf(rest)) return undefined;
  const headEnd = rest.indexOf(lineFeed);
  const { facts, files } = JSON.parse(rest.toString('utf8', 0, headEnd)) as Head;
  let at = headEnd + 1;
  const contents = files.map(([name, length]) => [name, rest.subarray(at, (at += length))] as const);
  return { facts, files: new Map(contents), words: rest.subarray(at) };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
