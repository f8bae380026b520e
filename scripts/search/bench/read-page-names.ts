/** What pages of this project's index are called, for readers that name what they find as Pagefind does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPages } from '../../../src/search/index-part.ts';
import { signature } from '../../../src/search/packed-file.ts';
import type { PackedFacts } from '../../../src/search/plan-facts.ts';
import { sideFileName } from '../../../src/search/side-file.ts';
import type { SideFile } from '../../../src/search/side-file.ts';

/** Plan ids by the names of their fragments, in all shards of the index in `folder`, which is one for Pagefind. */
export function readPageNames(folder: string): ReadonlyMap<string, string> {
  const side = JSON.parse(readFileSync(join(folder, sideFileName), 'utf8')) as SideFile;
  const read = (name: string) => gunzipSync(readFileSync(join(folder, name))).subarray(signature.length);
  const facts = JSON.parse(read(side.facts).toString()) as readonly PackedFacts[];
  return new Map(
    side.parts.flatMap(({ folder, index = '' }, at) =>
      readPages(read(folder + index)).map(([name], page) => [name, facts[at].ids[page]] as const),
    ),
  );
}
