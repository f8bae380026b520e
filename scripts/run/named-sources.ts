/** Sources that are named on the command line. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Sources may be named as they are printed, as they lie on disk, or by their path under the folder. */
export function namedSources(named: readonly string[], sources: string): ReadonlySet<string> {
  const folder = resolve(sources);
  return new Set(
    named.map((name) => {
      const path = existsSync(join(folder, name)) ? join(folder, name) : resolve(name);
      const inside = relative(folder, path).replaceAll('\\', '/');
      return inside.startsWith('..') ? name : inside;
    }),
  );
}

/** What is inside a zip goes by the name of the zip as well. */
export function isNamed(path: string, names: ReadonlySet<string>): boolean {
  return names.has(path) || names.has(path.replace(/(?<=\.zip)\/.*$/i, ''));
}
