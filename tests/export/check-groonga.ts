#!/usr/bin/env node
/** npm run check:groonga -- [--plans DIR]: exported plans in a real Groonga beside the index of the site. Exit 1 where they differ. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { groonga } from '../../scripts/export/groonga.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { serveIndex } from '../search/served-index.ts';
import { askGroonga, hasGroonga, loadGroonga } from './ask-groonga.ts';
import { askSite, compareAnswers } from './compare-answers.ts';
import type { Difference } from './compare-answers.ts';
import { drawPhrases } from './draw-phrases.ts';
import { exportPlans } from './export-plans.ts';

const { plans: source } = new Command('check:groonga')
  .description('Exports plans to Groonga, asks it and the site for the same phrases, and compares.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .addHelpText('after', '\nExample:\n  npm run check:groonga -- --plans content/plans')
  .parse()
  .opts<{ plans: string }>();

/** Differences that are printed. */
const shown = 5;
const folder = mkdtempSync(join(tmpdir(), 'jiku-check-'));
try {
  if (hasGroonga()) await check();
  else process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function check(): Promise<void> {
  const plans = readPlans(source);
  const phrases = drawPhrases(plans);
  const queries = phrases.map(({ query }) => query);
  const [file] = timed('export', () => exportPlans(groonga, plans, folder));
  const database = timed('load', () => loadGroonga(join(folder, file.name), join(folder, 'database')));
  const answers = timed('questions', () => askGroonga(database, queries));
  const served = await serveIndex(plans);
  try {
    const result = compareAnswers(queries, await askSite(served.index, queries), answers);
    const kinds = Map.groupBy(phrases, ({ kind }) => kind);
    console.log(`${plans.length} plans, ${(file.bytes / 1e6).toFixed(1)} MB for Groonga`);
    console.log(
      `${result.phrases} phrases: ${[...kinds].map(([kind, own]) => `${own.length} ${kind}`).join(', ')}`,
    );
    console.log(
      `${result.phrases - result.otherPlans.length} with the same plans (${result.pairs} of phrase and plan)`,
    );
    console.log(`${result.otherPlaces.length} of these with another number of places`);
    tell(result.otherPlans);
    tell(result.otherPlaces);
    if (result.otherPlans.length + result.otherPlaces.length > 0) process.exitCode = 1;
  } finally {
    await served.close();
  }
}

function tell(differences: readonly Difference[]): void {
  for (const { query, site, engine } of differences.slice(0, shown))
    console.log(`  ${query}\n    site: ${site.slice(0, 200)}\n    Groonga: ${engine.slice(0, 200)}`);
}

function timed<Result>(name: string, task: () => Result): Result {
  const start = performance.now();
  const result = task();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
