#!/usr/bin/env node
/**
 * npm run grow -- --plans 5000 --out FOLDER [--seed 5]: a project like this one with a large corpus, for measuring. The
 * plans are made of paragraphs of the real ones and say nothing, so they are never published.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { parse } from 'yaml';
import { listRegions, regionTreeSchema } from '../src/schema/region.ts';
import { growSources } from './grow/grow-sources.ts';
import { readPlans } from './search/read-plans.ts';

const root = resolve(import.meta.dirname, '..');
/** What a project is made of beside its sources and what is generated from them. */
const code = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];
const settings = ['tsconfig.browser.json', 'astro.config.mjs', 'content/topics', 'content/vocabulary'];
/** Says that a folder was made here and may be made anew. */
const mark = 'GROWN.md';

const { plans, out, seed } = new Command()
  .name('npm run grow --')
  .description('Writes a project with a corpus grown from the plans of this one, for measuring.')
  .requiredOption('--plans <n>', 'plans to grow: 1000, 5000, 10000', toCount)
  .requiredOption('--out <folder>', 'where the project goes, outside of this one')
  .option('--seed <n>', 'the same corpus from the same seed', toCount, 5)
  .parse()
  .opts<{ plans: number; out: string; seed: number }>();

try {
  const folder = resolve(out);
  if (!relative(root, folder).startsWith('..')) {
    throw new Error(`${out}: stands in this project, expected a folder outside of it`);
  }
  if (existsSync(folder) && !existsSync(join(folder, mark))) {
    throw new Error(`${out}: is there and was not made by this command, expected a new folder`);
  }
  const { counties } = listRegions(
    regionTreeSchema.parse(parse(readFileSync(join(root, 'content/vocabulary/regions.yml'), 'utf8'))),
  );
  const sources = growSources(readPlans(join(root, 'content/plans')), counties, plans, seed);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, mark), `${plans} plans grown with seed ${seed}, for measuring only.\n`);
  for (const name of [...code, ...settings]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(root, 'node_modules'), modules, 'dir');
  const into = join(folder, 'content/sources');
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const { file, text } of sources) writeFileSync(join(into, file), text);
  console.log(`${plans} plans in ${sources.length} sources. Go on with
  cd ${out} && npm run convert -- --quiet && npm run build`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function toCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('expected a whole number from 1 on');
  return number;
}
