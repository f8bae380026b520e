/** Lists a folder of sources with all folders in it; what is no ordinary file is named with its reason. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quarantined } from './quarantine.ts';

/** A file on disk under the path that curators and records know it by. */
export interface ListedFile {
  /** Under the sources folder, parted by `/`; `bundle.zip/a.txt` is a file inside a zip. */
  readonly path: string;
  /** Where its bytes are. */
  readonly file: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  readonly quarantined: readonly Quarantined[];
}

/** What systems and office programs leave beside the files people put there. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
/** Nobody sorts sources deeper; a folder mounted into itself ends here. */
const deepest = 16;

/** All files below a folder in the order of their paths. Throws where the folder itself cannot be read. */
export function listSources(directory: string): Listing {
  const files: ListedFile[] = [];
  const quarantined: Quarantined[] = [];
  const setAside = (name: string, rule: Quarantined['rule'], reason: string) =>
    quarantined.push({ name, rule, reason });
  const visit = (folder: string, prefix: string, depth: number) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (litter.test(entry.name)) continue;
      const path = prefix + entry.name;
      const file = join(folder, entry.name);
      // Names that are no UTF-8 come with replacement characters, under which no file is found.
      if (entry.name.includes('\ufffd') && !lstatSync(file, { throwIfNoEntry: false }))
        setAside(path, 'unsafe-file', 'its name is not in UTF-8; rename it');
      else if (entry.isSymbolicLink())
        setAside(
          path,
          'unsafe-file',
          'it is a symbolic link, which is not followed; put the file itself here',
        );
      else if (entry.isDirectory() && depth >= deepest)
        setAside(path, 'unsafe-file', `folders are read ${deepest} deep; move it up`);
      else if (entry.isDirectory()) {
        try {
          visit(file, `${path}/`, depth + 1);
        } catch (error) {
          setAside(path, 'unreadable', `the folder cannot be read: ${(error as Error).message}`);
        }
      } else if (!entry.isFile())
        setAside(path, 'unsafe-file', 'it is no ordinary file (a pipe, socket or device)');
      else files.push({ path, file });
    }
  };
  visit(directory, '', 1);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, quarantined };
}

/** The bytes of a listed file, or why they cannot be had. `most` is in bytes. */
export function readListed({ path, file }: ListedFile, most: number): Uint8Array | Quarantined {
  try {
    const { size } = lstatSync(file);
    if (size > most) {
      const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
      const reason = `it is too large: ${megabytes(size)} MB, at most ${megabytes(most)} MB; split it into several files`;
      return { name: path, rule: 'too-large', reason };
    }
    return readFileSync(file);
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = gone
      ? 'it was deleted while the run was going on'
      : `it cannot be read: ${(error as Error).message}`;
    return { name: path, rule: 'unreadable', reason };
  }
}
