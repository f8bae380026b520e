/** What `convert` prints while it runs, over a whole folder or a shard of it. */
import type { CleaningRecord } from '../../src/schema/record.ts';
import { MovedError } from '../../src/plan/read-moved.ts';
import { CurationError } from '../curation/read-curation.ts';
import { noProgress, showProgress } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { reportOutcome, reportSource, reportUnused } from '../report.ts';
import type { ConvertEvents } from '../run/convert-folder.ts';
import type { ConvertOptions } from './read-options.ts';

type Told = Pick<ConvertOptions, 'quiet' | 'shown' | 'stats'>;

/** With a line for every source there is nothing more to show. */
export function openProgress({ stats }: Pick<Told, 'stats'>): Progress {
  return stats ? noProgress : showProgress();
}

/** Shows how far the run is, or what each source took. */
export function tellProgress({ stats }: Pick<Told, 'stats'>, progress: Progress): ConvertEvents {
  return {
    onGathered: progress.start,
    onConverted: (path, outcome) => {
      progress.step(path);
      if (stats) console.log(reportOutcome(path, outcome));
    },
  };
}

/** Prints what is in doubt about a source. */
export function tellSource({ quiet, shown }: Pick<Told, 'quiet' | 'shown'>, record: CleaningRecord): void {
  for (const line of quiet ? reportUnused(record, shown) : reportSource(record, shown)) console.log(line);
}

/** Prints what ended a run; `after` says how that leaves things. */
export function tellFailure({ shown }: Pick<Told, 'shown'>, error: unknown, after = ''): void {
  const place = error instanceof CurationError ? `sources.yml:${error.line}: ` : `${shown}: `;
  // That names its place itself.
  console.error(`${error instanceof MovedError ? '' : place}${(error as Error).message}${after}`);
}

/** CPU time of this process so far, milliseconds, and its largest memory, bytes. */
export function ownUsage(): { readonly cpu: number; readonly peak: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 };
}
