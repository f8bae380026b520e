/**
 * Command: writes the text that the language model of `scripts/damage/` counts. `node scripts/freeze-language.ts`
 *
 * It is frozen and not a part of converting: suggestions for a damaged run must not change because another source
 * was added. Run it by hand when the corpus has grown a good deal, and read the change of `npm run score:damage`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { languageFile } from './damage/read-language.ts';
import { languageLines } from './damage/language-lines.ts';
import { readPlans } from './search/read-plans.ts';

const options = new Command()
  .description('Writes the text that repairs of damaged runs are weighed by.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--out <folder>', 'where the vocabularies are', 'content/vocabulary')
  .parse()
  .opts<{ plans: string; out: string }>();

const lines = languageLines(readPlans(options.plans));
const packed = gzipSync(lines.join('\n'), { level: 9 });
writeFileSync(join(options.out, languageFile), packed);
console.log(`${lines.length} lines, ${packed.length} bytes packed.`);
