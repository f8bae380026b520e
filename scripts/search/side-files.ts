/** What stands beside the words of a shard: facts and places of its plans, and their texts. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { signature } from '../../src/search/packed-file.ts';
import { packFacts } from '../../src/search/plan-facts.ts';
import type { PackedFacts } from '../../src/search/plan-facts.ts';
import { packPlaces } from '../../src/search/places.ts';
import { cut } from '../../src/search/plan-fragment.ts';
import type { FragmentData } from '../../src/search/plan-fragment.ts';
import type { SidePart, TextsFile } from '../../src/search/side-file.ts';
import { bundleFragments } from './bundle-fragments.ts';
import type { PlanRecord } from './plan-record.ts';
import { placeKinds } from './plan-stretches.ts';

export interface SideFiles {
  /** Contents by name within the folder of the shard. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly part: Omit<SidePart, 'folder' | 'index' | 'namesakes'>;
  readonly facts: PackedFacts;
}

/** The files beside an index with these records, in the order of its pages; bundles of texts where they are wanted. */
export function makeSideFiles(records: readonly PlanRecord[], charsPerBundle?: number): SideFiles {
  const files = new Map<string, Buffer>();
  const write = (kind: string, value: unknown) => {
    const content = packFile(value);
    const name = `${kind}.${nameOf([content])}.jiku`;
    files.set(name, content);
    return { name, size: content.length };
  };
  const facts = packFacts(records.map(({ fact }) => fact));
  const places = write(
    'places',
    packPlaces(
      records.map((record) => record.places),
      placeKinds,
    ),
  );
  const fragments = records.map(({ fragment }) => toFragmentData(fragment));
  const texts = write('texts', { facts, fragments } satisfies TextsFile);
  const part = {
    places: places.name,
    placesSize: places.size,
    texts: texts.name,
    textsSize: texts.size,
  };
  if (charsPerBundle === undefined) return { files, part, facts };
  const named = fragments.map((fragment, at) => ({ id: records[at].fact.id, fragment }));
  const bundles = bundleFragments(named, charsPerBundle);
  const contents = bundles.map(packFile);
  const folder = `texts.${nameOf(contents)}/`;
  contents.forEach((content, at) => files.set(`${folder}${at}.jiku`, content));
  const sizes = bundles.map(({ length }) => length);
  return { files, part: { ...part, bundles: { folder, sizes } }, facts };
}

/** A file as `fetchJson` reads it. */
export function packFile(value: unknown): Buffer {
  return gzipSync(signature + JSON.stringify(value), { level: 9 });
}

function toFragmentData({ url, content, meta, anchors, places, damage }: FragmentData): FragmentData {
  return { url, content: content.replaceAll(cut, ''), meta, anchors, places, ...(damage && { damage }) };
}

/** Short name of contents. */
export function nameOf(contents: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}
