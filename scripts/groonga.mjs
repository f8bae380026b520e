/** Whether the search engine is there that a test loads the plans into. Plain JavaScript: setup.mjs reads it on an old Node. */
import { spawnSync } from 'node:child_process';

/** Debian's packages of it. */
export const groongaPackages = ['groonga-bin'];

/** The first version the export was tried with; older ones may lack the normalizer that folds by a table. */
const oldest = 13;

/** True where a Groonga is installed that is new enough. */
export function findGroonga() {
  const { stdout } = spawnSync('groonga', ['--version'], { encoding: 'utf8' });
  return Number(/^Groonga (\d+)\./.exec(stdout ?? '')?.[1] ?? 0) >= oldest;
}
