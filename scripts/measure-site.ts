/**
 * Command: how large the built site is, beside what common hosts take. `npm run size [-- DIR]`
 * Exit 1 where a bound is passed. It counts what is there: with the search index or before it is made.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { measureSite } from './site/measure-site.ts';
import { passedLimits, siteLimits } from './site/site-limits.ts';
import type { SiteSize } from './site/site-limits.ts';

const command = new Command()
  .description('Count the files and bytes of the built site beside the limits of static hosts.')
  .argument('[folder]', 'the built site', process.env.OUT_DIR ?? 'dist')
  .parse();
const [folder] = command.processedArgs as [string];

const inKilobytes = (bytes: number) => Number((bytes / 1000).toFixed(1));
const inMegabytes = (bytes: number) => Number((bytes / 1e6).toFixed(2));

try {
  const site = measureSite(folder);
  const passed = new Set(passedLimits(site));
  console.log(`${folder}${existsSync(join(folder, 'pagefind')) ? '' : ' (no search index yet)'}`);
  console.table(
    Object.fromEntries(
      (Object.keys(siteLimits) as (keyof SiteSize)[]).map((key) => {
        const { name, most } = siteLimits[key];
        return [name, { here: site[key], most, passed: passed.has(siteLimits[key]) ? 'PASSED' : '' }];
      }),
    ),
  );
  console.log(`Largest file: ${site.file.path}, ${inMegabytes(site.file.bytes)} MB`);
  console.log('By kind');
  console.table(site.kinds.map(({ kind, files, bytes }) => ({ kind, files, MB: inMegabytes(bytes) })));
  const row = ({ path, kind, bytes, gzip }: (typeof site.pages)[number]) => ({
    path,
    kind,
    kB: inKilobytes(bytes),
    'gzip kB': inKilobytes(gzip),
  });
  console.log('Largest pages by gzip');
  console.table(site.pages.map(row));
  console.log('Largest JSON that pages fetch, by gzip');
  console.table(site.fetched.map(row));
  if (passed.size > 0) {
    console.error(`Over: ${[...passed].map(({ name, most }) => `${name} (${most})`).join('; ')}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
