/** The first half of a run: gathers the sources of a folder and converts what changed into the cache. */
import { existsSync, readFileSync } from 'node:fs';
import { CurationError, readCuration } from '../curation/read-curation.ts';
import type { Curation } from '../curation/read-curation.ts';
import { readListed } from '../files/list-sources.ts';
import type { PageCompanions } from '../files/page-companions.ts';
import type { Quarantined } from '../files/quarantine.ts';
import { gatherSources, mostBytes } from './gather-sources.ts';
import type { GatheredSource } from './gather-sources.ts';
import type { ResultCache } from './result-cache.ts';
import type { Outcome, WorkerPool } from './worker-pool.ts';

export interface SourceFolders {
  readonly sources: string;
  /** `sources.yml`; it need not be there. */
  readonly curation: string;
  /** For unpacked zips: ours alone while the run lasts. */
  readonly scratch: string;
}

/** What is converted although nothing changed: these paths, or everything. */
export interface Again {
  readonly again: ReadonlySet<string>;
  readonly all: boolean;
}

export interface ConvertEvents {
  readonly onGathered?: (converting: number, unchanged: number) => void;
  readonly onConverted?: (path: string, outcome: Outcome) => void;
}

/** A folder of which every source has its result in the cache, or is set aside. */
export interface ConvertedFolder {
  readonly curation: Curation;
  readonly sources: readonly GatheredSource[];
  /** Paths of those that were converted now. */
  readonly fresh: ReadonlySet<string>;
  /** Those with a result, which may say that the source is set aside. */
  readonly through: readonly GatheredSource[];
  readonly quarantined: readonly Quarantined[];
  /** Folders whose files are no sources of their own. */
  readonly passedOver: readonly PageCompanions[];
}

/** Converts the sources that are `ours`. Throws where the folder or `sources.yml` cannot be read. */
export async function convertFolder(
  folders: SourceFolders,
  cache: ResultCache,
  pool: WorkerPool,
  { again, all }: Again,
  events: ConvertEvents = {},
  isOurs?: (path: string) => boolean,
): Promise<ConvertedFolder> {
  const curation = readCuration(existsSync(folders.curation) ? readUtf8(folders.curation) : '');
  const { sources, quarantined, passedOver } = await gatherSources(
    folders.sources,
    folders.scratch,
    curation,
    cache,
    isOurs,
  );
  const stale = sources.filter(({ path, key }) => all || again.has(path) || !cache.has(key));
  events.onGathered?.(stale.length, sources.length - stale.length);
  const { failed, keys } = await convertAll(stale, cache, pool, events);
  return {
    curation,
    sources,
    fresh: new Set(stale.map(({ path }) => path)),
    through: sources
      .filter(({ path }) => !failed.has(path))
      .map((source) => ({ ...source, key: keys.get(source.path) ?? source.key })),
    quarantined: [...quarantined, ...failed.values()],
    passedOver,
  };
}

/**
 * Converts into the cache, and gives the keys of the results: a file may have changed since it was gathered.
 * What says more of this machine than of the source is given back instead of kept.
 */
async function convertAll(
  sources: readonly GatheredSource[],
  cache: ResultCache,
  pool: WorkerPool,
  events: ConvertEvents,
): Promise<{ failed: ReadonlyMap<string, Quarantined>; keys: ReadonlyMap<string, string> }> {
  const failed = new Map<string, Quarantined>();
  const keys = new Map<string, string>();
  await Promise.all(
    sources.map((source) =>
      pool.inTurn(async (convert) => {
        const bytes = readListed(source, mostBytes);
        if ('reason' in bytes) {
          failed.set(source.path, bytes);
          return;
        }
        const outcome = await convert({ path: source.path, bytes, curation: source.curation });
        const { result } = outcome;
        if ('reason' in result && passing.has(result.rule))
          failed.set(source.path, { name: source.path, ...result });
        else {
          const key = cache.key(source.path, bytes, source.curation);
          cache.write(key, result);
          keys.set(source.path, key);
        }
        events.onConverted?.(source.path, outcome);
      }),
    ),
  );
  return { failed, keys };
}

const passing: ReadonlySet<Quarantined['rule']> = new Set(['over-limits', 'converter-failed']);

/** Offsets and titles of a file saved in another encoding would be read as other characters without a word. */
function readUtf8(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CurationError(1, 'it is not UTF-8; save it as UTF-8');
  }
}
