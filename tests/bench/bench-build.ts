#!/usr/bin/env node
/**
 * npm run bench:build -- [--plans 1000,5000] [--engines ours,site,hugo,…] [--states cold,same,some] [--runs 1] [--seed 5]:
 * the same plans built by this project and by its peers.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { changePlans, readBenchPlans } from './build/bench-plan.ts';
import type { BenchPlan } from './build/bench-plan.ts';
import { buildEngines, layOut, prepareEngine } from './build/build-engine.ts';
import type { BuildEngine } from './build/build-engine.ts';
import { checkPages } from './build/check-pages.ts';
import { formatBuilds } from './build/format-builds.ts';
import type { BuildRow } from './build/format-builds.ts';
import { growProject } from './build/grow-project.ts';
import { measureBuild } from './build/measure-build.ts';

/** Starlight's plans are MDX, as ours are; it takes less for plain Markdown. */
const usual = buildEngines.map(({ id }) => id).filter((id) => id !== 'starlight-md');
const options = new Command()
  .description('Measures builds of the same plans by several engines.')
  .option('--plans <numbers>', 'sizes of the corpus, parted by commas', '1000')
  .option('--engines <ids>', `parted by commas, of ${buildEngines.map(({ id }) => id).join()}`, usual.join())
  .option('--states <ids>', 'cold, same (nothing changed), some (ten plans changed)', 'cold,same,some')
  .option('--runs <n>', 'of each; the table shows the median', '1')
  .option('--seed <n>', 'the same corpus from the same seed', '5')
  .parse()
  .opts<{ plans: string; engines: string; states: string; runs: string; seed: string }>();

const changedCount = 10;
const cache = join(import.meta.dirname, '../../.cache/bench');
const states = options.states.split(',');
const engines = options.engines.split(',').map((id) => {
  const engine = buildEngines.find((one) => one.id === id);
  if (!engine)
    throw new Error(`Unexpected engine ${id}, expected ${buildEngines.map((one) => one.id).join()}`);
  return engine;
});
const ready = engines.filter((engine) => {
  const lack = prepareEngine(engine, cache);
  if (lack) console.log(`Left out: ${lack}`);
  return !lack;
});

for (const size of options.plans.split(',').map(Number)) {
  // Kept for the next run, which converts only what changed.
  const grown = join(tmpdir(), `jiku-grown-${size}-${options.seed}`);
  await growProject(grown, size, Number(options.seed));
  const plans = readBenchPlans(grown);
  const rows: BuildRow[] = [];
  for (const engine of ready) rows.push(...(await measureEngine(engine, grown, plans)));
  const base = (id: string, head: string) =>
    rows.filter(({ engine, state }) => engine === id && state === 'cold').map((row) => [head, row] as const);
  const bases = [...base('Hugo', 'CPU ÷ Hugo, cold'), ...base('Starlight', 'CPU ÷ Starlight, cold')];
  console.log(`
${plans.length.toLocaleString('en')} plans. Every build was checked: a page for every plan, and of a sample, as of the
changed plans, every heading and paragraph on its page. All but the whole site make the same pages: the plans, and lists
of them all, by organisation, topic and year. Only \`ours\` marks sentences and outdated terms in the text.

${formatBuilds(rows, bases)}`);
}

/** One row a state: cold is a new folder, the others follow on it. */
async function measureEngine(
  engine: BuildEngine,
  grown: string,
  plans: readonly BenchPlan[],
): Promise<BuildRow[]> {
  const folder = mkdtempSync(join(tmpdir(), `jiku-build-${engine.id}-`));
  const changed = changePlans(plans, changedCount);
  const names = { cold: 'cold', same: 'nothing changed', some: `${changedCount} changed` };
  const rows = new Map<string, BuildRow>();
  try {
    for (let run = 0; run < Number(options.runs); run++) {
      layOut(engine, folder, grown, cache);
      writePlans(engine, folder, plans);
      for (const [state, name] of Object.entries(names)) {
        if (!states.includes(state)) continue;
        const now = state === 'some' ? changed : [];
        writePlans(engine, folder, now);
        const costs = await measureBuild(folder, engine.command);
        const pages = checkPages(join(folder, 'dist'), plans, now);
        rows.set(name, {
          engine: engine.name,
          state: name,
          pages,
          runs: [...(rows.get(name)?.runs ?? []), costs],
        });
      }
    }
    return [...rows.values()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writePlans(engine: BuildEngine, folder: string, plans: readonly BenchPlan[]): void {
  for (const plan of plans) {
    const [path, text] = engine.planFile(plan);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
