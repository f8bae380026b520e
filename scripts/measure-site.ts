/**
 * Command: how large the built site is, beside what common hosts take. `npm run size [-- DIR]`
 * Exit 1 where a bound is passed. It counts what is there: with the search index or before it is made.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { toTable } from './search/bench/to-table.ts';
import { measureSite } from './site/measure-site.ts';
import { passedLimits, siteLimits } from './site/site-limits.ts';
import type { ZippedFile } from './site/list-site.ts';
import type { SiteSize } from './site/site-limits.ts';

const command = new Command()
  .description('Count the files and bytes of the built site beside the limits of static hosts.')
  .argument('[folder]', 'the built site', process.env.OUT_DIR ?? 'dist')
  .parse();
const [folder] = command.processedArgs as [string];

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
const files = ['kB', 'gzip kB', 'kind'];
const row = ({ path, kind, bytes, gzip }: ZippedFile) => [path, kilobytes(bytes), kilobytes(gzip), kind];

try {
  const site = measureSite(folder);
  const passed = new Set(passedLimits(site));
  console.log(`${folder}${existsSync(join(folder, 'pagefind')) ? '' : ' (no search index yet)'}\n`);
  const limits = (Object.keys(siteLimits) as (keyof SiteSize)[]).map((key) => {
    const { name, most } = siteLimits[key];
    return [name, String(site[key]), String(most), passed.has(siteLimits[key]) ? 'over' : 'within'];
  });
  console.log(toTable([['limit', 'here', 'most', ''], ...limits]));
  console.log(`\nLargest file: ${site.file.path}, ${megabytes(site.file.bytes)} MB\n`);
  const kinds = site.kinds.map(({ kind, files, bytes }) => [kind, String(files), megabytes(bytes)]);
  console.log(toTable([['kind', 'files', 'MB'], ...kinds]));
  console.log(`\n${toTable([['largest pages', ...files], ...site.pages.map(row)])}`);
  console.log(`\n${toTable([['largest JSON that pages fetch', ...files], ...site.fetched.map(row)])}`);
  if (passed.size > 0) {
    console.error(`Over: ${[...passed].map(({ name, most }) => `${name} (${most})`).join('; ')}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
