/** Citations of one document brought together, however it is spelt. */
import type { KnownRegulation, RegulationVocabulary } from '../schema/regulation.ts';
import { kindByWording } from './regulation-kind.ts';
import { regulationKey, workKey } from './regulation-title.ts';

/** One document and all that cite it. */
export interface MergedRegulation<P> {
  /** The same for every spelling; see `canonicalKey`. */
  readonly key: string;
  /** The key without the edition: other editions of the work share it. */
  readonly work: string;
  /** In full where the vocabulary has it, else the spelling met most often. */
  readonly title: string;
  /** Id of a kind. */
  readonly kind: string;
  /** Other spellings that are met, the most frequent first. */
  readonly variants: readonly string[];
  /** Those of them that are slips of the pen. */
  readonly misspelt: readonly string[];
  readonly known?: KnownRegulation;
  /** In the order given. */
  readonly places: readonly P[];
}

interface Names {
  /** Keys of titles, aliases and slips, each with what it means. */
  readonly meant: ReadonlyMap<string, KnownRegulation>;
  readonly slips: ReadonlySet<string>;
}

const indexes = new WeakMap<RegulationVocabulary, Names>();

/** The key of what a title means: an alias has the key of its document, and a new edition of a known work is still that work. */
export function canonicalKey(title: string, vocabulary: RegulationVocabulary): string {
  const { meant } = namesOf(vocabulary);
  const key = regulationKey(title);
  const exact = meant.get(key);
  if (exact) return regulationKey(exact.title);
  const work = meant.get(workKey(title));
  return work ? regulationKey(work.title) + key.slice(workKey(title).length) : key;
}

/** Groups citations by document, the most cited first. The groups do not depend on the order given. */
export function mergeRegulations<P extends { readonly title: string }>(
  places: readonly P[],
  vocabulary: RegulationVocabulary,
): MergedRegulation<P>[] {
  const groups = [...Map.groupBy(places, ({ title }) => canonicalKey(title, vocabulary))];
  return groups
    .map(([key, own]) => describe(key, own, vocabulary))
    .sort((a, b) => b.places.length - a.places.length || compare(a.title, b.title));
}

function describe<P extends { readonly title: string }>(
  key: string,
  places: readonly P[],
  vocabulary: RegulationVocabulary,
): MergedRegulation<P> {
  const { meant, slips } = namesOf(vocabulary);
  const known = meant.get(key);
  const counts = new Map<string, number>();
  for (const { title } of places) counts.set(title, (counts.get(title) ?? 0) + 1);
  const spellings = [...counts].sort(([a, x], [b, y]) => rank(a) - rank(b) || y - x || compare(a, b));
  const title = known?.title ?? inFull(key, meant) ?? spellings[0][0];
  const others = spellings.map(([spelling]) => spelling).filter((it) => shape(it) !== shape(title));
  // Spellings that differ in width or white space alone are shown once.
  const variants = others.filter((it, at) => others.findIndex((other) => shape(other) === shape(it)) === at);
  return {
    key,
    work: key.replace(/·.*$/u, ''),
    title,
    kind: known?.kind ?? meant.get(key.replace(/·.*$/u, ''))?.kind ?? kindByWording(title, vocabulary),
    variants,
    misspelt: variants.filter((it) => slips.has(regulationKey(it)) || slips.has(workKey(it))),
    known,
    places,
  };
}

/** An edition of a known work that the vocabulary does not list itself: the work's title with the edition behind it. */
function inFull(key: string, meant: Names['meant']): string | undefined {
  const at = key.indexOf('·');
  const work = at < 0 ? undefined : meant.get(key.slice(0, at));
  if (!work) return undefined;
  const own = key
    .slice(at + 1)
    .split('，')
    .map((it) => `（${/^[0-9]{4}$/u.test(it) ? `${it}年版` : it}）`);
  return work.title + own.join('');
}

/** The notice that issues a document stands behind the document. */
function rank(title: string): number {
  return /(?:印发|发布|颁布|颁发|公布|下发).*通知$/u.test(title) ? 1 : 0;
}

function shape(title: string): string {
  return title.normalize('NFKC').replace(/[\s“”"'‘’〈〉《》]/gu, '');
}

function namesOf(vocabulary: RegulationVocabulary): Names {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const meant = new Map<string, KnownRegulation>();
  const slips = new Set<string>();
  for (const entry of vocabulary.titles) {
    for (const name of [entry.title, ...entry.aliases, ...entry.misspelt])
      meant.set(regulationKey(name), entry);
    for (const name of entry.misspelt) slips.add(regulationKey(name));
  }
  const names = { meant, slips };
  indexes.set(vocabulary, names);
  return names;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
