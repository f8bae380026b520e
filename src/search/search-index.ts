/** The index as the search uses it: phrase to plans and positions, plan to facts, places and text. */
import { findName, findPhrase } from './find-phrase.ts';
import { openIndexPart } from './index-part.ts';
import type { IndexPart } from './index-part.ts';
import { fetchJson } from './packed-file.ts';
import type { Spelling } from './phrases.ts';
import { unpackPlaces } from './places.ts';
import type { PackedPlaces, Place } from './places.ts';
import type { Postings } from './postings.ts';
import { joinFacts } from './plan-facts.ts';
import type { PackedFacts, PlanFacts } from './plan-facts.ts';
import { fetchBundled, fetchFragments } from './fetch-texts.ts';
import { readFragment } from './plan-fragment.ts';
import type { PlanText } from './plan-fragment.ts';
import { withNamesake } from './plan-meta.ts';
import { fetchSideFile, unpackSpelling } from './side-file.ts';
import type { SidePart } from './side-file.ts';
import { nameMarks } from './tokens.ts';
import type { Names } from './tokens.ts';
import { openWordFiles } from './word-files.ts';
import type { WordIndex } from './word-index.ts';

/** For a plan, by its number, the positions at which a phrase begins, ascending, none overlapping another. */
export type Finds = ReadonlyMap<number, readonly number[]>;

/** Everything is asked by number of the plan, 0 to `facts.ids.length - 1`. All reject where a file does not come. */
export interface SearchIndex extends Spelling {
  readonly facts: PlanFacts;
  /** Names of all topics. */
  readonly topics: ReadonlySet<string>;
  /** Whether texts are looked through one by one, as the index could not be read. */
  readonly isPlain: boolean;
  /** Plans in which the folded phrase stands within a block. */
  find(phrase: string): Promise<Finds>;
  /**
   * Plans whose titles, or collections whose name, hold the folded phrase of two characters or more; a collection is
   * named by its first plan.
   */
  findNames(phrase: string, kind: keyof Names): Promise<ReadonlySet<number>>;
  /** Bytes that `places` would fetch. */
  readonly placesSize: number;
  /** Headings and sentences of a plan; for all plans at once, as every answer asks for most of them. */
  places(): Promise<(plan: number) => readonly Place[]>;
  /** A plan's text. */
  load(plan: number): Promise<PlanText>;
}

/** Opens the index under `bundleUrl` (with a slash at its end). Rejects where a file does not come or reads otherwise. */
export async function openIndex(bundleUrl: string): Promise<SearchIndex> {
  const side = await fetchSideFile(bundleUrl);
  const [facts, opened] = await Promise.all([
    fetchJson<readonly PackedFacts[]>(bundleUrl + side.facts),
    side.words === undefined ? openParts(bundleUrl, side.parts) : openWordFiles(bundleUrl + side.words),
  ]);
  const firsts = firstNumbers(facts);
  const spelling = unpackSpelling(side);
  const joined = joinFacts(facts);
  const texts = new Map<number, Promise<PlanText>>();
  const indexes = typeof opened === 'function' ? [opened(firsts)] : opened;
  const fetchers = side.parts.map(({ folder, bundles }, at) => {
    if (bundles) return fetchBundled(bundleUrl + folder, bundles, facts[at].ids);
    return fetchFragments(bundleUrl + folder, typeof opened === 'function' ? [] : opened[at].fragments);
  });

  async function findAll(search: (index: WordIndex) => Promise<Postings>): Promise<Finds> {
    const [first, ...others] = await Promise.all(indexes.map(search));
    if (others.length === 0) return first;
    const all = new Map(first);
    others.forEach((own, at) => own.forEach((places, page) => all.set(firsts[at + 1] + page, places)));
    return all;
  }

  async function loadText(plan: number): Promise<PlanText> {
    const at = partOf(firsts, plan);
    const page = plan - firsts[at];
    const fragment = await fetchers[at](page);
    const meta = withNamesake(fragment.meta, side.parts[at].namesakes[page] === '1');
    return readFragment({ ...fragment, meta, url: siteUrl(bundleUrl, fragment.url) }, spelling.variants);
  }

  return {
    ...spelling,
    facts: joined,
    topics: new Set(side.topics),
    isPlain: false,
    find: (phrase) => findAll((index) => findPhrase(index, phrase)),
    async findNames(phrase, kind) {
      return new Set((await findAll((index) => findName(index, phrase, nameMarks[kind]))).keys());
    },
    placesSize: side.parts.reduce((sum, part) => sum + part.placesSize, 0),
    places: once(() => loadPlaces(bundleUrl, side.parts, firsts)),
    load(plan) {
      const known = texts.get(plan) ?? loadText(plan);
      texts.set(plan, known);
      known.catch(() => texts.delete(plan));
      return known;
    },
  };
}

/** The address of a plan's page: fragments know it from the site's root, in which the folder of the bundle stands. */
export function siteUrl(bundleUrl: string, path: string): string {
  return bundleUrl.slice(0, bundleUrl.lastIndexOf('/', bundleUrl.length - 2)) + path;
}

/** Runs `task` at the first call and keeps what comes of it, unless it fails. */
export function once<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => {
    running ??= task().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}

/** The indexes of the shards, where each has one. */
function openParts(bundleUrl: string, parts: readonly SidePart[]): Promise<IndexPart[]> {
  return Promise.all(
    parts.map(({ folder, index }) => {
      if (index === undefined) throw new Error(`Unexpected shard ${folder} without an index`);
      return openIndexPart(bundleUrl + folder, index);
    }),
  );
}

async function loadPlaces(bundleUrl: string, parts: readonly SidePart[], firsts: readonly number[]) {
  const packed = await Promise.all(
    parts.map((part) => fetchJson<PackedPlaces>(bundleUrl + part.folder + part.places)),
  );
  const unpacked = new Map<number, readonly Place[]>();
  return (plan: number) => {
    const at = partOf(firsts, plan);
    const known = unpacked.get(plan) ?? unpackPlaces(packed[at], plan - firsts[at]);
    unpacked.set(plan, known);
    return known;
  };
}

/** The number of the first plan of each shard. */
function firstNumbers(facts: readonly PackedFacts[]): number[] {
  let next = 0;
  return facts.map(({ ids }) => {
    const first = next;
    next += ids.length;
    return first;
  });
}

/** Which shard a plan is in. */
function partOf(firsts: readonly number[], plan: number): number {
  let at = firsts.length - 1;
  while (firsts[at] > plan) at--;
  return at;
}
