/**
 * Command: the built site from a server and from files, asked for the same phrases. `npm run audit:files [-- --phrases N]`
 * Packs and unpacks `dist/`, cuts the network, and exits 1 where an answer differs, where the plans do not hold what was
 * answered, where anything but a file was asked for, or where the browser complains.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Command } from 'commander';
import { readFinishedSite } from '../../scripts/bundle/finished-site.ts';
import { percentile } from '../../scripts/search/bench/percentile.ts';
import { toTable } from '../../scripts/search/bench/to-table.ts';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { serveFolder } from '../../scripts/search/serve-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { askPhrases } from './ask-phrases.ts';
import type { Asked } from './ask-phrases.ts';
import { unpackBundles } from './bundled-site.ts';
import { watchNetwork } from './watch-network.ts';

const options = new Command('audit-files')
  .description('Ask the built site for phrases, from a server and from files with the network cut.')
  .option('--site <folder>', 'the built site', process.env.OUT_DIR ?? 'dist')
  .option('--plans <folder>', 'the plans it was built from', 'content/plans')
  .option('--phrases <n>', 'of each kind, about', Number, 40)
  .parse()
  .opts<{ site: string; plans: string; phrases: number }>();

const root = mkdtempSync(join(tmpdir(), 'jiku-audit-'));
const site = readFinishedSite(options.site);
if (site.base !== '/') throw new Error(`${options.site} was built for ${site.base}, expected /`);
const server = await serveFolder(options.site);
const browser = await launchBrowser();
try {
  const { home } = await unpackBundles(site, root);
  const samples = samplePhrases(readPlans(options.plans), options.phrases, options.phrases);
  const phrases = samples.map(({ query }) => query);
  const online = await browser.newPage();
  await online.goto(`${server.url}search/`);
  const context = await browser.newContext();
  await context.setOffline(true);
  const faults = watchNetwork(context);
  const offline = await context.newPage();
  await offline.goto(`${home}search/index.html`);
  const fromServer = await askPhrases(online, server.url, phrases);
  const fromFiles = await askPhrases(offline, home, phrases);

  const isSame = (at: number) =>
    isDeepStrictEqual({ ...fromServer[at], time: 0 }, { ...fromFiles[at], time: 0 });
  const isTrue = (at: number) => fromFiles[at].plans === samples[at].plans.length;
  const kinds = [...new Set(samples.map(({ kind }) => kind))];
  const times = (asked: readonly Asked[], share: number) =>
    percentile(
      asked.map(({ time }) => time),
      share,
    ).toFixed(0);
  const rows = kinds.map((kind) => {
    const own = samples.flatMap((sample, at) => (sample.kind === kind ? [at] : []));
    for (const at of own)
      if (!isSame(at) || !isTrue(at)) faults.push(`${phrases[at]}: another answer than expected`);
    return [kind, own.length, own.filter(isSame).length, own.filter(isTrue).length].map(String);
  });
  console.log(toTable([['phrases', 'asked', 'same as from a server', 'as plans hold it'], ...rows]));
  console.log(
    `\nms to the answer, median and p95: from a server ${times(fromServer, 50)} and ${times(fromServer, 95)},` +
      ` from files ${times(fromFiles, 50)} and ${times(fromFiles, 95)}; faults: ${faults.length}`,
  );
  if (faults.length > 0) {
    console.error(faults.slice(0, 20).join('\n'));
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true, force: true });
}
