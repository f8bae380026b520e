/** Reads a folder of sources; what cannot be converted is named with its reason before any work is done. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../pipeline.ts';

/** A source that was set aside, with a reason a curator can act on. */
export interface Quarantined {
  readonly name: string;
  readonly reason: string;
}

/** A larger file is not a page of plans; converting it would take minutes and gigabytes. */
const mostBytes = 4 * 1024 * 1024;
const formats = /\.(?:txt|md)$/i;
const asciiName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Reads all text files of a folder in the order of their names. Throws where the folder cannot be read. */
export function readSources(directory: string): { files: SourceFile[]; quarantined: Quarantined[] } {
  const files: SourceFile[] = [];
  const quarantined: Quarantined[] = [];
  const seen = new Map<string, string>();
  const stems = new Map<string, string>();
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  for (const name of names) {
    const problem = checkName(name, stems) ?? checkSize(join(directory, name));
    if (problem) {
      quarantined.push({ name, reason: problem });
      continue;
    }
    try {
      const bytes = readFileSync(join(directory, name));
      const digest = createHash('sha256').update(bytes).digest('hex');
      const twin = seen.get(digest);
      if (twin !== undefined && bytes.length > 0) {
        quarantined.push({ name, reason: `it has the same bytes as ${twin}; delete one of the two` });
        continue;
      }
      seen.set(digest, name);
      stems.set(stemOf(name), name);
      files.push({ name, bytes });
    } catch (error) {
      quarantined.push({ name, reason: `it cannot be read: ${(error as Error).message}` });
    }
  }
  return { files, quarantined };
}

function checkName(name: string, stems: ReadonlyMap<string, string>): string | undefined {
  if (!formats.test(name)) return 'its format is not known here; .txt and .md are';
  if (!asciiName.test(name)) {
    const safe = `source-${createHash('sha256').update(name).digest('hex').slice(0, 8)}.txt`;
    return `its name becomes part of addresses: use ASCII letters, digits and hyphens only, e.g. ${safe}`;
  }
  const twin = stems.get(stemOf(name));
  return twin && `its plans would have the same ids as those of ${twin}; rename one of the two`;
}

function checkSize(path: string): string | undefined {
  const { size } = statSync(path);
  if (size <= mostBytes) return undefined;
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return `it is too large: ${megabytes(size)} MB, at most ${megabytes(mostBytes)} MB; split it into several files`;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').toLowerCase();
}
