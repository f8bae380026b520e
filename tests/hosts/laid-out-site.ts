/** The built site as a deployer lays it out for a web server: pages, search index and compressed copies in one folder. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPlans, readTopics } from '../../scripts/search/read-plans.ts';
import { writeIndex } from '../../scripts/search/write-index.ts';
import { precompress } from '../../scripts/site/precompress.ts';
import { builtSite } from '../site/built-site.ts';

export interface LaidOutSite {
  /** The server's folder on disk. */
  readonly root: string;
  readonly base: '/' | '/sub/';
  /** Where the site's own files lie in it. */
  readonly folder: string;
  remove(): void;
}

/** Of a fast compression: how small the copies are is measured elsewhere. */
const quality = 4;

let index: Promise<string> | undefined;

/** The search index, which is the same wherever the site stands: made once, in the folder of the first that asks. */
function indexOf(parent: string): Promise<string> {
  const folder = join(parent, 'pagefind');
  index ??= writeIndex(listPlans('content/plans'), readTopics('content/topics'), folder).then(() => folder);
  return index;
}

/** Lays out the site under a folder for configuration and logs beside it. */
export async function layOutSite(base: '/' | '/sub/'): Promise<LaidOutSite> {
  const parent = mkdtempSync(join(tmpdir(), 'jiku-host-'));
  // A server that root starts reads files as nobody.
  chmodSync(parent, 0o755);
  const root = join(parent, 'www');
  const folder = join(root, base);
  mkdirSync(root, { recursive: true });
  cpSync((await builtSite(base)).folder, folder, { recursive: true });
  cpSync(await indexOf(parent), join(folder, 'pagefind'), { recursive: true });
  await precompress(folder, { cache: join(parent, 'cache'), quality });
  return { root, base, folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
