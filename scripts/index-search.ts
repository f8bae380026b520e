/** Command: writes the search index of the built site. `node scripts/index-search.ts [--plans DIR] [--topics DIR] [--out DIR]` */
import { join } from 'node:path';
import { Command } from 'commander';
import { readPlans, readTopics } from './search/read-plans.ts';
import { writeIndex } from './search/write-index.ts';

const command = new Command()
  .description('Index the plans for exact phrase search.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--topics <folder>', 'the topic vocabulary', 'content/topics')
  .option('--out <folder>', 'where the index goes', join(process.env.OUT_DIR ?? 'dist', 'pagefind'))
  .parse();
const options = command.opts<{ plans: string; topics: string; out: string }>();

try {
  const start = performance.now();
  const plans = readPlans(options.plans);
  if (plans.length === 0) throw new Error(`${options.plans}: no plans to index`);
  await writeIndex(plans, readTopics(options.topics), options.out);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Indexed ${plans.length} plans into ${options.out} in ${seconds} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
