/** Gathers from `content/vocabulary/` what the leftover check of drafts knows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import type { LeftoverKnowledge } from '../draft/check/leftovers/leftover-knowledge.ts';
import { regionTreeSchema } from '../schema/region.ts';
import { readOutdatedTerms } from '../plan/outdated-vocabulary.ts';

/** The knowledge of a project. Throws, naming the file, where one is not as it should be. */
export function readLeftoverKnowledge(root = process.cwd()): LeftoverKnowledge {
  const read = (name: string) => readFileSync(join(root, 'content/vocabulary', name), 'utf8');
  const regions = regionTreeSchema.safeParse(parse(read('regions.yml')));
  if (!regions.success) throw new Error(`regions.yml: ${z.prettifyError(regions.error)}`);
  return {
    regions: regions.data,
    words: read('common-words.txt').replaceAll('\n', ''),
    outdated: readOutdatedTerms(root).map(({ term, aliases, until, replacedBy, not }) => ({
      term,
      aliases,
      until,
      replacedBy,
      not,
    })),
  };
}
