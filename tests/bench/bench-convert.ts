#!/usr/bin/env node
/** npm run bench:convert -- [--sizes 1000,5000] [--seed 5]: CPU and memory of a run over mixed files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { formatGrowth, formatKinds, formatPeers, formatRuns } from './format-run.ts';
import { measurePeers } from './measure-peers.ts';
import { measureRun } from './measure-run.ts';
import { mixedSources, writeSources } from './mixed-sources.ts';
import type { MixedSource } from './mixed-sources.ts';

const options = new Command()
  .description('Measures conversions of a drop of mixed files.')
  .option('--sizes <numbers>', 'files of each drop, parted by commas', '1000')
  .option('--seed <n>', 'the same drop from the same seed', '5')
  .parse()
  .opts<{ sizes: string; seed: string }>();

const changed = 10;
/** Files of a kind that other readers read too. */
const contested = 100;
const given = readPlans(join(import.meta.dirname, '../../content/plans'));
for (const size of options.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-bench-'));
  try {
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    const drop = mixedSources(given, size, Number(options.seed));
    writeSources(drop, sources);
    const cold = await measureRun(folder);
    const again = await measureRun(folder);
    changeSome(drop, sources);
    const some = await measureRun(folder);
    const bytes = drop.reduce((sum, own) => sum + own.bytes.length, 0);
    console.log(`\n${size} files, ${(bytes / 1e6).toFixed(1)} MB\n\n${formatKinds(drop, cold)}\n`);
    const names = ['cold', 'nothing changed', `${changed} changed`];
    const peers = await measurePeers(drop, contested);
    console.log(
      formatRuns([cold, again, some].map((run, i) => [names[i], run])),
      `\n\n${formatGrowth(cold)}\n\n${formatPeers(peers)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds a line to the first texts outside the zip. */
function changeSome(drop: readonly MixedSource[], sources: string): void {
  const texts = drop.filter(({ path, kind }) => kind === 'text, UTF-8' && !path.startsWith('drop.zip/'));
  for (const [i, { path }] of texts.slice(0, changed).entries()) {
    const addition = `\r\n　　附：本计划由办公室负责督促落实，第${i + 1}季度末检查一次。\r\n`;
    writeFileSync(join(sources, path), Buffer.concat([texts[i].bytes, Buffer.from(addition)]));
  }
}
