/** Reads what is known of cited documents from `content/vocabulary/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { knownRegulationsSchema, regulationKindsSchema } from '../schema/regulation.ts';
import type { RegulationVocabulary } from '../schema/regulation.ts';

/** `regulations.yml` and `regulation-kinds.yml` of a project. Throws, naming file and field, where one is not as it should be. */
export function readRegulationVocabulary(root = process.cwd()): RegulationVocabulary {
  return {
    ...check(regulationKindsSchema, join(root, 'content/vocabulary/regulation-kinds.yml')),
    ...check(knownRegulationsSchema, join(root, 'content/vocabulary/regulations.yml')),
  };
}

function check<T>(schema: z.ZodType<T>, path: string): T {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}
