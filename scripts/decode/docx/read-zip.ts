/** The entries of a zip, inflated one by one under limits on what they declare and on what comes out. */
import { crc32, inflateRawSync } from 'node:zlib';
import { SourceError } from '../decoded-source.ts';

/** Limits on what a zip may hold; sizes in bytes of what comes out. */
export interface ZipLimits {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
}

/** A zip of which nothing is inflated until it is read. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of an entry; undefined where there is none. Throws `SourceError` where it is damaged or too large. */
  readonly read: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
/** The comment behind the end of the directory is at most this long. */
const longestComment = 0xffff;

/**
 * Opens a zip by its central directory, which says what is in it.
 * Not with `fflate`: where an entry lies about its size, that inflates it all and cuts the text off without a word.
 * Nor with `yauzl`, which unpacks the zips of sources: it compares no checksum, and a damaged text would pass.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits);
  let left = limits.totalSize;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.encrypted) throw new SourceError(`${name} is encrypted; save the file without a password`);
      if (entry.size > limits.entrySize || entry.size > left)
        throw new SourceError(`${name} unpacks to ${entry.size} bytes, more than is read here`);
      const data = inflate(name, entry, packedBytes(name, entry, bytes, view));
      left -= data.length;
      return data;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    throw new SourceError(`the zip holds ${count} files, more than the ${limits.entries} read here`);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature)
      throw new SourceError('the zip is damaged: its list of files is broken');
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + entryLength;
    // Some packers write `word\document.xml`.
    const name = new TextDecoder()
      .decode(bytes.subarray(nameStart, nameStart + nameLength))
      .replaceAll('\\', '/');
    if (entries.has(name)) throw new SourceError(`the zip holds ${name} twice`);
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory's end stands at the end of the file, before a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new SourceError('the zip is cut short: its list of files is missing');
}

function packedBytes(name: string, entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  const { offset, packedSize } = entry;
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature)
    throw damaged(name);
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name);
  return bytes.subarray(start, start + packedSize);
}

/** Inflates up to the declared size and not a byte further. */
function inflate(name: string, entry: Entry, packed: Uint8Array): Uint8Array {
  let data: Uint8Array;
  try {
    if (entry.method === 0) data = packed;
    else if (entry.method === 8) data = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    else throw damaged(name);
  } catch {
    throw damaged(name);
  }
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged(name);
  return data;
}

const damaged = (name: string) => new SourceError(`${name} is damaged: it does not unpack to what it should`);
