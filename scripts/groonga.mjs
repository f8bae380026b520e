/** Whether the search engine is there that a test loads the plans into. Plain JavaScript: setup.mjs reads it on an old Node. */
import { spawnSync } from 'node:child_process';

/** Debian's packages of it. */
export const groongaPackages = ['groonga-bin'];

/** The first version with the normalizer that folds by a table. */
const [major, minor, patch] = [11, 0, 4];

/** True where a Groonga is installed that is new enough. */
export function findGroonga() {
  const { stdout } = spawnSync('groonga', ['--version'], { encoding: 'utf8' });
  const found = /^Groonga (\d+)\.(\d+)\.(\d+)/
    .exec(stdout ?? '')
    ?.slice(1)
    .map(Number);
  if (!found) return false;
  const at = [major, minor, patch].findIndex((part, i) => part !== found[i]);
  return at < 0 || found[at] > [major, minor, patch][at];
}
