/** What builds took, as a table. */
import { percentile } from '../../../scripts/search/bench/percentile.ts';
import { toTable } from '../../../scripts/search/bench/to-table.ts';
import type { BuildCosts } from './measure-build.ts';

/** The runs of one engine in one state. */
export interface BuildRow {
  readonly engine: string;
  readonly state: string;
  readonly pages: number;
  readonly runs: readonly BuildCosts[];
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);

/**
 * One line an engine and state, the median of its runs. `bases` are rows that every other is set against, each by the
 * head of its column: `÷ Hugo` says how many times the CPU of that row.
 */
export function formatBuilds(
  rows: readonly BuildRow[],
  bases: readonly (readonly [head: string, row: BuildRow])[],
): string {
  return toTable([
    [
      ...['engine', 'state', 'pages', 'CPU s', 'wall s', 'largest process, MB', 'all, MB', 'pages a CPU s'],
      ...bases.map(([head]) => head),
    ],
    ...rows.map((row) => {
      const cpu = median(row, ({ cpu }) => cpu);
      return [
        row.engine,
        row.state,
        row.pages.toLocaleString('en'),
        seconds(cpu),
        seconds(median(row, ({ wall }) => wall)),
        megabytes(median(row, ({ largest }) => largest)),
        megabytes(median(row, ({ together }) => together)),
        (row.pages / (cpu / 1000)).toFixed(0),
        ...bases.map(([, base]) => (cpu / median(base, (run) => run.cpu)).toFixed(2)),
      ];
    }),
  ]);
}

/** The middle one of a figure over the runs of a row. */
export function median({ runs }: BuildRow, of: (costs: BuildCosts) => number): number {
  return percentile(runs.map(of), 50);
}
