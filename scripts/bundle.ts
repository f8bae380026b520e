/**
 * Command: the built site as files to carry: a zip for any server, and one that opens by double click.
 *
 *     npm run bundle [-- --site DIR] [--out DIR]
 */
import { join } from 'node:path';
import { Command } from 'commander';
import { changedSince, readFinishedSite } from './bundle/finished-site.ts';
import { writeBundles } from './bundle/write-bundles.ts';
import { toTable } from './search/bench/to-table.ts';

/** What a site is built from. */
const inputs = ['content', 'src', 'public', 'astro.config.mjs'];

const { site: folder, out } = new Command('bundle')
  .description(
    'Pack the built site: jiku-site.zip for any web server, jiku-offline.zip to be opened by double click.',
  )
  .option('--site <folder>', 'the built site', process.env.OUT_DIR ?? 'dist')
  .option('--out <folder>', 'where the zips go', 'bundles')
  .parse()
  .opts<{ site: string; out: string }>();

try {
  const site = readFinishedSite(folder);
  const bundles = await writeBundles(site, out);
  const rows = bundles.map(({ name, files, bytes, packed, seconds }) => [
    join(out, `${name}.zip`),
    String(files),
    megabytes(bytes),
    megabytes(packed),
    seconds.toFixed(1),
  ]);
  console.log(toTable([['bundle', 'files', 'MB', 'zipped MB', 'seconds'], ...rows]));
  console.log(
    `\nPeak memory ${megabytes(process.resourceUsage().maxRSS * 1024)} MB. Checksums: ${join(out, 'SHA256SUMS')}`,
  );
  if (site.base !== '/') console.log(`jiku-site.zip must stand under ${site.base}, as the site was built.`);
  const changed = changedSince(site, inputs);
  if (changed)
    console.error(`\n${changed} was changed after ${folder} was built: npm run build, and bundle again.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
