#!/usr/bin/env node
/**
 * npm run build:data [-- --shard 2/3 --cache DIR]: makes what a build of the site keeps of every plan (its HTML, its
 * sections, what they are about), or of a share of them. Processes need not know of one another: files are named by
 * digests of what they are made from, so what several have made is put together by copying.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { parseFrontmatter } from '../src/plan/parse-plan.ts';
import { planSchema } from '../src/schema/plan.ts';
import { openPlanFiles } from '../src/side-files/plan-files.ts';
import { openReadingFiles } from '../src/side-files/reading-files.ts';
import { showProgress } from './progress.ts';
import { isInShard, parseShard } from './run/shard.ts';
import type { Shard } from './run/shard.ts';
import { readTopics } from './search/read-plans.ts';

const plansFolder = 'content/plans';
const topicsFolder = 'content/topics';
const { shard, cache } = new Command()
  .name('npm run build:data --')
  .description('Makes what a build keeps of every plan, or of a share of the plans.')
  .option('--shard <i/n>', 'only the i-th of n shares', toShard)
  .option('--cache <folder>', 'project folder under whose .cache/ the files go', '.')
  .parse()
  .opts<{ shard?: Shard; cache: string }>();

const sourceOf = (name: string) => name.replace(/-\d+\.mdx$/, '');
const names = readdirSync(plansFolder)
  .filter((name) => name.endsWith('.mdx'))
  .filter((name) => !shard || isInShard(sourceOf(name), shard));
const files = openPlanFiles('.', cache);
const readings = openReadingFiles('.', readTopics(topicsFolder), cache);
const progress = showProgress('making', 'plans');
let made = 0;
progress.start(names.length);
for (const name of names) {
  progress.step(name);
  const path = join(plansFolder, name);
  try {
    const raw = readFileSync(path, 'utf8');
    const { title } = planSchema.parse(parseFrontmatter(raw));
    const plan = { digest: files.digestOf(raw), title };
    const isDrawn = files.has(plan.digest);
    const { sections, plain } = files.write(plan.digest, raw);
    const isRead = !plain || readings.has(plan);
    if (!isRead) readings.read(plan, sections);
    if (!isDrawn || !isRead) made += 1;
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
progress.stop();
const which = shard ? `shard ${shard.index}/${shard.count}: ` : '';
console.log(`${which}${names.length} plans, ${made} made, ${names.length - made} there already`);

function toShard(text: string): Shard {
  const parsed = parseShard(text);
  if (!parsed) throw new InvalidArgumentError('expected a share like 2/3');
  return parsed;
}
