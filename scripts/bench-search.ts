/** Command: compares this project's search with others on the same phrases. `node scripts/bench-search.ts --sizes 38,1000,10000` */
import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { engines } from './search/bench/engines.ts';
import { formatResults } from './search/bench/format-results.ts';
import type { CorpusResult } from './search/bench/results.ts';
import { runBench } from './search/bench/run-bench.ts';

const gigabyte = 1024 ** 3;
const ids = engines.map(({ id }) => id);

const options = new Command()
  .description('Compare recall, precision, bytes, time and memory of search engines.')
  .option(
    '--plans <folder>',
    'plans, as the converter wrote them; larger corpora are grown from them',
    'content/plans',
  )
  .option('--sizes <numbers>', 'plans of each corpus, parted by commas', '38,1000')
  .addOption(new Option('--engines <ids...>', 'only these').choices(ids).default(ids, 'all'))
  .option('--memory <gigabytes>', 'what an engine may take with its helpers, two thirds of it as heap', '12')
  .option('--minutes <minutes>', 'what an index or all queries of an engine may take', '30')
  .option(
    '--cut <numbers>',
    'sizes of our index: bytes of plans a shard, bytes a file of words, characters a bundle: 5e6,32e3,1e4',
  )
  .option('--json <file>', 'writes every figure there too')
  .parse()
  .opts<{
    plans: string;
    sizes: string;
    engines: string[];
    memory: string;
    minutes: string;
    cut?: string;
    json?: string;
  }>();

const chosen = engines.filter(({ id }) => options.engines.includes(id));
const memory = Number(options.memory) * gigabyte;
const limits = { memory, heap: (memory * 2) / 3, milliseconds: Number(options.minutes) * 60_000 };
const start = performance.now();
const [bytesPerShard, bytesPerWordFile, charsPerBundle] = options.cut?.split(',').map(Number) ?? [];
const sizes = options.cut ? { bytesPerShard, bytesPerWordFile, charsPerBundle } : undefined;
const results: CorpusResult[] = [];
for (const size of options.sizes.split(',').map(Number)) {
  const corpus = { folder: options.plans, size };
  const tell = (line: string) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.error(`${seconds.padStart(5)} s  ${size.toLocaleString('en')} plans  ${line}`);
  };
  const result = await runBench(chosen, corpus, limits, tell, sizes);
  results.push(result);
  console.log(`\n${formatResults(result, engines)}\n`);
  // Written after every corpus: the next one may take an hour.
  if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 2));
}
for (const { name, setup } of chosen) console.log(`${name}: ${setup}`);
