/** Files that are no text, known by their first bytes. */

interface Signature {
  /** What the file is, for the curator. */
  readonly kind: string;
  /** First bytes, in hexadecimal; `..` is any byte. */
  readonly bytes: string;
  readonly advice?: string;
}

const signatures: readonly Signature[] = [
  { kind: 'a PDF', bytes: '255044462d', advice: 'name it .pdf' },
  { kind: 'a zip or an Office file', bytes: '504b0304', advice: 'name it .docx or .zip as it may be' },
  { kind: 'an empty zip', bytes: '504b0506' },
  { kind: 'an old Office file (.doc, .xls, .wps)', bytes: 'd0cf11e0a1b11ae1', advice: 'save it as .docx' },
  { kind: 'rich text (.rtf)', bytes: '7b5c727466', advice: 'save it as .docx' },
  { kind: 'a PNG image', bytes: '89504e470d0a1a0a' },
  { kind: 'a JPEG image', bytes: 'ffd8ff' },
  { kind: 'a GIF image', bytes: '47494638..61' },
  { kind: 'a WebP image', bytes: '52494646........57454250' },
  { kind: 'a BMP image', bytes: '424d............00000000' },
  { kind: 'a TIFF image', bytes: '49492a00' },
  { kind: 'a TIFF image', bytes: '4d4d002a' },
  { kind: 'a RAR archive', bytes: '526172211a07', advice: 'unpack it' },
  { kind: 'a 7z archive', bytes: '377abcaf271c', advice: 'unpack it' },
  { kind: 'a gzip archive', bytes: '1f8b08', advice: 'unpack it' },
  { kind: 'a program for Windows', bytes: '4d5a....00' },
  { kind: 'a program', bytes: '7f454c46' },
  { kind: 'a database (SQLite)', bytes: '53514c69746520666f726d617420' },
];

const patterns = signatures.map(({ bytes, ...rest }) => ({
  ...rest,
  bytes: (bytes.match(/../g) ?? []).map((pair) => (pair === '..' ? undefined : Number.parseInt(pair, 16))),
}));

/** Says what a binary file is and what to do with it; undefined for what may be a text. */
export function nameBinary(bytes: Uint8Array): string | undefined {
  const found = patterns.find((pattern) =>
    pattern.bytes.every((byte, i) => (byte === undefined ? i < bytes.length : byte === bytes[i])),
  );
  return found && `the file is no text but ${found.kind}${found.advice ? `; ${found.advice}` : ''}`;
}
