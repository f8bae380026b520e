/** Where an address of the site is answered from. */
import { versionFile } from './site-files.ts';

/**
 * `lasting`: its name changes with its content, so a kept copy is as good as a new one. `current`: the name stays, so
 * the network comes first. `version`: only the network knows. `none`: left to the browser, for downloads and whatever
 * else stands on the host.
 */
export type Way = 'lasting' | 'current' | 'version' | 'none';

/** `path` is below the site's base, without a query; `roots` are what stands first in the site's own addresses. */
export function wayOf(path: string, roots: ReadonlySet<string>): Way {
  if (path === versionFile) return 'version';
  const [root] = path.split('/', 1);
  if (!roots.has(root)) return 'none';
  if (root === '_astro') return 'lasting';
  // Pagefind's own script and what it reads: no page of the site asks for it.
  if (root === 'pagefind' && path !== 'pagefind/jiku.json')
    return /\.(?:js|json|css|pagefind)$/.test(path) ? 'none' : 'lasting';
  if (path === '' || path.endsWith('/')) return 'current';
  return /^(?!data\/|offline\/).*\.(?:json|js|svg|webmanifest)$/.test(path) ? 'current' : 'none';
}
