/** The index as the search uses it: phrase to plans and positions, plan to facts, places and text. */
import { findName, findPhrase } from './find-phrase.ts';
import { openIndexPart } from './index-part.ts';
import type { IndexPart, Postings } from './index-part.ts';
import { fetchJson } from './packed-file.ts';
import type { Spelling } from './phrases.ts';
import { unpackPlaces } from './places.ts';
import type { PackedPlaces, Place } from './places.ts';
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
  const [parts, facts] = await Promise.all([
    Promise.all(side.parts.map(({ folder, index }) => openIndexPart(bundleUrl + folder, index))),
    Promise.all(side.parts.map((part) => fetchJson<PackedFacts>(bundleUrl + part.folder + part.facts))),
  ]);
  parts.forEach(({ fragments }, at) => {
    if (fragments.length === facts[at].ids.length) return;
    throw new Error(`Unexpected index of ${fragments.length} plans, expected ${facts[at].ids.length}`);
  });
  const spelling = unpackSpelling(side);
  const firsts = firstNumbers(parts);
  const joined = joinFacts(facts);
  const texts = new Map<number, Promise<PlanText>>();

  async function findAll(search: (part: IndexPart) => Promise<Postings>): Promise<Finds> {
    const found = await Promise.all(parts.map(search));
    const all = new Map<number, readonly number[]>();
    found.forEach((own, at) => own.forEach((places, page) => all.set(firsts[at] + page, places)));
    return all;
  }

  const fetchers = side.parts.map((part, at) => {
    const { folder, bundles } = part;
    return bundles
      ? fetchBundled(bundleUrl + folder, bundles, facts[at].ids)
      : fetchFragments(bundleUrl + folder, parts[at].fragments);
  });

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
    find: (phrase) => findAll((part) => findPhrase(part, phrase)),
    async findNames(phrase, kind) {
      return new Set((await findAll((part) => findName(part, phrase, nameMarks[kind]))).keys());
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

/** The address of a plan's page: fragments know it from the site's root, under which the bundle stands. */
export function siteUrl(bundleUrl: string, path: string): string {
  const bundle = new URL(bundleUrl, globalThis.location?.href);
  return new URL(`..${path}`, bundle).href;
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

/** The number of the first plan of each part. */
function firstNumbers(parts: readonly IndexPart[]): number[] {
  let next = 0;
  return parts.map(({ fragments }) => {
    const first = next;
    next += fragments.length;
    return first;
  });
}

/** Which part a plan is in. */
function partOf(firsts: readonly number[], plan: number): number {
  let at = firsts.length - 1;
  while (firsts[at] > plan) at--;
  return at;
}
