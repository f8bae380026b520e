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

export interface BundledSite {
  readonly site: FinishedSite;
  /** Folder of the zips. */
  readonly out: string;
  /** Folder of what they hold. */
  readonly unpacked: string;
  /** Address of the file that is opened, and of the home page's folder. */
  readonly opening: string;
  readonly home: string;
  remove(): void;
}

/** Makes both bundles of the site built under `base`. */
export async function bundleSite(base: '/' | '/sub/', address = true): Promise<BundledSite> {
  const root = mkdtempSync(join(tmpdir(), 'jiku-bundle-'));
  const folder = join(root, 'dist');
  const out = join(root, 'out');
  // As folders on a planner's desk are called.
  const unpacked = join(root, '计库 100% #1');
  cpSync((await builtSite(base, { address })).folder, folder, { recursive: true });
  await writeIndex(listPlans('content/plans'), readTopics('content/topics'), join(folder, 'pagefind'));
  const site = readFinishedSite(folder);
  await writeBundles(site, out);
  for (const name of ['jiku-site', 'jiku-offline']) await unpackZip(join(out, `${name}.zip`), unpacked);
  const opening = pathToFileURL(join(unpacked, 'jiku-offline/index.html')).href;
  return {
    site,
    out,
    unpacked,
    opening,
    home: new URL('site/', opening).href,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
