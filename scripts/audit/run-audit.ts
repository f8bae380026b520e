/** Runs checks over a built site, one after the other, and tells of each in a line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../browser/launch-browser.ts';
import { serveLikeHost } from '../site/serve-like-host.ts';
import type { SiteFolder } from '../site/read-pages.ts';
import type { Check, CheckResult } from './check.ts';

/** Faults of one check that are printed. */
const shown = 20;

/** Runs the checks and hands every line to `say`. Returns whether all passed; one that breaks down has failed. */
export async function runAudit(
  site: SiteFolder,
  checks: readonly Check[],
  say: (line: string) => void,
): Promise<boolean> {
  const host = await serveLikeHost(site);
  const browser = await launchBrowser();
  const width = Math.max(...checks.map(({ name }) => name.length));
  let passed = true;
  try {
    const audited = { ...site, siteUrl: readSiteUrl(site), url: host.url, browser };
    for (const { name, promise, run } of checks) {
      const start = performance.now();
      const result = await run(audited).catch((error: unknown): CheckResult => {
        return { figures: 'broke off', faults: [error instanceof Error ? error.message : String(error)] };
      });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const failed = result.faults.length > 0;
      passed &&= !failed;
      say(`${failed ? 'FAIL' : 'ok  '} ${name.padEnd(width)}  ${result.figures} (${seconds} s)`);
      if (result.table) say(indent(result.table));
      if (failed) {
        const more = result.faults.length - shown;
        say(`     expected: ${promise}; ${result.faults.length} faults:`);
        say(indent([...result.faults.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')));
      }
    }
  } finally {
    await browser.close();
    await host.close();
  }
  return passed;
}

/** Where the site will stand, by the canonical link of its home page. */
function readSiteUrl({ folder }: SiteFolder): string | undefined {
  const home = join(folder, 'index.html');
  if (!existsSync(home)) throw new Error(`${folder}: no site; build it first`);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8'))?.[1];
  return canonical && new URL(canonical).origin;
}

const indent = (text: string) => text.replace(/^/gm, '     ');
