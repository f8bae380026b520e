/** What pages of this project's index are called, for readers that name what they find as Pagefind does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPages } from '../../../src/search/index-part.ts';
import { signature } from '../../../src/search/packed-file.ts';
import type { PackedFacts } from '../../../src/search/plan-facts.ts';
import { sideFileName } from '../../../src/search/side-file.ts';
import type { SideFile } from '../../../src/search/side-file.ts';

/** Plan ids by the names of their fragments, in all shards of the index in `folder`. */
export function readPageNames(folder: string): ReadonlyMap<string, string> {
  const side = JSON.parse(readFileSync(join(folder, sideFileName), 'utf8')) as SideFile;
  const read = (name: string) => gunzipSync(readFileSync(join(folder, name))).subarray(signature.length);
  return new Map(
    side.parts.flatMap((part) => {
      const { ids } = JSON.parse(read(part.folder + part.facts).toString()) as PackedFacts;
      return readPages(read(part.folder + part.index)).map(([name], page) => [name, ids[page]] as const);
    }),
  );
}
