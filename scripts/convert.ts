#!/usr/bin/env node
/**
 * npm run convert -- [source …] [--sources DIR] [--out DIR] [--records DIR] [--watch] …
 *
 *                   … --shard I/N [--sources DIR] [--cache DIR], and at the end a run with --warm DIR …
 *                   … --stream < SOURCES.ndjson > PLANS.ndjson
 *
 * Exit 0 where every source came through, 2 where some were set aside, 1 where nothing was written.
 */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import { convertShard } from './convert/convert-shard.ts';
import { readOptions } from './convert/read-options.ts';
import { openProgress, ownUsage, tellFailure, tellProgress, tellSource } from './convert/tell-run.ts';
import { lockFolder } from './files/lock-folder.ts';
import { quarantineRules, withoutPrivate } from './files/quarantine.ts';
import {
  reportCold,
  reportCounts,
  reportCuration,
  reportMissing,
  reportMoved,
  reportOthers,
  reportPassed,
  reportQuarantined,
  reportStream,
  reportUsage,
} from './report.ts';
import { ruleCatalogue } from './rule-catalogue.ts';
import { isNamed, namedSources } from './run/named-sources.ts';
import { openCache } from './run/result-cache.ts';
import { rulesVersion } from './run/rules-version.ts';
import { runConversion } from './run/run-conversion.ts';
import type { RunFolders, RunReport } from './run/run-conversion.ts';
import { listResults, ownResults, warmCache } from './run/warm-cache.ts';
import { openWorkerPool } from './run/worker-pool.ts';
import { streamSources } from './stream/stream-sources.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const content = join(root, 'content');

/** A run of thousands of sources takes minutes; whoever waits longer wants to know. ms */
const lockPatience = 10 * 60_000;
/** Editors save in several steps; ms. */
const settle = 300;
/** Lines that are read ahead for every process: answers keep their order, and one that takes long holds up the others. */
const linesAhead = 2;

const options = readOptions(root);
if (options.stream) process.exitCode = await stream();
else if (options.watch) await watchSources();
else if (options.shard) process.exitCode = await convertShard(options, options.shard, root);
else process.exitCode = await run(options.named);

async function run(named: readonly string[]): Promise<0 | 1 | 2> {
  const { shown } = options;
  const releases: (() => void)[] = [];
  const pool = openWorkerPool(options.jobs);
  try {
    const [out, records] = [resolve(options.out), resolve(options.records)];
    if (out === records) throw new Error('plans and records need folders of their own');
    // In one order, so that no two runs wait for each other.
    for (const folder of [out, records].sort()) {
      const tell = (holder: string) =>
        console.error(`${folder}: waiting for another run (process ${holder}) to finish`);
      releases.push(await lockFolder(folder, lockPatience, tell));
    }
    const results = ownResults(options.cache, out);
    const folders: RunFolders = {
      sources: options.sources,
      out,
      records,
      curation: options.curation,
      moved: options.moved,
      scratch: join(results, '..', 'unpacked'),
    };
    const cache = warmCache(openCache(results, rulesVersion(root)), options.warm.flatMap(findWarm));
    const progress = openProgress(options);
    const totals = { sources: 0, plans: 0, edits: 0, messages: 0 };
    const again = namedSources(named, options.sources);
    const known: string[] = [];
    const report = await runConversion(
      folders,
      cache,
      pool,
      { again, all: options.fresh },
      {
        ...tellProgress(options, progress),
        onSource: ({ path, counts, record }) => {
          // All is converted; what is printed now must not run into the bar.
          progress.stop();
          known.push(path);
          totals.sources += 1;
          totals.plans += counts.plans;
          totals.edits += counts.edits;
          totals.messages += counts.messages;
          if (record) tellSource(options, record);
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
    for (const line of reportMoved(report.moved)) console.error(line);
    console.log(reportCounts(totals, report));
    if (options.stats) console.log(reportUsage(pool.usage(), ownUsage()));
    return report.quarantined.length > 0 ? 2 : 0;
  } catch (error) {
    tellFailure(options, error, '; the old output is left as it was');
    return 1;
  } finally {
    pool.close();
    for (const release of releases) release();
  }
}

/** Standard output carries nothing but answers. Who stops reading them is not told that they went unread. */
async function stream(): Promise<0 | 1 | 2> {
  const pool = openWorkerPool(options.jobs);
  try {
    const counts = await streamSources(process.stdin, process.stdout, pool, options.jobs * linesAhead);
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

/** A cache that was forgotten or misspelt costs hours, not a plan: it is told, and the run goes on. */
function findWarm(folder: string): string[] {
  const found = listResults(folder);
  if (found.length === 0) console.error(reportCold(folder));
  return found;
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
async function watchSources(): Promise<void> {
  const folder = resolve(options.sources);
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(() => run([]));
    }, settle);
  };
  const places = [folder, options.curation, join(content, 'vocabulary'), join(content, 'topics')];
  const watcher = watch(places, { ignoreInitial: true }).on('all', again);
  // What is dropped in before the watcher knows the folder would count as having been there.
  await once(watcher, 'ready');
  turn = run(options.named);
  await turn;
  console.log(`watching ${relative(process.cwd(), folder) || '.'}; stop with Ctrl+C`);
}
