/** A Word document as its parts, or the reason why it is none. */
import { SourceError } from '../decoded-source.ts';
import { readZip } from './read-zip.ts';
import type { ZipLimits } from './read-zip.ts';

/** Word itself writes a few dozen parts; the text of a thousand pages is some 20 MB of XML. */
const packageLimits: ZipLimits = {
  entries: 5_000,
  entrySize: 50 * 1024 * 1024,
  totalSize: 200 * 1024 * 1024,
};

/** A part of the package by its name from the root, without a leading slash; undefined where it is missing. */
export type ReadPart = (name: string) => Uint8Array | undefined;

/** Opens a `.docx`. Throws `SourceError` where the bytes are something else, and says what. */
export function openPackage(bytes: Uint8Array): ReadPart {
  const other = whatElse(bytes);
  if (other !== undefined) throw new SourceError(other);
  return readZip(bytes, packageLimits).read;
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

/** What a file under the name `.docx` is when it is no zip. */
function whatElse(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x50, 0x4b)) return undefined;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return whatContainer(bytes);
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return 'it is an RTF file under the name .docx; open it in Word and save it as .docx';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'it is a PDF under the name .docx; name it .pdf';
  return 'it is not a .docx: a .docx is a zip, and this file is none';
}

/** Word keeps both encrypted documents and its old format in the same kind of container. */
function whatContainer(bytes: Uint8Array): string {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage'))
    return 'it is protected by a password; open it in Word and save it without one';
  return 'it is an old .doc or .wps under the name .docx; open it in Word or WPS and save it as .docx';
}
