/** Writes a zip of any size, a file at a time: the same bytes for the same files, whenever and wherever it is made. */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { BundleFile } from './bundle-file.ts';

/** What was written. */
export interface WrittenZip {
  readonly files: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
  /** Of the zip. */
  readonly packed: number;
  /** Of the zip, in hexadecimal. */
  readonly sha256: string;
}

/** Name of the list that `sha256sum -c` checks, the last file of a bundle. */
export const sumsName = 'SHA256SUMS';

/** Writes `files`, in their order, into `folder` of a zip at `path`, with their checksums. A zip there is replaced at the end. */
export async function writeZip(
  path: string,
  folder: string,
  files: readonly BundleFile[],
): Promise<WrittenZip> {
  // The first day a zip can name, by the clock of this machine: a zip names no zone, so that it is the same everywhere.
  // The field that would name an instant is left out.
  const entry = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const zip = new ZipFile();
  const sums: string[] = [];
  let bytes = 0;
  const add = (name: string, content: BundleFile['content'], note?: (hash: Hash) => void) =>
    zip.addReadStreamLazy(`${folder}/${name}`, entry, (give) => {
      void read(content).then(
        (read) => {
          bytes += read.length;
          note?.(createHash('sha256').update(read));
          give(null, Readable.from([read], { objectMode: false }));
        },
        (error: unknown) => give(new Error(`${name}: ${messageOf(error)}`, { cause: error }), undefined!),
      );
    });
  for (const file of files)
    add(file.path, file.content, (hash) => sums.push(`${hash.digest('hex')}  ${file.path}\n`));
  add(sumsName, () => sums.join(''));
  zip.end();

  const whole = createHash('sha256');
  let packed = 0;
  const begun = `${path}.part`;
  try {
    await new Promise<void>((resolve, reject) => {
      // What makes a file's content fail is told here, and the stream is never ended.
      zip.on('error', reject);
      zip.outputStream.on('data', (chunk: Buffer) => {
        whole.update(chunk);
        packed += chunk.length;
      });
      pipeline(zip.outputStream, createWriteStream(begun)).then(resolve, reject);
    });
  } catch (error) {
    rmSync(begun, { force: true });
    throw error;
  }
  renameSync(begun, path);
  return { files: files.length + 1, bytes, packed, sha256: whole.digest('hex') };
}

async function read(content: BundleFile['content']): Promise<Buffer> {
  const read = await content();
  return typeof read === 'string'
    ? Buffer.from(read)
    : Buffer.from(read.buffer, read.byteOffset, read.length);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
