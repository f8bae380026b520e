/** Unpacks a zip of sources into a folder of ours, under names of ours: no name in a zip ever becomes a path. */
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ListedFile, Listing } from './list-sources.ts';
import type { Quarantined } from './quarantine.ts';

/** Limits that a collection of office files keeps and a zip bomb does not; bytes. */
const most = { entries: 20_000, ratio: 200, entryBytes: 64 * 1024 * 1024, name: 1_000 };
/** Small files pack well for honest reasons; the ratio is looked at from here on. */
const ratioFrom = 1024 * 1024;

const litter = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|__MACOSX)(?:\/|$)/i;

/**
 * Files of the zip as `listSources` lists those of a folder; their bytes are under `target`, which must exist.
 * A file that cannot be had is set aside and the others come. Throws where the zip as a whole cannot be read, or
 * unpacks to more than `mostBytes`.
 */
export async function unpackZip(
  { path, file }: ListedFile,
  target: string,
  mostBytes: number,
): Promise<Listing> {
  const { size } = statSync(file);
  if (size > mostBytes) throw new Error(`it is ${size} bytes large, at most ${mostBytes}; split it`);
  const zip = await openPromise(file, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  const files: ListedFile[] = [];
  const quarantined: Quarantined[] = [];
  let bytes = 0;
  try {
    if (zip.entryCount > most.entries)
      throw new Error(`it holds ${zip.entryCount} files, at most ${most.entries}`);
    for await (const entry of zip.eachEntry()) {
      const name = safePath(readName(entry));
      if (isFolder(entry) || litter.test(name)) continue;
      const inside = `${path}/${name.slice(0, most.name)}`;
      const problem = checkEntry(entry, name);
      if (problem) {
        quarantined.push({ name: inside, ...problem });
        continue;
      }
      const out = join(target, String(files.length).padStart(6, '0'));
      try {
        bytes += await extract(zip, entry, out, mostBytes - bytes);
        files.push({ path: inside, file: out });
      } catch (error) {
        if (error instanceof TotalError) throw error;
        quarantined.push({
          name: inside,
          rule: 'unreadable',
          reason: `it cannot be unpacked: ${(error as Error).message}`,
        });
      }
    }
  } finally {
    zip.close();
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, quarantined };
}

class TotalError extends Error {}

async function extract(zip: ZipFile, entry: Entry, out: string, left: number): Promise<number> {
  let size = 0;
  let crc = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      if (size > left) done(new TotalError('it unpacks to more than is read here in one run; split it'));
      else done(null, chunk);
    },
    flush: (done) => done(crc === entry.crc32 ? null : new Error('its checksum is wrong: it is damaged')),
  });
  await pipeline(await zip.openReadStreamPromise(entry), count, createWriteStream(out));
  return size;
}

function checkEntry(entry: Entry, name: string): Omit<Quarantined, 'name'> | undefined {
  const { compressedSize, uncompressedSize } = entry;
  if (name.length > most.name)
    return { rule: 'unsafe-file', reason: `its name is longer than ${most.name} characters; rename it` };
  if (entry.isEncrypted())
    return { rule: 'unreadable', reason: 'it is encrypted; unpack it with its password' };
  if (uncompressedSize > most.entryBytes)
    return {
      rule: 'too-large',
      reason: `it unpacks to ${uncompressedSize} bytes, at most ${most.entryBytes}`,
    };
  if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * most.ratio)
    return {
      rule: 'over-limits',
      reason: `it unpacks to ${Math.round(uncompressedSize / compressedSize)} times its size, as a zip bomb does`,
    };
  // Unix keeps the kind of a file in the upper half; 0xa is a symbolic link.
  if (entry.externalFileAttributes >>> 28 === 0xa)
    return { rule: 'unsafe-file', reason: 'it is a symbolic link, which is not followed' };
  if (/\.zip$/i.test(name))
    return { rule: 'unknown-format', reason: 'it is a zip inside a zip; unpack it and add its files' };
  return undefined;
}

/** Names are in UTF-8 where the zip says so; Chinese Windows writes GBK and says nothing. */
function readName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

/** The name of a folder ends with a slash. */
function isFolder(entry: Entry): boolean {
  return (entry.fileName as unknown as Buffer).at(-1) === 0x2f;
}

/** A name to show and make an id from; it opens no file. */
function safePath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
