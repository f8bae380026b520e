/** One run over a folder: gather, convert what changed, compare all plans, write what differs. */
import { rmSync } from 'node:fs';
import type { CleaningRecord } from '../../src/schema/record.ts';
import type { CurationProblem } from '../curation/read-curation.ts';
import { markCopies, withKinship } from '../copies/mark-copies.ts';
import { remember } from '../../src/plan/remember.ts';
import type { Kinship } from '../copies/mark-copies.ts';
import { printPlan } from '../emit/plan-mdx.ts';
import { printRecord, recordName } from '../emit/record-json.ts';
import { openOutputFolder } from '../files/output-folders.ts';
import { noMovedNews, openMovedKeeper } from '../moved/keep-moved.ts';
import type { MovedNews } from '../moved/keep-moved.ts';
import type { PageCompanions } from '../files/page-companions.ts';
import type { Quarantined } from '../files/quarantine.ts';
import { convertFolder } from './convert-folder.ts';
import type { Again, ConvertEvents, SourceFolders } from './convert-folder.ts';
import type { GatheredSource } from './gather-sources.ts';
import type { ResultCache } from './result-cache.ts';
import type { ConvertedResult, PrintedResult, RefusedResult, SourceCounts } from './source-result.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface RunFolders extends SourceFolders {
  readonly out: string;
  readonly records: string;
  /** `moved.yml`, which need not be there; without it nobody asks for plans by the ids they had. */
  readonly moved?: string;
}

export interface RunEvents extends ConvertEvents {
  /** Told for every source that came through, in order. */
  readonly onSource?: (source: ThroughSource) => void;
}

/** A source that came through. */
export interface ThroughSource {
  readonly path: string;
  readonly counts: SourceCounts;
  /** Where it was converted in this run. */
  readonly record?: CleaningRecord;
}

export interface RunReport {
  readonly converted: number;
  readonly unchanged: number;
  readonly quarantined: readonly Quarantined[];
  /** Folders whose files are no sources of their own. */
  readonly passedOver: readonly PageCompanions[];
  /** Entries of `sources.yml` that no source was found for, or that are wrong. */
  readonly curation: readonly CurationProblem[];
  /** Plans and sources whose ids changed. */
  readonly moved: MovedNews;
  /** False where no source came through: then the old output is as it was. */
  readonly written: boolean;
}

/**
 * Runs. Throws where the run as a whole cannot be:
 * the folder, `sources.yml` or `moved.yml` cannot be read, or the output cannot be written; the old output is then as it was.
 */
export async function runConversion(
  folders: RunFolders,
  cache: ResultCache,
  pool: WorkerPool,
  again: Again,
  events: RunEvents = {},
): Promise<RunReport> {
  const folder = await convertFolder(folders, cache, pool, again, events);
  const { curation, sources, fresh, through, passedOver } = folder;
  const aside = [...folder.quarantined];
  const out = openOutputFolder(folders.out, /\.mdx$/);
  const records = openOutputFolder(folders.records, /\.json$/);
  const keeper = openMovedKeeper(folders);
  const kin = cache.kinship(
    through.map(({ key }) => key),
    fresh.size > 0,
    () => findKin(through, cache),
  );
  const kinOfSource = Map.groupBy(kin, ([id]) => id.replace(/-\d+$/, ''));
  let written = 0;
  let moved = noMovedNews;
  try {
    for (const { path, id, key } of through) {
      const ownKin = new Map(kinOfSource.get(id));
      const again = fresh.has(path);
      const printed = cache.printed(key, ownKin, again, () => printSource(cache.read(key), ownKin));
      if ('reason' in printed) {
        aside.push({ name: path, ...printed });
        continue;
      }
      for (const file of printed.plans) {
        out.put(...file);
        keeper.plan(...file);
      }
      records.put(...printed.record);
      keeper.record(printed.record[0]);
      written += 1;
      events.onSource?.({ path, counts: printed.counts, record: again ? recordOf(key, cache) : undefined });
    }
    if (written > 0) {
      moved = keeper.keep();
      out.commit();
      records.commit();
      cache.prune(new Set(through.map(({ key }) => key)));
    }
  } finally {
    out.discard();
    records.discard();
    rmSync(folders.scratch, { recursive: true, force: true });
  }
  const paths = new Set([...sources.map(({ path }) => path), ...aside.map(({ name }) => name)]);
  return {
    converted: fresh.size,
    unchanged: sources.length - fresh.size,
    quarantined: aside.sort((a, b) => (a.name < b.name ? -1 : 1)),
    passedOver,
    curation: [
      ...curation.problems.filter(({ source }) => source === undefined || !paths.has(source)),
      ...curation.unused(paths),
    ],
    moved,
    written: written > 0,
  };
}

/** Sources whose texts are kept while plans are compared: much is asked of a few. */
const keptSources = 100;

/** Compares the plans of all sources; texts are read again only where two are probably alike. */
function findKin(sources: readonly GatheredSource[], cache: ResultCache): ReadonlyMap<string, Kinship> {
  const places = new Map<string, { readonly key: string; readonly at: number }>();
  const plans = sources.flatMap(({ key }) => {
    const sketches = cache.readSketches(key);
    for (const [at, { id }] of sketches.entries()) places.set(id, { key, at });
    return sketches;
  });
  const blocksOf = remember((key: string) => cache.readBlocks(key), keptSources);
  return markCopies(plans, (id) => {
    const { key, at } = places.get(id)!;
    return blocksOf(key)[at];
  });
}

/** The files of a source; the reason of one that was set aside is told as it is. */
function printSource(
  result: ConvertedResult | RefusedResult,
  kin: ReadonlyMap<string, Kinship>,
): PrintedResult | RefusedResult {
  if ('reason' in result) return result;
  const { record, plans } = result;
  return {
    counts: { plans: plans.length, edits: record.edits.length, messages: record.messages.length },
    plans: plans.map(({ id, data, body }) => [`${id}.mdx`, printPlan(withKinship(data, kin.get(id)), body)]),
    record: [recordName(record), printRecord(record)],
  };
}

function recordOf(key: string, cache: ResultCache): CleaningRecord | undefined {
  const result = cache.read(key);
  return 'record' in result ? result.record : undefined;
}
