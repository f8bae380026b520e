#!/usr/bin/env node
/**
 * npm run convert -- [--sources DIR] [--out DIR] [--records DIR] [--quiet]
 *
 * Exit 0 where every source came through, 2 where some were set aside, 1 where nothing was written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { markCopies } from './copies/mark-copies.ts';
import { sketchPlan } from '../src/plan/section-texts.ts';
import { SourceError } from './decode/decoded-source.ts';
import { printBody, printFrontmatter } from './emit/plan-mdx.ts';
import { printRecord, recordName } from './emit/record-json.ts';
import { readSources } from './files/read-sources.ts';
import type { Quarantined } from './files/read-sources.ts';
import { recover, replaceFolders } from './files/replace-folder.ts';
import { readKnowledge } from './knowledge.ts';
import { convertSource } from './pipeline.ts';
import type { ConvertedSource } from './pipeline.ts';
import { reportCounts, reportSource, reportQuarantined } from './report.ts';
import { ruleCatalogue } from './rule-catalogue.ts';

interface Options {
  readonly sources: string;
  readonly out: string;
  readonly records: string;
  readonly quiet?: boolean;
}

const content = resolve(dirname(fileURLToPath(import.meta.url)), '../content');

/** Where there is no terminal to draw a bar on, a line is printed every so many sources. */
const linesEvery = 200;

const command = new Command('convert')
  .description('Converts source plans into MDX with metadata and a record of every change.')
  .option('--sources <dir>', 'folder of .txt and .md files', join(content, 'sources'))
  .option('--out <dir>', 'where the plans go', join(content, 'plans'))
  .option('--records <dir>', 'where the cleaning records go', join(content, 'records'))
  .option('--quiet', 'do not print the doubts')
  .parse();

process.exitCode = await run(command.opts<Options>());

async function run(options: Options): Promise<0 | 1 | 2> {
  const shown = relative(process.cwd(), resolve(options.sources)) || '.';
  try {
    for (const directory of [options.out, options.records]) recover(resolve(directory));
    const knowledge = readKnowledge(content);
    const { files, quarantined } = readSources(options.sources);
    const converted: ConvertedSource[] = [];
    const bar = process.stderr.isTTY
      ? new SingleBar({
          format: 'converting [{bar}] {value}/{total} {name}',
          stream: process.stderr,
          clearOnComplete: true,
        })
      : undefined;
    bar?.start(files.length, 0, { name: '' });
    for (const [i, file] of files.entries()) {
      if (bar) bar.increment({ name: file.name });
      else if (i > 0 && i % linesEvery === 0) console.error(`converting: ${i} of ${files.length} sources`);
      try {
        converted.push(await convertSource(file, knowledge));
      } catch (error) {
        quarantined.push(setAside(file.name, error));
      }
    }
    bar?.stop();
    const records = converted.map((source) => source.record);
    if (!options.quiet)
      for (const record of records) for (const line of reportSource(record, shown)) console.log(line);
    for (const entry of quarantined.sort((a, b) => (a.name < b.name ? -1 : 1)))
      console.error(reportQuarantined(entry, shown));
    if (converted.length === 0) {
      console.error(`${shown}: nothing to write: no source was converted; the old output is left as it was`);
      return 1;
    }
    write(options, converted);
    console.log(reportCounts(records, quarantined.length));
    return quarantined.length > 0 ? 2 : 0;
  } catch (error) {
    console.error(`${shown}: ${(error as Error).message}; the old output is left as it was`);
    return 1;
  }
}

/** A fault of the source is told in its own words; anything else is ours and says so. */
function setAside(name: string, error: unknown): Quarantined {
  if (error instanceof SourceError) return { name, reason: error.message };
  return { name, reason: `the converter failed on it (${(error as Error).message}); please report the file` };
}

function write(options: Options, converted: readonly ConvertedSource[]): void {
  const all = converted.flatMap((source) => source.plans);
  const byId = new Map(all.map((plan) => [plan.id, plan]));
  const marked = markCopies(
    all.map(({ id, data, blocks }) => ({ id, data, sketch: sketchPlan(blocks) })),
    (id) => byId.get(id)?.blocks ?? [],
  );
  const plans = new Map(
    all.map(({ id, mdx, blocks }) => {
      const data = marked.get(id);
      return [`${id}.mdx`, data ? printFrontmatter(data) + printBody(blocks) : mdx];
    }),
  );
  const records = new Map(converted.map(({ record }) => [recordName(record), printRecord(record)]));
  mkdirSync(dirname(resolve(options.out)), { recursive: true });
  mkdirSync(dirname(resolve(options.records)), { recursive: true });
  replaceFolders([
    { directory: resolve(options.out), files: plans, generated: /\.mdx$/ },
    { directory: resolve(options.records), files: records, generated: /\.json$/ },
  ]);
  if (resolve(options.records) === join(content, 'records')) {
    const rules = Object.fromEntries(ruleCatalogue.map(({ id, name, why }) => [id, { name, why }]));
    writeFileSync(join(content, 'rules.json'), `${JSON.stringify(rules, null, 2)}\n`);
  }
}
