/** Reads the terms that are no longer in use from `content/vocabulary/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { outdatedTermsSchema } from '../schema/outdated-term.ts';
import type { OutdatedTerm } from '../schema/outdated-term.ts';

/** Where the vocabulary stands in a project. */
export const outdatedTermsFile = 'content/vocabulary/outdated-terms.yml';

/** The terms of a project, in the order of the file. Throws, naming file and field, where it is not as it should be. */
export function readOutdatedTerms(root = process.cwd()): readonly OutdatedTerm[] {
  const file = join(root, outdatedTermsFile);
  const result = outdatedTermsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data.terms;
}
