/** The part of CBOR (RFC 8949) that Pagefind's files are written in: integers, texts, arrays and null. */

const text = new TextDecoder();

/** Reads values one after the other from where it stands. All throw where another kind of value comes, or where the bytes end. */
export interface CborReader {
  /** Offset of the next value. */
  readonly at: number;
  /** The next value, whatever it is. */
  read(): unknown;
  readText(): string;
  readInteger(): number;
  /** Enters an array and gives its length: its values come next. */
  enter(): number;
  /** Passes over the next value. */
  skip(): void;
}

/** A reader of the bytes from `start` on. */
export function readCbor(bytes: Uint8Array, start = 0): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;

  /** Kind of the value read last. Postings are millions of values, so no object is made for each. */
  let kind = 0;

  /** Reads the kind of the next value and gives the number that belongs to it. */
  function readHead(): number {
    const first = view.getUint8(at++);
    kind = first >> 5;
    const short = first & 31;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    const from = at;
    at += size;
    if (size === 1) return view.getUint8(from);
    if (size === 2) return view.getUint16(from);
    if (size === 4) return view.getUint32(from);
    throw new Error(`Unexpected CBOR argument of ${size} bytes, expected at most 4`);
  }

  function takeText(length: number): string {
    at += length;
    if (at > bytes.length) throw new Error('Unexpected end of CBOR text');
    return text.decode(bytes.subarray(at - length, at));
  }

  const reader = {
    get at() {
      return at;
    },
    read(): unknown {
      const argument = readHead();
      if (kind === kinds.null && argument === nullArgument) return null;
      if (kind === kinds.natural) return argument;
      if (kind === kinds.negative) return -1 - argument;
      if (kind === kinds.text) return takeText(argument);
      if (kind !== kinds.array) throw unexpected(kind, 'integer, text, array or null');
      const values: unknown[] = [];
      for (let left = argument; left > 0; left--) values.push(reader.read());
      return values;
    },
    readText(): string {
      const argument = readHead();
      if (kind !== kinds.text) throw unexpected(kind, 'text');
      return takeText(argument);
    },
    readInteger(): number {
      const argument = readHead();
      if (kind === kinds.natural) return argument;
      if (kind !== kinds.negative) throw unexpected(kind, 'integer');
      return -1 - argument;
    },
    enter(): number {
      const argument = readHead();
      if (kind !== kinds.array) throw unexpected(kind, 'array');
      return argument;
    },
    skip(): void {
      for (let left = 1; left > 0; left--) {
        const argument = readHead();
        if (kind === kinds.text) at += argument;
        else if (kind === kinds.array) left += argument;
      }
    },
  };
  return reader;
}

const kinds = { natural: 0, negative: 1, text: 3, array: 4, null: 7 } as const;
const nullArgument = 22;

function unexpected(kind: number, expected: string): Error {
  return new Error(`Unexpected CBOR kind ${kind}, expected ${expected}`);
}
