#!/usr/bin/env node
/**
 * npm run convert -- [source …] [--sources DIR] [--out DIR] [--records DIR] [--watch] …
 *
 *    … --stream < SOURCES.ndjson > PLANS.ndjson
 *
 * Exit 0 where every source came through, 2 where some were set aside, 1 where nothing was written.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import { Command, Option } from 'commander';
import { CurationError } from './curation/read-curation.ts';
import { lockFolder } from './files/lock-folder.ts';
import { quarantineRules, withoutPrivate } from './files/quarantine.ts';
import { noProgress, showProgress } from './progress.ts';
import {
  reportCounts,
  reportCuration,
  reportMissing,
  reportOthers,
  reportOutcome,
  reportPassed,
  reportQuarantined,
  reportSource,
  reportStream,
  reportUnused,
  reportUsage,
} from './report.ts';
import { ruleCatalogue } from './rule-catalogue.ts';
import { openCache } from './run/result-cache.ts';
import { rulesVersion } from './run/rules-version.ts';
import { runConversion } from './run/run-conversion.ts';
import type { RunFolders, RunReport } from './run/run-conversion.ts';
import { openWorkerPool } from './run/worker-pool.ts';
import { streamSources } from './stream/stream-sources.ts';

interface Options {
  readonly sources: string;
  readonly out: string;
  readonly records: string;
  readonly curation?: string;
  readonly cache: string;
  readonly jobs: string;
  readonly fresh?: boolean;
  readonly stats?: boolean;
  readonly watch?: boolean;
  readonly quiet?: boolean;
  readonly stream?: boolean;
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const content = join(root, 'content');

/** A run of thousands of sources takes minutes; whoever waits longer wants to know. ms */
const lockPatience = 10 * 60_000;
/** Editors save in several steps; ms. */
const settle = 300;

/** Lines that are read ahead for every process: answers keep their order, and one that takes long holds up the others. */
const linesAhead = 2;

const command = new Command('convert')
  .description('Converts source plans into MDX with metadata and a record of every change.')
  .argument('[sources...]', 'paths under the sources folder that are converted although nothing changed')
  .option('--sources <dir>', 'folder of sources, folders and zips in it included', join(content, 'sources'))
  .option('--out <dir>', 'where the plans go', join(content, 'plans'))
  .option('--records <dir>', 'where the cleaning records go', join(content, 'records'))
  .option('--curation <file>', 'what the curator says (default: sources.yml beside the sources folder)')
  .option('--cache <dir>', 'where results are kept between runs', join(root, '.cache/convert'))
  .option('--jobs <n>', 'processes that convert', String(Math.min(4, availableParallelism())))
  .option('--fresh', 'convert all sources although nothing changed')
  .option('--stats', 'print CPU time and memory of every source that is converted, and of the run')
  .option('--watch', 'go on and convert whenever a file changes')
  .option('--quiet', 'do not print the doubts, but for those about sources.yml')
  .addOption(
    new Option('--stream', 'convert lines of JSON from standard input to lines of JSON').conflicts([
      ...['sources', 'out', 'records', 'curation', 'cache', 'fresh', 'stats', 'watch'],
    ]),
  )
  .parse();

const options = command.opts<Options>();
const jobs = Math.max(1, Number.parseInt(options.jobs, 10) || 1);
if (options.stream && command.args.length > 0) command.error('error: a stream names its sources itself');
if (options.stream) process.exitCode = await stream();
else if (options.watch) await watchSources(command.args);
else process.exitCode = await run(command.args);

