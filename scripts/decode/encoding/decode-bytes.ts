/** Bytes to characters in one encoding, strictly or with a mark where bytes are none of its characters. */
import type { Stretch } from '../../stretch.ts';
import type { Encoding } from '../decoded-source.ts';

/** What stands for bytes that are no character. */
export const lost = '\ufffd';

/** Decodes bytes that hold nothing but characters of the encoding; a byte order mark at the head of a file is not text. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding, atHead = true): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: !atHead }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A stretch of a decoded text whose bytes are no character. */
export type BadStretch = Stretch;

/** Decodes what can be decoded; `bad` tells where it could not, as U+FFFD that the file itself holds does not. */
export function decodeLossily(
  bytes: Uint8Array,
  encoding: Encoding,
  atHead = true,
): { readonly text: string; readonly bad: readonly BadStretch[] } {
  const strict = decodeStrictly(bytes, encoding, atHead);
  if (strict !== undefined) return { text: strict, bad: [] };
  const parts = encoding === 'utf-8' ? splitAtLost(bytes) : [bytes];
  let text = '';
  const bad: BadStretch[] = [];
  for (const [i, part] of parts.entries()) {
    const decoded = new TextDecoder(encoding, { ignoreBOM: !atHead || i > 0 }).decode(part);
    for (const found of decoded.matchAll(/\ufffd+/g)) {
      bad.push({ start: text.length + found.index, end: text.length + found.index + found[0].length });
    }
    text += decoded;
    if (i < parts.length - 1) text += lost;
  }
  return { text, bad };
}

/** The stretches between U+FFFD as UTF-8 writes it: a converter lost something there before us. */
function splitAtLost(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) continue;
    parts.push(bytes.subarray(from, at));
    from = at + 3;
  }
  return [...parts, bytes.subarray(from)];
}
