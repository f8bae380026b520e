/** What a run took, as tables. */
import { percentile } from '../../scripts/search/bench/percentile.ts';
import { toTable } from '../../scripts/search/bench/to-table.ts';
import type { PeerFigures } from './measure-peers.ts';
import type { RunFigures, SourceFigures } from './measure-run.ts';
import { broken } from './mixed-sources.ts';
import type { MixedSource } from './mixed-sources.ts';

const whole = (number: number) => number.toLocaleString('en');
const seconds = (ms: number) => (ms / 1000).toFixed(1);
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);

/**
 * CPU by kind of source. A plan's CPU is the whole kind's over its plans; `with all` adds a like share of what the run
 * took beside converting: start of all processes, reading, comparing, writing.
 */
export function formatKinds(drop: readonly MixedSource[], run: RunFigures): string {
  const kinds = Map.groupBy(drop, ({ kind }) => kind);
  const figures = new Map(run.sources.map((own) => [own.path, own]));
  const beside = totalCpu(run) - sum(run.sources, ({ cpu }) => cpu);
  const share = beside / drop.length;
  const groups: (readonly [string, readonly MixedSource[]])[] = [
    ...kinds,
    ['all texts', drop.filter(({ kind }) => kind.startsWith('text'))],
    ['all', drop.filter(({ kind }) => kind !== broken)],
  ];
  const rows = groups.map(([kind, files]) => {
    const own = files.flatMap(({ path }): SourceFigures[] => {
      const found = figures.get(path);
      return found ? [found] : [];
    });
    const cpu = own.map((one) => one.cpu);
    const plans = sum(files, (file) => file.plans);
    const total = sum(own, (one) => one.cpu);
    const perPlan = (ms: number) => (plans === 0 ? '—' : (ms / plans).toFixed(1));
    return [
      kind,
      whole(files.length),
      whole(plans),
      cpu.length === 0 ? '—' : percentile(cpu, 50).toFixed(0),
      cpu.length === 0 ? '—' : percentile(cpu, 95).toFixed(0),
      perPlan(total),
      perPlan(total + share * files.length),
      megabytes(Math.max(0, ...own.map(({ peak }) => peak))),
    ];
  });
  return toTable([
    ['kind', 'files', 'plans', 'CPU ms a file, p50', 'p95', 'a plan', 'with all', 'peak of a child, MB'],
    ...rows.sort(([a], [b]) => Number(a.startsWith('all')) - Number(b.startsWith('all')) || (a < b ? -1 : 1)),
  ]);
}

/** The runs of one drop, one a line. */
export function formatRuns(runs: readonly (readonly [name: string, run: RunFigures])[]): string {
  return toTable([
    ['run', 'converted', 'CPU s', 'in the parent', 'children', 'wall s', 'parent, peak MB'],
    ...runs.map(([name, run]) => [
      name,
      whole(run.sources.length),
      seconds(totalCpu(run)),
      seconds(run.own.cpu),
      whole(run.children.started),
      seconds(run.wall),
      megabytes(run.own.peak),
    ]),
  ]);
}

/** The memory of the parent as it goes on. */
export function formatGrowth({ growth, own }: RunFigures): string {
  return toTable([
    ['sources converted', ...growth.map(({ after }) => whole(after)), 'peak'],
    ['parent, MB', ...growth.map(({ bytes }) => megabytes(bytes)), megabytes(own.peak)],
  ]);
}

/** Readers of one format; ratios are to this project's. */
export function formatPeers(figures: readonly PeerFigures[]): string {
  const ours = new Map(figures.filter(({ without }) => without === '').map(({ kind, cpu }) => [kind, cpu]));
  return toTable([
    ['to text', 'reader', 'files', 'CPU ms a file', 'ours ÷', 'leaves out'],
    ...figures.map(({ kind, reader, files, cpu, without }) => [
      kind,
      reader,
      whole(files),
      cpu.toFixed(1),
      (ours.get(kind)! / cpu).toFixed(2),
      without,
    ]),
  ]);
}

/** All processes of a run, ms. */
export function totalCpu({ own, children }: RunFigures): number {
  return own.cpu + children.cpu;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
