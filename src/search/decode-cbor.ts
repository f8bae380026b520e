/** The part of CBOR (RFC 8949) that Pagefind's files are written in: integers, texts, arrays and null. */

const text = new TextDecoder();

/** Decodes one value. Throws where it is of another kind, or where the bytes end within it. */
export function decodeCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function readArgument(short: number): number {
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    const start = at;
    at += size;
    if (size === 1) return view.getUint8(start);
    if (size === 2) return view.getUint16(start);
    if (size === 4) return view.getUint32(start);
    throw new Error(`Unexpected CBOR argument of ${size} bytes, expected at most 4`);
  }

  function readValue(): unknown {
    const first = view.getUint8(at++);
    const kind = first >> 5;
    if (kind === 7 && first === 0xf6) return null;
    const argument = readArgument(first & 31);
    if (kind === 0) return argument;
    if (kind === 1) return -1 - argument;
    if (kind === 3) {
      at += argument;
      if (at > bytes.length) throw new Error('Unexpected end of CBOR text');
      return text.decode(bytes.subarray(at - argument, at));
    }
    if (kind !== 4) throw new Error(`Unexpected CBOR kind ${kind}, expected integer, text, array or null`);
    const values: unknown[] = [];
    for (let left = argument; left > 0; left--) values.push(readValue());
    return values;
  }

  return readValue();
}
