/** Reads the pairs and the reference of spun text from `content/vocabulary/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { substitutionsSchema, wordContextsSchema } from '../schema/substitution.ts';
import type { SpunWords, Substitution } from '../schema/substitution.ts';

/** The reference, as `npm run contexts:spun` writes it. */
export const contextsFile = 'substitution-contexts.json';

/** The pairs of a folder of vocabularies. Throws, naming the file, where it is not as it should be. */
export function readSubstitutions(vocabulary: string): readonly Substitution[] {
  return check(substitutionsSchema, join(vocabulary, 'substitutions.yml'), parse).pairs;
}

/** Pairs and reference of a folder of vocabularies. Throws, naming the file, where one is not as it should be. */
export function readSpunWords(vocabulary: string): SpunWords {
  return {
    pairs: readSubstitutions(vocabulary),
    contexts: check(wordContextsSchema, join(vocabulary, contextsFile), JSON.parse),
  };
}

function check<T>(schema: z.ZodType<T>, path: string, read: (raw: string) => unknown): T {
  const result = schema.safeParse(read(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}