async function run(named: readonly string[]): Promise<0 | 1 | 2> {
  const shown = relative(process.cwd(), resolve(options.sources)) || '.';
  const releases: (() => void)[] = [];
  const pool = openWorkerPool(jobs);
  try {
    const [out, records] = [resolve(options.out), resolve(options.records)];
    if (out === records) throw new Error('plans and records need folders of their own');
    // In one order, so that no two runs wait for each other.
    for (const folder of [out, records].sort()) {
      const tell = (holder: string) =>
        console.error(`${folder}: waiting for another run (process ${holder}) to finish`);
      releases.push(await lockFolder(folder, lockPatience, tell));
    }
    const own = join(options.cache, createHash('sha256').update(out).digest('hex').slice(0, 12));
    const folders: RunFolders = {
      sources: options.sources,
      out,
      records,
      curation: options.curation ?? join(resolve(options.sources), '..', 'sources.yml'),
      scratch: join(own, 'unpacked'),
    };
    const cache = openCache(join(own, 'results'), rulesVersion(root));
    // With a line for every source there is nothing more to show.
    const progress = options.stats ? noProgress : showProgress();
    const totals = { sources: 0, plans: 0, edits: 0, messages: 0 };
    const again = namedSources(named);
    const known: string[] = [];
    const report = await runConversion(
      folders,
      cache,
      pool,
      { again, all: options.fresh === true },
      {
        onGathered: progress.start,
        onConverted: (path, outcome) => {
          progress.step(path);
          if (options.stats) console.log(reportOutcome(path, outcome));
        },
        onSource: ({ path, counts, record }) => {
          // All is converted; what is printed now must not run into the bar.
          progress.stop();
          known.push(path);
          totals.sources += 1;
          totals.plans += counts.plans;
          totals.edits += counts.edits;
          totals.messages += counts.messages;
          const told = record && (options.quiet ? reportUnused(record, shown) : reportSource(record, shown));
          for (const line of told ?? []) console.log(line);
        },
      },
    ).finally(progress.stop);
    for (const problem of report.curation) console.error(reportCuration(problem, folders.curation));
    if (again.size === 0) for (const entry of report.passedOver) console.log(reportPassed(entry, shown));
    const asked = report.quarantined.filter(({ name }) => again.size === 0 || isNamed(name, again));
    for (const entry of asked) console.error(reportQuarantined(entry, shown));
    const others = report.quarantined.length - asked.length;
    if (others > 0) console.error(reportOthers(others, shown));
    const found = [...known, ...asked.map(({ name }) => name)];
    for (const name of again)
      if (!found.some((path) => isNamed(path, new Set([name])))) console.error(reportMissing(name, shown));
    if (!report.written) {
      console.error(`${shown}: nothing to write: no source was converted; the old output is left as it was`);
      return 1;
    }
    if (records === join(content, 'records')) writeContentFiles(report);
    console.log(reportCounts(totals, report));
    if (options.stats) console.log(reportUsage(pool.usage(), ownUsage()));
    return report.quarantined.length > 0 ? 2 : 0;
  } catch (error) {
    const place = error instanceof CurationError ? `sources.yml:${error.line}` : shown;
    console.error(`${place}: ${(error as Error).message}; the old output is left as it was`);
    return 1;
  } finally {
    pool.close();
    for (const release of releases) release();
  }
}

/** Standard output carries nothing but answers. Who stops reading them is not told that they went unread. */
async function stream(): Promise<0 | 1 | 2> {
  const pool = openWorkerPool(jobs);
  try {
    const counts = await streamSources(process.stdin, process.stdout, pool, jobs * linesAhead);
    console.error(reportStream(counts));
    return counts.failures > 0 ? 2 : 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') console.error(`the stream broke off: ${message}`);
    return 1;
  } finally {
    pool.close();
    process.stdin.destroy();
  }
}

/** Sources may be named as they are printed, as they lie on disk, or by their path under the folder. */
function namedSources(named: readonly string[]): ReadonlySet<string> {
  const folder = resolve(options.sources);
  return new Set(
    named.map((name) => {
      const path = existsSync(join(folder, name)) ? join(folder, name) : resolve(name);
      const inside = relative(folder, path).replaceAll('\\', '/');
      return inside.startsWith('..') ? name : inside;
    }),
  );
}

/** What is inside a zip goes by the name of the zip as well. */
function isNamed(path: string, names: ReadonlySet<string>): boolean {
  return names.has(path) || names.has(path.replace(/(?<=\.zip)\/.*$/i, ''));
}

function ownUsage(): { cpu: number; peak: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 };
}

/** What pages need beside plans and records: what rules are called, and what did not come through. */
function writeContentFiles({ quarantined }: RunReport): void {
  const rules = [...ruleCatalogue, ...quarantineRules].map(({ id, name, why }) => [id, { name, why }]);
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'rules.json'), `${JSON.stringify(Object.fromEntries(rules), null, 2)}\n`);
  writeFileSync(
    join(content, 'quarantined.json'),
    `${JSON.stringify(quarantined.map(withoutPrivate), null, 2)}\n`,
  );
}

/** Converts, and again whenever sources, the curator's word or the vocabularies change, until it is stopped. */
async function watchSources(named: readonly string[]): Promise<void> {
  const folder = resolve(options.sources);
  const beside = options.curation ?? join(folder, '..', 'sources.yml');
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(() => run([]));
    }, settle);
  };
  const places = [folder, beside, join(content, 'vocabulary'), join(content, 'topics')];
  const watcher = watch(places, { ignoreInitial: true }).on('all', again);
  // What is dropped in before the watcher knows the folder would count as having been there.
  await once(watcher, 'ready');
  turn = run(named);
  await turn;
  console.log(`watching ${relative(process.cwd(), folder) || '.'}; stop with Ctrl+C`);
}
