/** Looks for packed streams that unpack to far more than text or drawing does, before anything is kept of them. */
import { inflateSync } from 'node:zlib';

/** Streams of less are harmless, however well they pack. */
const harmless = 8 * 1024 * 1024;
/** Page contents and fonts pack three to twenty times; a bomb packs a thousand times. */
const largestRatio = 100;
/** The best that deflate can do: a stream too short to become harmful is not unpacked. */
const deflateRatio = 1032;
/** The dictionary of a stream is looked for this far ahead of it. */
const longestDictionary = 4096;

/** True where a stream is a bomb, or packed several times over. Pictures are never unpacked for their text. */
export function findBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const dictionary = readDictionary(file, at);
    at += 'stream'.length;
    if (!dictionary.endsWith('>>') || !/FlateDecode|\/Fl\b/.test(dictionary)) continue;
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if ((dictionary.match(/FlateDecode|\/Fl\b/g)?.length ?? 0) > 1) return true;
    const end = file.indexOf('endstream', at);
    if (isBomb(file.subarray(skipLineEnd(file, at), end < 0 ? file.length : end))) return true;
  }
  return false;
}

function readDictionary(file: Buffer, at: number): string {
  const ahead = file.toString('latin1', Math.max(0, at - longestDictionary), at).trimEnd();
  return ahead.slice(ahead.lastIndexOf(' obj') + 1);
}

function skipLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

function isBomb(packed: Buffer): boolean {
  if (packed.length * deflateRatio <= harmless) return false;
  try {
    inflateSync(packed, { maxOutputLength: Math.max(harmless, packed.length * largestRatio) });
    return false;
  } catch (error) {
    // Any other failure is a broken or encrypted stream, which is for the reader to judge.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
