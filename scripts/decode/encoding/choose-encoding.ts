/** Which encoding bytes are in: the one in which they read most like Chinese. */
import { encodings } from '../decoded-source.ts';
import type { Encoding, EncodingChoice } from '../decoded-source.ts';
import { decodeLossily } from './decode-bytes.ts';
import { measureSurprise, mostMean } from './surprise.ts';

/** The encoding a byte order mark names. */
export function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Bits that what a page says of itself is worth: it tips the scales where the bytes leave them level. */
const worthOfHint = 12;

/**
 * The encoding in which the bytes surprise least, and how far the next one is behind; undefined where none reads
 * like Chinese and the bytes are not UTF-8. `hint` is what the file says of itself.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  hint?: Encoding,
): { readonly encoding: Encoding; readonly choice?: EncodingChoice } | undefined {
  const candidates = encodings
    .map((encoding) => {
      const { text, bad } = decodeLossily(bytes, encoding);
      const surprise = measureSurprise(text);
      const readable = (encoding === 'utf-8' && bad.length === 0) || surprise.mean <= mostMean;
      return { encoding, text, readable, bits: surprise.bits - (encoding === hint ? worthOfHint : 0) };
    })
    .sort((a, b) => a.bits - b.bits);
  const best = candidates.find(({ readable }) => readable);
  if (!best) return undefined;
  const next = candidates.find(({ encoding, text }) => encoding !== best.encoding && text !== best.text);
  if (!next) return { encoding: best.encoding };
  const choice = { runnerUp: next.encoding, margin: Math.max(0, Math.round(next.bits - best.bits)) };
  return { encoding: best.encoding, choice };
}
