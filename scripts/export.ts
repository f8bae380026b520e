#!/usr/bin/env node
/**
 * npm run export -- --to groonga|opensearch --out DIR [--plans DIR] [--topics DIR]
 *               … --to groonga|opensearch --query PHRASE
 *
 * Plans for a search engine on a server, set up to find every phrase that stands in them and none that does not.
 * Exit 1 where nothing was written.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { foldText } from '../src/text/fold.ts';
import type { Engine } from './export/engine.ts';
import { foldTable } from './export/fold-table.ts';
import { groonga } from './export/groonga.ts';
import { openSearch } from './export/opensearch.ts';
import { toPlanRow } from './export/plan-row.ts';
import type { PlanRow, RowContext } from './export/plan-row.ts';
import { writePieces } from './export/write-pieces.ts';
import { eachPlan, readTopics } from './search/read-plans.ts';
import { readVariants } from './search/variants.ts';

const engines: Readonly<Record<string, Engine>> = { groonga, opensearch: openSearch };

const examples = `
Examples:
  npm run export -- --to groonga --out .cache/groonga
  npm run export -- --to opensearch --out .cache/opensearch
  npm run -s export -- --to groonga --query "醫療服務" | groonga .cache/groonga/database/plans
  npm run -s export -- --to opensearch --query "醫療服務" |
    curl -H 'content-type: application/json' --data-binary @- http://localhost:9200/plans/_search

SITE_URL and BASE_PATH say where the site stands, as for the build; without SITE_URL addresses begin with /.`;

const command = new Command('export')
  .description('Writes the plans for a search engine that finds phrases exactly as this site does.')
  .addOption(
    new Option('--to <engine>', 'the search engine').choices(Object.keys(engines)).makeOptionMandatory(),
  )
  .option('--out <folder>', 'where the files go; other files there are left alone')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--topics <folder>', 'the topic vocabulary', 'content/topics')
  .addOption(
    new Option('--query <phrase>', 'print how the engine is asked for a phrase, and write nothing').conflicts(
      'out',
    ),
  )
  .addHelpText('after', examples)
  .parse();
const options = command.opts<{ to: string; out?: string; plans: string; topics: string; query?: string }>();

const engine = engines[options.to];
try {
  if (options.query !== undefined) console.log(ask(options.query));
  else if (options.out === undefined) command.error("error: expected '--out <folder>' or '--query <phrase>'");
  else writeExport(options.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (options.out !== undefined) console.error(`${options.out}: nothing was written`);
  process.exitCode = 1;
}

function ask(phrase: string): string {
  const folded = foldText(phrase, readVariants());
  if (folded === '') throw new Error(`Unexpected phrase '${phrase}', expected a character to look up`);
  return engine.ask(folded);
}

function writeExport(out: string): void {
  for (const folder of [options.plans, options.topics])
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`${folder}: there is no such folder`);
  const variants = readVariants();
  const topics = new Map(readTopics(options.topics).map(({ id, name }) => [id, name]));
  const counts = { plans: 0, blocks: 0 };
  const rows = countRows(counts, { variants, topics, site: siteAddress() });
  const files = writePieces(engine.write(rows, foldTable(variants)), out, engine.generated);
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `${counts.plans} plans with ${counts.blocks} headings and paragraphs, ${(size / 1e6).toFixed(1)} MB, files: ${files.length}`,
  );
  console.log(`Load them: ${engine.load(quote(resolve(out)))}`);
}

/** The rows of all plans, one at a time, counted as they are taken. Throws where there is none. */
function* countRows(counts: { plans: number; blocks: number }, context: RowContext): Iterable<PlanRow> {
  for (const plan of eachPlan(options.plans)) {
    const row = toPlanRow(plan, context);
    counts.plans += 1;
    counts.blocks += row.blocks.length;
    yield row;
  }
  if (counts.plans === 0) throw new Error(`${options.plans}: no plans to export`);
}

/** As the build reads it. */
function siteAddress(): string {
  const { SITE_URL, BASE_PATH = '/' } = process.env;
  const path = `/${BASE_PATH.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return SITE_URL ? new URL(path, SITE_URL).href : path;
}

/** A path as a shell reads it. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
