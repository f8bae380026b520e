/** No kind of page breaks its policy, fails a request, reaches elsewhere or moves, and none carries more script than it may. */
import type { Page } from 'playwright-core';
import { toTable } from '../search/bench/to-table.ts';
import { askedPages, pageKinds } from '../site/page-kinds.ts';
import { measureShifts } from './browser/measure-shifts.ts';
import { watchPage } from './browser/watch-page.ts';
import { scriptBudget, tools, weighScripts } from './browser/weigh-scripts.ts';
import { walkTabs } from './browser/walk-kinds.ts';
import type { WalkedSite } from './browser/walk-kinds.ts';
import type { Check } from './check.ts';

/** What opening every kind of page showed. */
export interface QuietWalk {
  /** A line each: a broken policy, an error, a request that failed or left the site, a shift, too much script. */
  readonly faults: readonly string[];
  /** Zipped bytes of script by kind of page. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Opens every kind of page in a tab of its own and waits until it asks for nothing more. */
export async function walkQuietly(site: WalkedSite): Promise<QuietWalk> {
  const faults: string[] = [];
  const weights = new Map<string, number>();
  const pages = { ...pageKinds(site), ...askedPages(site) };
  const open = async (page: Page, kind: string, address: string) => {
    const takeFaults = watchPage(page, site.url);
    const readWeight = weighScripts(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    weights.set(kind, await readWeight());
    faults.push(...takeFaults().map((fault) => `${kind}: ${fault}`));
    const { score, moved } = await measureShifts(page);
    if (score > 0) faults.push(`${kind}: a shift of ${score}, ${moved.slice(0, 4).join(' ')}`);
  };
  await walkTabs(site, {}, open, pages);
  for (const [kind, weight] of weights) {
    if (weight === 0) faults.push(`${kind}: no script came`);
    if (!tools.has(kind) && weight > scriptBudget)
      faults.push(`${kind}: ${weight} bytes of script, expected at most ${scriptBudget}`);
  }
  return { faults, weights };
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

/** The check. */
export const cspCheck: Check = {
  name: 'csp',
  promise: `no page breaks its policy or reaches elsewhere; at most ${scriptBudget / 1024} KB of script but for ${[...tools].join(', ')}`,
  async run(site) {
    const { faults, weights } = await walkQuietly(site);
    const heaviest = [...weights].filter(([kind]) => !tools.has(kind)).sort((a, b) => b[1] - a[1])[0];
    const rows = [...weights].map(([kind, weight]) => [kind, kilobytes(weight)]);
    return {
      figures: `${weights.size} kinds of pages; most script: ${heaviest[0]}, ${kilobytes(heaviest[1])} KB`,
      faults,
      table: toTable([['page', 'script, gzip KB'], ...rows]),
    };
  },
};
