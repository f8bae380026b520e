/** Queries whose plans a reader has graded: `tests/search/judged/queries-<spread>.yml`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse as parseYaml } from 'yaml';
import { foldText } from '../../src/text/fold.ts';

/** In how many plans the words of a query stand letter for letter: in four or more, in one to three, in none. */
export const spreads = ['frequent', 'few', 'none'] as const;

export type Spread = (typeof spreads)[number];

const querySchema = z.strictObject({
  /** ASCII, kebab-case, permanent. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** As it is typed. */
  query: z.string().regex(/\S/),
  /** What the searcher wants, in one sentence; the grades judge this. */
  wish: z.string().regex(/^[^。]+。$/),
  /** Whether the ranking may be tuned on it. */
  tune: z.boolean(),
  /** Plan id to how well the plan serves the wish; a plan that is not named does not. */
  grades: z.record(z.string(), z.number().int().min(1).max(3)),
});

export interface JudgedQuery extends Readonly<z.infer<typeof querySchema>> {
  readonly spread: Spread;
}

/** A file of queries: its name, by which its spread is known, and what stands in it. */
export interface QueryFile {
  readonly name: string;
  readonly text: string;
}

/** Every query of a folder. Throws as `parseJudgedQueries` does. */
export function readJudgedQueries(folder: string, plans: ReadonlySet<string>): readonly JudgedQuery[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
  return parseJudgedQueries(files, plans);
}

/**
 * The queries of all files, those of many hits first. Throws naming file and query where one does not keep to the
 * schema, stands there twice (by id, or by what is typed), grades a plan that is not one of `plans`, or has no plan
 * of grade 2 or 3: there would be nothing to look for.
 */
export function parseJudgedQueries(
  files: readonly QueryFile[],
  plans: ReadonlySet<string>,
): readonly JudgedQuery[] {
  const seen = new Map<string, string>();
  const queries = files.flatMap(({ name, text }) => {
    const spread = spreads.find((known) => name.endsWith(`queries-${known}.yml`));
    if (!spread) throw new Error(`${name}: expected a file named queries-{${spreads.join(',')}}.yml`);
    return parseList(name, text).map((entry, at): JudgedQuery => {
      const place = `${name}: query ${nameOf(entry, at)}`;
      const parsed = querySchema.safeParse(entry);
      if (!parsed.success) throw new Error(`${place}: ${describe(parsed.error)}`);
      const { id, query, grades } = parsed.data;
      for (const key of [`id ${id}`, `query ${foldText(query)}`]) {
        const first = seen.get(key);
        if (first) throw new Error(`${place}: ${key} stands already in ${first}`);
        seen.set(key, place);
      }
      const strange = Object.keys(grades).find((plan) => !plans.has(plan));
      if (strange) throw new Error(`${place}: there is no plan ${strange}`);
      if (!Object.values(grades).some((grade) => grade > 1))
        throw new Error(`${place}: expected at least one plan of grade 2 or 3`);
      return { ...parsed.data, spread };
    });
  });
  return spreads.flatMap((spread) => queries.filter((query) => query.spread === spread));
}

function parseList(name: string, text: string): readonly unknown[] {
  let list: unknown;
  try {
    list = parseYaml(text);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (!Array.isArray(list)) throw new Error(`${name}: expected a list of queries`);
  return list;
}

/** Its id, or its place where it has none. */
function nameOf(entry: unknown, at: number): string {
  const id = entry !== null && typeof entry === 'object' && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : `no. ${at + 1}`;
}

function describe(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
