/** The results of a corpus as tables that read well on a terminal and in Markdown. */
import type { Engine } from './engine.ts';
import { percentile } from './percentile.ts';
import type { CorpusResult, EngineResult, QueryFigures, Tally } from './results.ts';
import { toTable } from './to-table.ts';

type Row = readonly string[];

const none = '—';
const megabyte = 1_000_000;

/** Three tables, what is found, what it takes and how long by length, under a line on the corpus. Ratios are to the engine `pagefind`. */
export function formatResults({ corpus, engines }: CorpusResult, known: readonly Engine[]): string {
  const engineOf = ({ id }: EngineResult) => known.find((engine) => engine.id === id);
  const nameOf = (result: EngineResult) => engineOf(result)?.name ?? result.id;
  const whole = (number: number) => number.toLocaleString('en');
  const lengths = [
    ...new Set(engines.flatMap(({ query }) => query?.tallies.map(({ length }) => length) ?? [])),
  ].sort((a, b) => a - b);
  const base = engines.find(({ id, query }) => id === 'pagefind' && query)?.query;
  const found: Row[] = engines.map((result) => [
    nameOf(result),
    ...(result.query ? foundCells(result.query, lengths) : [result.failed ?? none, none, none, none]),
  ]);
  const taken: Row[] = engines.map((result) => [
    nameOf(result),
    ...queryCells(result, engineOf(result), base),
    ...buildCells(result, corpus.bytes),
  ]);
  const perLength = lengths.join('/');
  return [
    `${whole(corpus.plans)} plans, ${whole(corpus.characters)} characters, ${(corpus.bytes / megabyte).toFixed(2)} MB of text; ${whole(corpus.phrases)} phrases.`,
    toTable([
      ['found', `recall % at ${perLength}`, 'traditional', `precision % at ${perLength}`, 'absent answered'],
      ...found,
    ]),
    toTable([
      [
        'taken',
        'first query, kB (most)',
        'next',
        'to show ten',
        'p50, ms',
        'p95',
        'first ÷',
        'p95 ÷',
        'held, MB',
        'index, kB/MB',
        'texts',
        'files',
        'build, s',
        'peak, MB',
      ],
      ...taken,
    ]),
    toTable([
      ['p95, ms', `to the plans at ${perLength}`, 'with order and filters'],
      ...engines.map((result) => [nameOf(result), ...lengthCells(result)]),
    ]),
  ].join('\n\n');
}

function foundCells({ tallies }: QueryFigures, lengths: readonly number[]): string[] {
  const of = (...kinds: Tally['kind'][]) => tallies.filter(({ kind }) => kinds.includes(kind));
  const byLength = (all: readonly Tally[], measure: (some: readonly Tally[]) => string) =>
    merge(lengths.map((length) => measure(all.filter((tally) => tally.length === length))));
  const absent = of('absent');
  return [
    byLength(of('simplified'), recall),
    recall(of('traditional')),
    byLength(of('simplified', 'traditional', 'absent'), precision),
    `${sum(absent, 'answered')} of ${sum(absent, 'phrases')}`,
  ];
}

function queryCells(
  { query, failed }: EngineResult,
  engine: Engine | undefined,
  base?: QueryFigures,
): string[] {
  if (!query) return [failed ?? none, ...Array.from({ length: 7 }, () => none)];
  const ratio = (own: number, other: number | undefined) => {
    if (!other) return none;
    return own / other < 0.1 ? (own / other).toPrecision(1) : (own / other).toFixed(2);
  };
  const first = percentile(query.first, 50);
  const shown = {
    apart: query.show.length > 0 ? kilobytes(percentile(query.show, 50)) : none,
    within: '0',
    nowhere: none,
  };
  return [
    `${kilobytes(first)} (${kilobytes(Math.max(...query.first))})`,
    kilobytes(percentile(query.next, 50)),
    shown[engine?.texts ?? 'nowhere'],
    query.p50.toFixed(2),
    query.p95.toFixed(2),
    ratio(first, base && percentile(base.first, 50)),
    ratio(query.p95, base?.p95),
    (query.held / megabyte).toFixed(0),
  ];
}

function lengthCells({ query, failed }: EngineResult): string[] {
  if (!query) return [failed ?? none, none];
  const ms = (own: number | undefined) => own?.toFixed(2) ?? none;
  return [
    merge(query.byLength.map(({ p95 }) => ms(p95))),
    merge(query.byLength.map((own) => ms(own.answer))),
  ];
}

function buildCells({ build }: EngineResult, bytes: number): string[] {
  if (!build) return [none, none, none, none, none];
  const perMegabyte = (size: number) => (size === 0 ? none : kilobytes((size * megabyte) / bytes));
  return [
    perMegabyte(build.index),
    perMegabyte(build.texts),
    build.files.toLocaleString('en'),
    (build.milliseconds / 1000).toFixed(1),
    (build.peak / megabyte).toFixed(0),
  ];
}

const sum = (tallies: readonly Tally[], what: 'phrases' | 'answered' | 'true' | 'given' | 'right') =>
  tallies.reduce((total, tally) => total + tally[what], 0);
const recall = (tallies: readonly Tally[]) => percent(sum(tallies, 'right'), sum(tallies, 'true'));
const precision = (tallies: readonly Tally[]) => percent(sum(tallies, 'right'), sum(tallies, 'given'));

/** Cut, not rounded: 100 is all of them. */
function percent(part: number, all: number): string {
  if (all === 0) return none;
  return part === all ? '100' : (Math.floor((1000 * part) / all) / 10).toFixed(1);
}

/** One number where all are the same. */
function merge(cells: readonly string[]): string {
  return new Set(cells).size === 1 ? cells[0] : cells.join('/');
}

function kilobytes(bytes: number): string {
  if (bytes === 0) return '0';
  return bytes < 10_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000).toLocaleString('en');
}
