/** The command line of `convert`. */
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseShard } from '../run/shard.ts';
import type { Shard } from '../run/shard.ts';

export interface ConvertOptions {
  /** Sources that are converted although nothing changed. */
  readonly named: readonly string[];
  readonly sources: string;
  /** The folder of sources as it is printed. */
  readonly shown: string;
  readonly out: string;
  readonly records: string;
  readonly curation: string;
  /** Undefined where plans go to a folder of their own: nobody has an address of them. */
  readonly moved?: string;
  readonly cache: string;
  readonly warm: readonly string[];
  readonly jobs: number;
  readonly fresh: boolean;
  readonly stats: boolean;
  readonly watch: boolean;
  readonly quiet: boolean;
  readonly stream: boolean;
  readonly shard?: Shard;
}

/** Reads the arguments of this process; `root` is the project's folder. What is wrong is told, and the process ended. */
export function readOptions(root: string): ConvertOptions {
  const content = join(root, 'content');
  const command = new Command('convert')
    .description('Converts source plans into MDX with metadata and a record of every change.')
    .argument('[sources...]', 'paths under the sources folder that are converted although nothing changed')
    .option('--sources <dir>', 'folder of sources, folders and zips in it included', join(content, 'sources'))
    .option('--out <dir>', 'where the plans go', join(content, 'plans'))
    .option('--records <dir>', 'where the cleaning records go', join(content, 'records'))
    .option('--curation <file>', 'what the curator says (default: sources.yml beside the sources folder)')
    .option('--moved <file>', 'ids that plans had before (default: content/moved.yml, unless --out is given)')
    .option('--cache <dir>', 'where results are kept between runs', join(root, '.cache/convert'))
    .option(
      '--warm <dir...>',
      'caches of other runs or shards: what they converted is not converted again',
      [],
    )
    .option('--jobs <n>', 'processes that convert', readJobs, Math.min(4, availableParallelism()))
    .option('--fresh', 'convert all sources although nothing changed', false)
    .option('--stats', 'print CPU time and memory of every source that is converted, and of the run', false)
    .option('--watch', 'go on and convert whenever a file changes', false)
    .option('--quiet', 'do not print the doubts, but for those about sources.yml', false)
    .addOption(
      new Option(
        '--shard <i/n>',
        'convert the i-th of n shares of the sources into the cache; write no plans',
      )
        .argParser(readShard)
        .conflicts(['out', 'records', 'moved', 'warm', 'watch', 'stream']),
    )
    .addOption(
      new Option('--stream', 'convert lines of JSON from standard input to lines of JSON')
        .default(false)
        .conflicts([
          'sources',
          'out',
          'records',
          'moved',
          'curation',
          'cache',
          'warm',
          'fresh',
          'stats',
          'watch',
        ]),
    )
    .parse();
  const options = command.opts<Omit<ConvertOptions, 'named' | 'shown'>>();
  if (options.stream && command.args.length > 0) command.error('error: a stream names its sources itself');
  const sources = resolve(options.sources);
  return {
    ...options,
    named: command.args,
    shown: relative(process.cwd(), sources) || '.',
    moved:
      options.moved ??
      (command.getOptionValueSource('out') === 'default' ? join(content, 'moved.yml') : undefined),
    curation: options.curation ?? join(sources, '..', 'sources.yml'),
  };
}

function readJobs(text: string): number {
  return Math.max(1, Number.parseInt(text, 10) || 1);
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (!shard)
    throw new InvalidArgumentError('Expected the number of the shard and how many there are, as 2/3.');
  return shard;
}
