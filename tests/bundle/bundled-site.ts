/** A built site with its index, its two bundles, and the one for double click unpacked, for tests to read. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFinishedSite } from '../../scripts/bundle/finished-site.ts';
import type { FinishedSite } from '../../scripts/bundle/finished-site.ts';
import { writeBundles } from '../../scripts/bundle/write-bundles.ts';
import { listPlans, readTopics } from '../../scripts/search/read-plans.ts';
import { writeIndex } from '../../scripts/search/write-index.ts';
import { builtSite } from '../site/built-site.ts';
import { unpackZip } from './unpack-zip.ts';

/** Both bundles of a site. */
export interface UnpackedBundles {
  /** Folder of the zips. */
  readonly out: string;
  /** Folder of what they hold. */
  readonly unpacked: string;
  /** Address of the file that is opened by double click. */
  readonly opening: string;
  /** Address of the folder of the home page it leads to, with a slash at its end. */
  readonly home: string;
}

export interface BundledSite extends UnpackedBundles {
  readonly site: FinishedSite;
  remove(): void;
}

/** Writes both bundles of a site into a folder and unpacks them there. */
export async function unpackBundles(site: FinishedSite, folder: string): Promise<UnpackedBundles> {
  const out = join(folder, 'out');
  // As folders on a planner's desk are called.
  const unpacked = join(folder, '计库 100% #1');
  const bundles = await writeBundles(site, out);
  for (const { name } of bundles) await unpackZip(join(out, `${name}.zip`), unpacked);
  const opening = pathToFileURL(join(unpacked, 'jiku-offline/index.html')).href;
  return { out, unpacked, opening, home: new URL('site/', opening).href };
}

/** Makes both bundles of the site built under `base`; without `address` it was not told where it will stand. */
export async function bundleSite(
  base: '/' | '/sub/',
  { address = true }: { readonly address?: boolean } = {},
): Promise<BundledSite> {
  const root = mkdtempSync(join(tmpdir(), 'jiku-bundle-'));
  const folder = join(root, 'dist');
  cpSync((await builtSite(base, { address })).folder, folder, { recursive: true });
  await writeIndex(listPlans('content/plans'), readTopics('content/topics'), join(folder, 'pagefind'));
  const site = readFinishedSite(folder);
  return {
    site,
    ...(await unpackBundles(site, root)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
