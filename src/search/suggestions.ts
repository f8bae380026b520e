/** What the search field suggests: a file made with the site, the same for everybody, matched in the browser. */
import type { Variants } from '../text/fold.ts';
import { fetchSideFile, unpackSpelling } from './side-file.ts';
import { spellingsOf } from './spelling-key.ts';
import type { KeyedSpelling } from './spelling-key.ts';

interface Kind {
  readonly label: string;
  /** Stands behind the count; empty where there is nothing to count. */
  readonly unit: string;
}

/** In the order in which they are listed. */
const kinds = {
  topic: { label: '主题', unit: '份计划写到' },
  indicator: { label: '指标', unit: '处' },
  regulation: { label: '引用', unit: '份计划引用' },
  calendar: { label: '月历', unit: '项' },
  phrase: { label: '短语', unit: '份计划' },
  heading: { label: '标题', unit: '份计划' },
  plan: { label: '计划', unit: '' },
} as const satisfies Record<string, Kind>;

export type SuggestionKind = keyof typeof kinds;

/** All kinds, in the order in which they are listed. */
export const suggestionKinds = Object.keys(kinds) as readonly SuggestionKind[];

/** How a kind is called and counted. */
export function kindOf(kind: SuggestionKind): Kind {
  return kinds[kind];
}

/** One thing to suggest. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** What its kind is counted in. */
  readonly count: number;
  /** Its page; what has none is looked up: a phrase, a title that several plans share. */
  readonly url?: string | undefined;
  /** Other spellings that lead to it. */
  readonly others: readonly string[];
}

type PackedSuggestion = readonly [text: string, count: number, url?: string, ...others: string[]];

/** The file: by kind, the most frequent first. */
export type PackedSuggestions = Readonly<Partial<Record<SuggestionKind, readonly PackedSuggestion[]>>>;

/** Suggestions as they are matched, by kind and count, with the traditional characters of this corpus. */
export interface Suggestions {
  readonly entries: readonly {
    readonly suggestion: Suggestion;
    readonly spellings: readonly KeyedSpelling[];
  }[];
  readonly variants: Variants;
}

/** The suggestions as the file holds them; their order within a kind is kept. */
export function packSuggestions(suggestions: readonly Suggestion[]): PackedSuggestions {
  return Object.fromEntries(
    suggestionKinds.map((kind) => {
      const own = suggestions.filter((suggestion) => suggestion.kind === kind);
      return [kind, own.map(packSuggestion)] as const;
    }),
  );
}

function packSuggestion({ text, count, url, others }: Suggestion): PackedSuggestion {
  if (others.length > 0) return [text, count, url ?? '', ...others];
  return url ? [text, count, url] : [text, count];
}

/** Makes them ready to be matched. */
export function unpackSuggestions(packed: PackedSuggestions, variants: Variants = new Map()): Suggestions {
  const entries = suggestionKinds.flatMap((kind) =>
    (packed[kind] ?? []).map(([text, count, url, ...others]) => ({
      suggestion: { kind, text, count, url: url || undefined, others },
      spellings: [text, ...others].flatMap((spelling) => spellingsOf(spelling, variants)),
    })),
  );
  return { entries, variants };
}

const loading = new Map<string, Promise<Suggestions>>();

/**
 * Fetches the file at `url` once, and the traditional characters from the search index at `bundleUrl`; without those,
 * only simplified spellings match. Rejects where the file does not come; asked again, it tries again.
 */
export function loadSuggestions(url: string, bundleUrl: string): Promise<Suggestions> {
  const known = loading.get(url);
  if (known) return known;
  const loaded = fetchSuggestions(url, bundleUrl);
  loading.set(url, loaded);
  loaded.catch(() => loading.delete(url));
  return loaded;
}

async function fetchSuggestions(url: string, bundleUrl: string): Promise<Suggestions> {
  const [response, variants] = await Promise.all([
    fetch(url),
    fetchSideFile(bundleUrl).then(
      (file) => unpackSpelling(file).variants,
      () => undefined,
    ),
  ]);
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
  return unpackSuggestions((await response.json()) as PackedSuggestions, variants);
}
