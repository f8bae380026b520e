/** The site as a build makes it, for tests to read: built into `.cache/` once for each version of what it is made from. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface BuiltSite {
  /** Folder of the pages. */
  readonly folder: string;
  readonly base: string;
}

/** Address the test builds are for. */
export const siteUrl = 'https://jiku.example';

const root = resolve(import.meta.dirname, '../..');
const inputs = ['src/**/*', 'content/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'];

/**
 * Builds the site under `base`, or finds the build there is. Files of other workers wait for one build.
 * Without `address` the build is not told where it will stand.
 */
export async function builtSite(
  base: '/' | '/sub/',
  { address = true }: { readonly address?: boolean } = {},
): Promise<BuiltSite> {
  const kind = [base === '/' ? 'root' : 'sub', ...(address ? [] : ['nowhere'])].join('.');
  const name = `${kind}-${inputsDigest()}`;
  const folder = join(root, '.cache/test-site', name);
  // One build at a time, whatever its base: all write into the same `.astro/`.
  const lock = join(root, '.cache/test-site/building');
  mkdirSync(join(root, '.cache/test-site'), { recursive: true });
  while (!existsSync(folder)) {
    if (takeLock(lock)) await build({ base, address, kind }, folder, lock);
    else await wait(250);
  }
  return { folder, base };
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // A build that was killed leaves its lock behind.
    if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 300_000) {
      rmSync(lock, { recursive: true, force: true });
    }
    return false;
  }
}

async function build(
  { base, address, kind }: { readonly base: string; readonly address: boolean; readonly kind: string },
  folder: string,
  lock: string,
): Promise<void> {
  const output = join(lock, 'dist');
  const cache = `${join(root, '.cache/test-site', kind)}-astro`;
  const { PATH, HOME } = process.env;
  // Nothing else of the environment: the test runner's own `BASE_URL` and `MODE` would win over the build's.
  const site = address ? { SITE_URL: siteUrl } : {};
  const env = { PATH, HOME, BASE_PATH: base, OUT_DIR: output, CACHE_DIR: cache, ...site };
  try {
    // Built by another worker between the look and the lock.
    if (existsSync(folder)) return;
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    await promisify(execFile)(process.execPath, [astro, 'build'], { cwd: root, env });
    for (const old of globSync(join(root, `.cache/test-site/${kind}-*`))) {
      if (old !== cache) rmSync(old, { recursive: true, force: true });
    }
    renameSync(output, folder);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function inputsDigest(): string {
  const hash = createHash('sha256');
  for (const file of globSync(inputs, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
