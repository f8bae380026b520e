/**
 * What OpenSearch does with an index definition and a bulk file, as its documentation has it: character filter, n-gram
 * tokenizer, positions, phrases within nested documents. It is written from the same reading as the export, so it shows that the
 * definition says what it should, not that OpenSearch does it.
 */
import type { Answer } from './ask-groonga.ts';

export interface IndexDefinition {
  readonly settings: {
    readonly analysis: {
      readonly char_filter: Readonly<
        Record<string, { readonly type: string; readonly mappings: readonly string[] }>
      >;
      readonly tokenizer: Readonly<
        Record<string, { readonly type: string; readonly min_gram: number; readonly max_gram: number }>
      >;
      readonly analyzer: Readonly<
        Record<
          string,
          { readonly type: string; readonly char_filter: readonly string[]; readonly tokenizer: string }
        >
      >;
    };
  };
  readonly mappings: Mapping;
}

export interface Mapping {
  readonly type?: string;
  readonly analyzer?: string;
  readonly dynamic?: string;
  readonly properties?: Readonly<Record<string, Mapping>>;
  readonly fields?: Readonly<Record<string, Mapping>>;
}

/** A plan of a bulk file. */
export interface BulkPlan {
  readonly id: string;
  readonly blocks: readonly { readonly text: string }[];
}

type Query = {
  readonly nested: {
    readonly path: string;
    readonly query: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
};

/** Terms by position. */
type Analyze = (text: string) => readonly string[];

/** An index with these plans, which answers requests with the places in each plan. */
export function emulateOpenSearch(
  definition: IndexDefinition,
  plans: readonly BulkPlan[],
): (request: string) => Answer {
  const analyzers = readAnalyzers(definition);
  const field = definition.mappings.properties!.blocks.properties!.text;
  const analyzerOf: Readonly<Record<string, Analyze>> = {
    'blocks.text': analyzers.get(field.analyzer!)!,
    'blocks.text.single': analyzers.get(field.fields!.single.analyzer!)!,
  };
  const texts = plans.flatMap(({ id, blocks }) => blocks.map(({ text }) => ({ id, text })));
  const postings = Object.fromEntries(
    Object.entries(analyzerOf).map(([name, analyze]) => [
      name,
      index(texts.map(({ text }) => analyze(text))),
    ]),
  );
  return (request) => {
    const { nested } = (JSON.parse(request) as { query: Query }).query;
    const [[kind, clause]] = Object.entries(nested.query);
    const [[name, phrase]] = Object.entries(clause);
    const terms = analyzerOf[name](phrase);
    if (kind === 'match' && terms.length > 1)
      throw new Error(`${phrase}: would be found by any of its characters`);
    const found = new Map<string, number>();
    for (const [block, starts] of postings[name].get(terms[0]) ?? []) {
      const places = starts.filter((start) =>
        terms.every((term, at) =>
          postings[name]
            .get(term)
            ?.get(block)
            ?.includes(start + at),
        ),
      );
      const { id } = texts[block];
      if (places.length > 0) found.set(id, (found.get(id) ?? 0) + places.length);
    }
    return found;
  };
}

/** Positions of each term by number of the text. */
function index(
  texts: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const all = new Map<string, Map<number, number[]>>();
  texts.forEach((terms, text) =>
    terms.forEach((term, position) => {
      const own = all.get(term) ?? new Map<number, number[]>();
      all.set(term, own);
      own.set(text, [...(own.get(text) ?? []), position]);
    }),
  );
  return all;
}

/** The analyzers by name. */
export function readAnalyzers({ settings: { analysis } }: IndexDefinition): ReadonlyMap<string, Analyze> {
  const filters = new Map(
    Object.entries(analysis.char_filter).map(([name, { mappings }]) => [
      name,
      new Map(mappings.map(readRule)),
    ]),
  );
  return new Map(
    Object.entries(analysis.analyzer).map(([name, { char_filter, tokenizer }]) => {
      const { min_gram: length, max_gram } = analysis.tokenizer[tokenizer];
      if (length !== max_gram) throw new Error(`${tokenizer}: grams of one length follow each other`);
      return [
        name,
        (text) => {
          let filtered = text;
          for (const filter of char_filter)
            filtered = Array.from(filtered, (char) => filters.get(filter)!.get(char) ?? char).join('');
          const chars = Array.from(filtered);
          return chars.slice(length - 1).map((_, at) => chars.slice(at, at + length).join(''));
        },
      ];
    }),
  );
}

/** A rule as the filter reads it: trimmed on either side of the arrow, then with `\uXXXX` resolved. */
export function readRule(rule: string): readonly [string, string] {
  const [, key, value] = /^(.*)\s*=>\s*(.*)\s*$/.exec(rule) ?? [];
  const read = (part: string) =>
    part
      .trim()
      .replace(/\\(u(.{4})|.)/g, (_, char: string, code?: string) =>
        code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)),
      );
  const pair = [read(key), read(value)] as const;
  if (Array.from(pair[0]).length !== 1)
    throw new Error(`Unexpected rule ${rule}, expected one for a character`);
  return pair;
}
