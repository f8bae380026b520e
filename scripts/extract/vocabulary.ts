/** What the extractors know that is not code: read from `content/vocabulary/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { listRegions, regionTreeSchema } from '../../src/schema/region.ts';
import type { RegionNames } from '../../src/schema/region.ts';
import { occasionsSchema } from './schedule/occasions.ts';
import type { Occasion } from './schedule/occasions.ts';

const words = z.array(z.string().min(1));

const organisationsSchema = z.object({
  families: z.array(
    z.object({
      id: z.string(),
      /** An institution's own name for itself outweighs that of the place it works in. */
      kind: z.enum(['institution', 'territory']),
      own: words.min(1),
      /** Longer words that merely contain one of `own`. */
      elsewhere: words.default([]),
    }),
  ),
  /** Organisations that only their own title or a signature tells: the name is the type. */
  named: words,
  types: z.array(
    z.object({
      type: z.string(),
      family: z.string(),
      /** What its family comes to where nothing else fits; needs at least one cue. */
      generic: z.boolean().default(false),
      names: words,
      elsewhere: words.default([]),
      strong: words,
      cues: words,
      /** Its name in a title, where that is not the type's. */
      titleName: z.string().optional(),
      examples: words.min(1),
      keeps: words.min(1),
    }),
  ),
});

const departmentsSchema = z.object({
  departments: z.array(z.object({ names: words.min(1), work: words, party: z.boolean().default(false) })),
});

const genresSchema = z.object({ genres: z.array(z.object({ names: words.min(1), tail: z.string() })) });

export type Organisations = z.infer<typeof organisationsSchema>;
export type OrganisationType = Organisations['types'][number];
export type Department = z.infer<typeof departmentsSchema>['departments'][number];
export type Genre = z.infer<typeof genresSchema>['genres'][number];
export type { RegionNames as Regions };

export interface Vocabulary {
  readonly organisations: Organisations;
  readonly departments: readonly Department[];
  readonly genres: readonly Genre[];
  readonly regions: RegionNames;
  readonly occasions: readonly Occasion[];
}

/** Reads `organisations.yml`, `departments.yml`, `genres.yml`, `regions.yml` and `occasions.yml` of a folder. Throws where one is not as it should be. */
export function readVocabulary(directory: string): Vocabulary {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(parse(readFileSync(join(directory, name), 'utf8')));
    if (!result.success) throw new Error(`${name}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  return {
    organisations: read('organisations.yml', organisationsSchema),
    departments: read('departments.yml', departmentsSchema).departments,
    genres: read('genres.yml', genresSchema).genres,
    regions: listRegions(read('regions.yml', regionTreeSchema)),
    occasions: read('occasions.yml', occasionsSchema).occasions,
  };
}
