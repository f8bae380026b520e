/** The files of a built site with their sizes, and the largest of them as they go over the wire. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileKind } from './file-kind.ts';

/** A file of the site. */
export interface SiteFile {
  /** In the site, with `/` between folders. */
  readonly path: string;
  readonly kind: string;
  readonly bytes: number;
}

/** A file with its size after gzip. */
export interface ZippedFile extends SiteFile {
  readonly gzip: number;
}

/** Every file under a folder, the largest first. Throws where there is none. */
export function listSite(folder: string): SiteFile[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): SiteFile => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(join(folder, sep).length).replaceAll(sep, '/');
      return { path, kind: fileKind(path), bytes: statSync(file).size };
    });
  if (files.length === 0) throw new Error(`${folder}: no files; build the site first`);
  return files.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}

/** Gzip makes nothing longer than this. */
const overhead = 64;

/** The files that are the largest after gzip, that one first. `files` stand largest first: only as many are read as can be among them. */
export function largestZipped(folder: string, files: readonly SiteFile[], count: number): ZippedFile[] {
  let largest: ZippedFile[] = [];
  for (const file of files) {
    if (largest.length === count && file.bytes + overhead < largest[count - 1].gzip) break;
    const gzip = gzipSync(readFileSync(join(folder, file.path))).length;
    largest = [...largest, { ...file, gzip }].sort((a, b) => b.gzip - a.gzip).slice(0, count);
  }
  return largest;
}
