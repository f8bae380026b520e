/** One digest of everything a conversion depends on besides the source: rules, vocabularies, libraries, Node itself. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Folders and files whose bytes decide what a source is converted to. */
const inputs = [
  'scripts',
  'src/plan',
  'src/schema',
  'src/text',
  'content/topics',
  'content/vocabulary',
  'package-lock.json',
];

/** Hex digest; the same on every machine that has the same files and the same Node. */
export function rulesVersion(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const path = join(root, input);
    const names = input.includes('.')
      ? ['']
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(path.length))
          .sort();
    for (const name of names)
      hash.update(`\0${input}${name.split(sep).join('/')}\0`).update(readFileSync(path + name));
  }
  return hash.digest('hex');
}
