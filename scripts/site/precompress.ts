/**
 * Compressed copies beside the files of a built site, for servers that send them as they lie there (nginx, Caddy).
 * What was compressed before is taken from a cache by the digest of the file's bytes.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './content-types.ts';
import { listSite } from './list-site.ts';
import type { SiteFile } from './list-site.ts';

/** How a file is compressed, by the ending of its copy. */
const encodings: Readonly<Record<string, (bytes: Buffer, quality: number) => Promise<Buffer>>> = {
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  br: (bytes, quality) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** A file that fits into one packet with its headers comes no sooner for being smaller. */
const leastBytes = 1000;
/** Files in work at once: some on their way to and from the disk while Node's threads compress others. */
const atOnce = 8;

/** How a site is compressed. */
export interface PrecompressOptions {
  /** Where compressed files are kept between runs. */
  readonly cache: string;
  /** Of Brotli, up to 11. */
  readonly quality: number;
  readonly onStart?: (files: number) => void;
  readonly onFile?: (path: string) => void;
}

/** What a run did. */
export interface Precompressed {
  /** Files that have compressed copies now, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the copies by their ending. */
  readonly copies: Readonly<Record<string, number>>;
  /** Copies made in this run; the others were kept or taken from the cache. */
  readonly made: number;
}

/** Whether a file of a site is the compressed copy of another. */
export function isCompressedCopy(path: string): boolean {
  return /\.(?:gz|br)$/.test(path);
}

/**
 * Writes the copies, where they are smaller than the file; copies that nothing stands behind are removed. A copy bears
 * the time of its file, so that a server gives both the same date. Rejects where the folder holds no site.
 */
export async function precompress(folder: string, options: PrecompressOptions): Promise<Precompressed> {
  const site = listSite(folder);
  const files = site.filter(({ path, bytes }) => isText(path) && bytes >= leastBytes);
  const wanted = new Set<string>();
  const kept = new Set<string>();
  const copies = Object.fromEntries(Object.keys(encodings).map((ending) => [ending, 0]));
  let made = 0;
  options.onStart?.(files.length);
  await mkdir(options.cache, { recursive: true });
  const compress = async ({ path, bytes }: SiteFile) => {
    const file = join(folder, path);
    const content = await readFile(file);
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 32);
    const { atime, mtime } = await stat(file);
    for (const [ending, encode] of Object.entries(encodings)) {
      const name = `${digest}.${options.quality}.${ending}`;
      const cached = join(options.cache, name);
      kept.add(name);
      if (!existsSync(cached)) {
        await writeWhole(cached, await encode(content, options.quality));
        made += 1;
      }
      const { size } = await stat(cached);
      if (size >= bytes) continue;
      await copyFile(cached, `${file}.${ending}`);
      await utimes(`${file}.${ending}`, atime, mtime);
      wanted.add(`${path}.${ending}`);
      copies[ending] += size;
    }
    options.onFile?.(path);
  };
  // The largest stand first, so that no long one is left for the end.
  const queue = files.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of queue) await compress(file);
    }),
  );
  const stale = site.filter(({ path }) => isCompressedCopy(path) && !wanted.has(path));
  await Promise.all(stale.map(({ path }) => rm(join(folder, path))));
  const unused = (await readdir(options.cache)).filter((name) => !kept.has(name));
  await Promise.all(unused.map((name) => rm(join(options.cache, name))));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { files: files.length, bytes, copies, made };
}

/** A run that is stopped leaves no half of a file under its name; two files of the same bytes may be written at once. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const next = `${file}.${randomUUID()}`;
  await writeFile(next, content);
  await rename(next, file);
}
