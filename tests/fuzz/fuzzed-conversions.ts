/** Converts hostile files in the converter's own child processes and counts what came of them. */
import { openWorkerPool } from '../../scripts/run/worker-pool.ts';
import { seededRandom } from '../../scripts/seeded-random.ts';
import { hostileSource, readSeeds } from './hostile-sources.ts';
import type { HostileSource } from './hostile-sources.ts';

/** `slowest` in milliseconds of CPU time and the number of that input, `peak` in bytes. */
export interface FuzzReport {
  readonly inputs: number;
  /** By ending and outcome: converted, or the rule under which it was set aside. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The converter failed, or a child had to be ended. */
  readonly faults: readonly {
    readonly source: HostileSource;
    readonly reason: string;
    readonly number: number;
  }[];
  readonly slowest: { readonly cpu: number; readonly number: number };
  readonly peak: number;
}

/** Inputs `from` to `from + count` of the series that the seed gives; each can be had again by its number. */
export async function fuzzConversions(
  { count, seed, from = 0, jobs = 2 }: { count: number; seed: number; from?: number; jobs?: number },
  onInput?: (done: number) => void,
): Promise<FuzzReport> {
  const seeds = readSeeds();
  const pool = openWorkerPool(jobs);
  const outcomes = new Map<string, number>();
  const faults: FuzzReport['faults'][number][] = [];
  let slowest = { cpu: 0, number: 0 };
  let peak = 0;
  let next = from;
  let done = 0;
  const work = async () => {
    while (next < from + count) {
      const number = next++;
      const source = hostileSource(seeds, seededRandom(seed * 1_000_003 + number));
      const outcome = await pool.inTurn((convert) =>
        convert({ path: source.name, bytes: source.bytes, curation: {} }),
      );
      const { result } = outcome;
      const kind = 'reason' in result ? result.rule : 'converted';
      const key = `${source.name.replace('fuzz.', '')} ${kind}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      if ('reason' in result && (kind === 'converter-failed' || kind === 'over-limits'))
        faults.push({ source, reason: result.reason, number });
      if (outcome.cpu > slowest.cpu) slowest = { cpu: outcome.cpu, number };
      peak = Math.max(peak, outcome.peak);
      onInput?.(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    pool.close();
  }
  return { inputs: count, outcomes, faults, slowest, peak };
}
