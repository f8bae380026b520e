/**
 * The words of a shard, cut at the same places in every shard and deflated, so that what is alike of all shards can be
 * joined into one file without being packed again.
 */
import { constants, deflateRawSync, gunzipSync } from 'node:zlib';
import { readCbor } from '../../src/search/decode-cbor.ts';
import { readChunk } from '../../src/search/index-part.ts';
import { signature } from '../../src/search/packed-file.ts';
import { isCode, toCode } from '../../src/search/tokens.ts';
import { lastAtMost } from '../../src/search/word-index.ts';
import { rangeStarts } from './range-starts.ts';

export interface WordPieces {
  /** The pieces one after the other, one a stretch of the alphabet. */
  readonly bytes: Buffer;
  readonly lengths: readonly number[];
}

/** Words that begin the stretches, ascending. The first begins with the alphabet. */
export const stretches: readonly string[] = [
  '',
  ...rangeStarts.map((pair) => Array.from(pair, toCode).join('')),
];

/** Ends a deflate stream that was cut off behind a piece. */
export const lastPiece = Buffer.from([0x03, 0x00]);

interface Word {
  readonly text: string;
  /** Its postings as Pagefind wrote them. */
  readonly postings: Uint8Array;
}

/** The words of Pagefind's chunks, as their files hold them. What no phrase is looked up by is left out. */
export function cutWords(chunks: readonly Buffer[]): WordPieces {
  const shelves = stretches.map((): Word[] => []);
  for (const chunk of chunks) {
    const bytes = new Uint8Array(gunzipSync(chunk).subarray(signature.length));
    for (const [text, at] of readChunk(bytes).starts) {
      if (!text.includes('.') && !isCode(text))
        shelves[lastAtMost(stretches, text)].push({ text, postings: bytes.subarray(at, endOf(bytes, at)) });
    }
  }
  const pieces = shelves.map((words) => {
    words.sort((a, b) => (a.text < b.text ? -1 : 1));
    return deflateRawSync(toList(words), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  });
  return { bytes: Buffer.concat(pieces), lengths: pieces.map(({ length }) => length) };
}

function endOf(bytes: Uint8Array, at: number): number {
  const reader = readCbor(bytes, at);
  reader.skip();
  return reader.at;
}

/** CBOR, as `readWordList` reads it. */
function toList(words: readonly Word[]): Buffer {
  const parts: Uint8Array[] = [head(kinds.array, words.length)];
  for (const { text, postings } of words)
    parts.push(head(kinds.array, 2), head(kinds.text, text.length), Buffer.from(text, 'latin1'), postings);
  return Buffer.concat(parts);
}

const kinds = { text: 3, array: 4 } as const;

function head(kind: number, count: number): Buffer {
  const major = kind << 5;
  if (count < 24) return Buffer.from([major | count]);
  if (count < 0x100) return Buffer.from([major | 24, count]);
  const long = Buffer.alloc(5);
  long[0] = major | 26;
  long.writeUInt32BE(count, 1);
  return long;
}
