/**
 * Command: counts what stands beside the words of `substitutions.yml` in the plans that were read and are not spun, and
 * writes `content/vocabulary/substitution-contexts.json`. To be run when that list changes, then `npm run convert`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { countReference, readReadPlans } from './spun/clean-plans.ts';
import { contextsFile, readSubstitutions } from '../src/plan/read-spun-words.ts';
import { writeContexts } from './spun/write-contexts.ts';

const { content } = new Command()
  .description('Count the neighbours of the words that spinners exchange.')
  .option('--content <folder>', 'folder of plans and vocabularies', 'content')
  .parse()
  .opts<{ content: string }>();

const vocabulary = join(content, 'vocabulary');
const contexts = countReference(readReadPlans(join(content, 'plans')), readSubstitutions(vocabulary));
const file = join(vocabulary, contextsFile);
writeFileSync(file, writeContexts(contexts));
console.log(`${file}: ${Object.keys(contexts).length} words`);
