/** What stands beside one Pagefind index: facts and places of its plans, and their texts without the index. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPages } from '../../src/search/index-part.ts';
import { signature, unpack } from '../../src/search/packed-file.ts';
import { packFacts } from '../../src/search/plan-facts.ts';
import { packPlaces } from '../../src/search/places.ts';
import { cut } from '../../src/search/plan-fragment.ts';
import type { SidePart, TextsFile } from '../../src/search/side-file.ts';
import type { PlanRecord } from './plan-record.ts';
import { placeKinds } from './plan-stretches.ts';

/**
 * Writes the files of the index in `folder` of `bundle`, whose fragments, by name, belong to these records. Facts and places stand
 * in the order of the index's pages, which is Pagefind's own.
 */
export async function writeSidePart(
  fragments: ReadonlyMap<string, PlanRecord>,
  bundle: string,
  folder: string,
): Promise<SidePart> {
  const names = await readPageNames(join(bundle, folder));
  const ordered = names.map((name) => {
    const record = fragments.get(name);
    if (!record) throw new Error(`${name}: Unexpected page of the index, expected one with a fragment`);
    return record;
  });
  const write = (kind: string, value: unknown) => {
    const content = gzipSync(signature + JSON.stringify(value), { level: 9 });
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const name = `${folder}${kind}.${hash}.jiku`;
    writeFileSync(join(bundle, name), content);
    return { name, size: content.length };
  };
  const facts = write('facts', packFacts(ordered.map(({ fact }) => fact)));
  const stretches = ordered.map((record) => record.places);
  const places = write('places', packPlaces(stretches, placeKinds));
  const texts: TextsFile = {
    facts: packFacts(ordered.map(({ fact }) => fact)),
    fragments: ordered.map(({ fragment: { url, content, meta, anchors, places: own } }) => ({
      url,
      content: content.replaceAll(cut, ''),
      meta,
      anchors,
      places: own,
    })),
  };
  const plain = write('texts', texts);
  return {
    folder,
    facts: facts.name,
    places: places.name,
    placesSize: places.size,
    texts: plain.name,
    textsSize: plain.size,
  };
}

/** The fragments' names by number of the page. */
async function readPageNames(folder: string): Promise<readonly string[]> {
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`${folder}: Unexpected index, expected one with a .pf_meta file`);
  return readPages(await unpack(readFileSync(join(folder, name)), name)).map(([fragment]) => fragment);
}
