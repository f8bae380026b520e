/** What `convert` prints: doubts in the form of a linter, then what was set aside, then a count. */
import type { CleaningRecord } from '../src/schema/record.ts';
import type { CurationProblem } from './curation/read-curation.ts';
import type { PageCompanions } from './files/page-companions.ts';
import type { Quarantined } from './files/quarantine.ts';
import type { MovedNews } from './moved/keep-moved.ts';
import { printable } from './progress.ts';
import type { ShardReport } from './run/run-shard.ts';
import type { Outcome, PoolUsage } from './run/worker-pool.ts';
import type { StreamCounts } from './stream/stream-sources.ts';

/** Words of the curator that came to nothing are told even to those who ask for no doubts. */
const alwaysTold = 'curation-unused';

/** What came of a source in one line, and under it a line a doubt: `file:line:column  rule  reason`. */
export function reportSource(record: CleaningRecord, directory: string): string[] {
  const path = `${directory}/${printable(record.source)}`;
  const place = (m: CleaningRecord['messages'][number]) => `  ${path}:${m.line}:${m.column}`;
  const width = record.messages.reduce((most, message) => Math.max(most, place(message).length), 0);
  const masked = Object.entries(record.masked ?? {}).map(([rule, count]) => `${count} ${rule}`);
  return [
    `${path}: ${plural(record.plans.length, 'plan')}, ${plural(record.edits.length, 'edit')}, ${plural(record.messages.length, 'doubt')}${masked.length > 0 ? `; masked: ${masked.join(', ')}` : ''}`,
    ...record.messages.map(
      (message) =>
        `${place(message).padEnd(width)}  ${message.rule.padEnd(15)}  ${printable(message.reason)}`,
    ),
  ];
}

/** The lines of a source for whoever asked for no doubts: what the curator said to no effect, or nothing. */
export function reportUnused(record: CleaningRecord, directory: string): string[] {
  const messages = record.messages.filter(({ rule }) => rule === alwaysTold);
  return reportSource({ ...record, messages }, directory).slice(1);
}

export function reportQuarantined({ name, reason }: Quarantined, directory: string): string {
  return `${directory}/${printable(name)}: not converted: ${printable(reason)}`;
}

/** A folder of which no file was looked at. */
export function reportPassed({ folder, page, files }: PageCompanions, directory: string): string {
  return `${directory}/${printable(folder)}: passed over: ${plural(files, 'file')} that a browser saved with ${printable(page)}`;
}

/** Files that were set aside and that nobody asked about. */
export function reportOthers(count: number, directory: string): string {
  return `${directory}: ${plural(count, 'other file')} not converted; run without names to see why`;
}

/** A name on the command line that no file has. */
export function reportMissing(name: string, directory: string): string {
  return `${directory}: no source is called ${printable(name)}`;
}

export function reportCuration({ source, line, reason }: CurationProblem, file: string): string {
  const about = source === undefined ? '' : `${printable(source)}: `;
  return `${file}:${line}: ${about}${printable(reason)}`;
}

/** CPU time and largest memory of one source, for `--stats`. */
export function reportOutcome(path: string, { cpu, peak, result }: Outcome): string {
  const plans = 'reason' in result ? 'set aside' : plural(result.plans.length, 'plan');
  return `${printable(path)}: ${cpu.toFixed(0)} ms CPU, ${(peak / 1024 / 1024).toFixed(0)} MB, ${plans}`;
}

/** What the whole run took, for `--stats`: `own` is this process, with CPU in milliseconds and memory in bytes. */
export function reportUsage(
  { children, cpu }: PoolUsage,
  own: { readonly cpu: number; readonly peak: number },
): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const megabytes = (own.peak / 1024 / 1024).toFixed(0);
  return `run: ${seconds(own.cpu)} s CPU and at most ${megabytes} MB itself, ${seconds(cpu)} s CPU in ${children} converting processes`;
}

/** What came of a stream. */
export function reportStream({ sources, failures }: StreamCounts): string {
  return `${plural(sources, 'source')} converted; ${plural(failures, 'line')} not`;
}

/** A folder of kept results that holds none. */
export function reportCold(folder: string): string {
  return `${folder}: no results are kept there`;
}

/** Ids that changed in this run, and moves that lead nowhere. */
export function reportMoved({ found, lost }: MovedNews): string[] {
  return [
    ...found.map(([from, to]) => `${from} is now ${to}: content/moved.yml leads on from its old address`),
    ...lost.map(
      ({ line, to }) => `content/moved.yml:${line}: Unexpected ${to}, expected an id that there is`,
    ),
  ];
}

/** Everything that is there now, in one line, and how much of it this run had to do. */
export function reportCounts(totals: Totals, { unchanged, quarantined }: ShardReport): string {
  const parts = [
    plural(totals.sources, 'source'),
    plural(totals.plans, 'plan'),
    plural(totals.edits, 'edit'),
    plural(totals.messages, 'doubt'),
  ];
  const notes = [
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(quarantined.length > 0 ? [`${plural(quarantined.length, 'file')} not converted`] : []),
  ];
  return [parts.join(', '), ...notes].join('; ');
}

interface Totals {
  readonly sources: number;
  readonly plans: number;
  readonly edits: number;
  readonly messages: number;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
