/** Text to bytes, the way the decoder's own tables read backwards. */
import type { Encoding } from '../../scripts/decode/decoded-source.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The two-byte characters of GB18030 or Big5; Big5 writes a character it has twice the first way. */
function listPairs(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0x17e; lead++) {
    const first = lead > 0xfe ? lead - 0x7e : lead;
    for (let second = 0x40; second <= 0xfe; second++) {
      try {
        const char = decoder.decode(new Uint8Array([first, second]));
        if (Array.from(char).length === 1 && !pairs.has(char)) pairs.set(char, [first, second]);
      } catch {
        // No character stands at this pair.
      }
    }
  }
  tables.set(encoding, pairs);
  return pairs;
}

/** Encodes a text; characters that the encoding does not have are left out. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const pairs = listPairs(encoding);
  return Uint8Array.from(
    Array.from(text, (char) => (char < '\u0080' ? [char.charCodeAt(0)] : (pairs.get(char) ?? []))).flat(),
  );
}
