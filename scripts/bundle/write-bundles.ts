/** Writes the two bundles of a built site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sortByPath } from './bundle-file.ts';
import type { BundleFile } from './bundle-file.ts';
import type { FinishedSite } from './finished-site.ts';
import { offlineNote, openingPage, serverNote } from './notes.ts';
import { offlineFiles } from './offline-files.ts';
import { sumsName, writeZip } from './write-zip.ts';
import type { WrittenZip } from './write-zip.ts';

/** A bundle that was written: a zip that holds one folder of its name. */
export interface WrittenBundle extends WrittenZip {
  /** `jiku-site`: for any server; `jiku-offline`: opens by double click. */
  readonly name: string;
  readonly seconds: number;
}

const license = join(import.meta.dirname, '../../LICENSE');

/** Writes both zips and their checksums into `out`. Rejects where a file of the site is not as it must be. */
export async function writeBundles(site: FinishedSite, out: string): Promise<WrittenBundle[]> {
  mkdirSync(out, { recursive: true });
  const forServers = () =>
    site.paths.map((path) => ({ path, content: () => readFileSync(join(site.folder, path)) }));
  const bundles = [
    await writeBundle('jiku-site', out, forServers, { 'README.txt': serverNote(site.base) }),
    await writeBundle('jiku-offline', out, () => offlineFiles(site), {
      'README.txt': offlineNote(),
      'index.html': openingPage,
    }),
  ];
  writeFileSync(join(out, sumsName), bundles.map(({ name, sha256 }) => `${sha256}  ${name}.zip\n`).join(''));
  return bundles;
}

async function writeBundle(
  name: string,
  out: string,
  listPages: () => readonly BundleFile[] | Promise<readonly BundleFile[]>,
  notes: Readonly<Record<string, string>>,
): Promise<WrittenBundle> {
  const start = performance.now();
  const files: BundleFile[] = [
    ...Object.entries(notes).map(([path, text]) => ({ path, content: () => text })),
    { path: 'LICENSE', content: () => readFileSync(license) },
    ...(await listPages()).map(({ path, content }) => ({ path: `site/${path}`, content })),
  ];
  const written = await writeZip(join(out, `${name}.zip`), name, sortByPath(files));
  return { name, ...written, seconds: (performance.now() - start) / 1000 };
}
