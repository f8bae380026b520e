/** What a run has written, by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads `plans` and `records` of a folder. */
export function readOutput(folder: string): ReadonlyMap<string, string> {
  return new Map(
    ['plans', 'records'].flatMap((part) =>
      readdirSync(join(folder, part))
        .sort()
        .map((name) => [`${part}/${name}`, readFileSync(join(folder, part, name), 'utf8')] as const),
    ),
  );
}
