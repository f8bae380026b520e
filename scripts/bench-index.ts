/**
 * Command: what indexing takes, from nothing, again, and after a change. `node scripts/bench-index.ts --sizes 10000`
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { changePlans, writeCorpus } from './search/bench/plan-files.ts';
import { formatIndexRuns, measureIndexRun } from './search/bench/measure-index.ts';

const changed = 10;

const options = new Command()
  .description('Measure CPU, time and memory of indexing, and count the shards made and reused.')
  .option(
    '--plans <folder>',
    'plans, as the converter wrote them; larger corpora are grown from them',
    'content/plans',
  )
  .option('--sizes <numbers>', 'plans of each corpus, parted by commas', '1000')
  .option(
    '--cut <numbers...>',
    'sizes of the index: bytes of plans a shard, bytes a file of words, characters a bundle: 5000000,32000,10000',
  )
  .parse()
  .opts<{ plans: string; sizes: string; cut?: string[] }>();

for (const size of options.sizes.split(',').map(Number)) {
  const root = mkdtempSync(join(tmpdir(), 'jiku-bench-'));
  try {
    const plans = join(root, 'plans');
    mkdirSync(plans);
    writeCorpus(options.plans, size, plans);
    for (const cut of options.cut ?? ['']) {
      const run = () => measureIndexRun(plans, root, cut);
      const cold = await run();
      const again = await run();
      const undo = changePlans(plans, changed);
      const some = await run();
      undo();
      const names = ['cold', 'nothing changed', `${changed} changed in one source`];
      const runs = [cold, again, some].map((figures, at) => [names[at], figures] as const);
      console.log(`\n${size.toLocaleString('en')} plans${cut && `, cut ${cut}`}\n\n${formatIndexRuns(runs)}`);
      rmSync(join(root, 'cache'), { recursive: true });
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
