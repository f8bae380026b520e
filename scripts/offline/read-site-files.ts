/** The files of a built site as the worker asks for them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameFile, listFile, versionFile, workerFile } from '../../src/offline/site-files.ts';
import type { ListedFile } from '../../src/offline/site-files.ts';
import { readMoves } from '../moved/read-moves.ts';
import { listSite } from '../site/list-site.ts';

/** What this step writes itself, and what another writes beside a file for hosts that send it zipped. */
const isOther = (path: string) =>
  [workerFile, versionFile, frameFile, listFile].includes(path) || /\.(?:gz|br|zst)$/.test(path);

/** Reads every file below `folder`. Throws where there is none. */
export function readSiteFiles(folder: string): ListedFile[] {
  // A host that sends true redirects has nothing to keep at old addresses.
  const moved = new Set(readMoves('content').map(([from]) => `${from}index.html`));
  return listSite(folder)
    .filter(({ path }) => !isOther(path) && !moved.has(path))
    .map(({ path, bytes }) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, path)));
      return [toAddress(path), hash.digest('hex').slice(0, 16), bytes];
    });
}

/** `plans/a-01/index.html` is asked for as `plans/a-01/`. */
function toAddress(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}
