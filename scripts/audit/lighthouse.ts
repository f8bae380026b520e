/** Lighthouse on a phone of middling power and a slow mobile network, as its own defaults have them. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse';
import { launchBrowser } from '../browser/launch-browser.ts';
import { toTable } from '../search/bench/to-table.ts';
import { askedPages, pageKinds } from '../site/page-kinds.ts';
import type { AuditedSite, Check } from './check.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Kinds of pages that must have 100 in every category. */
const held = ['home', 'plan', 'topic', 'search'];
/** Kinds that are measured beside them. */
const measured = ['search with a phrase', 'plans', 'phrases', 'calendar', 'compare', 'draft'];
const metrics: Readonly<Record<string, string>> = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
};
/** Odd: the median of so many runs is told, since other work on the machine only ever slows a page. */
const runs = 3;

/** The check; it opens a browser of its own, which Lighthouse drives over a port. */
export const lighthouseCheck: Check = {
  name: 'lighthouse',
  promise: `Lighthouse gives 100 four times, mobile: ${held.join(', ')}`,
  async run(site) {
    const port = await freePort();
    const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
    try {
      const faults: string[] = [];
      const rows: string[][] = [];
      for (const [kind, path] of Object.entries(ratedPages(site))) {
        const result = await rate(site.url + path, port);
        const scores = categories.map((id) => Math.round((result.categories[id].score ?? 0) * 100));
        if (held.includes(kind) && scores.some((score) => score < 100))
          faults.push(`${kind} ${path}: ${scores.join(' ')}${lostPoints(result).join('')}`);
        const values = Object.values(metrics).map((id) => result.audits[id].displayValue ?? '');
        rows.push([kind, ...scores.map(String), ...values, kilobytes(result)]);
      }
      const heads = ['page', 'perf', 'a11y', 'best', 'seo', ...Object.keys(metrics), 'kB'];
      return { figures: `median of ${runs} runs`, faults, table: toTable([heads, ...rows]) };
    } finally {
      await browser.close();
    }
  },
};

function ratedPages(site: AuditedSite): Record<string, string> {
  const kinds = { ...pageKinds(site), ...askedPages(site) };
  return Object.fromEntries(Object.entries(kinds).filter(([kind]) => [...held, ...measured].includes(kind)));
}

/** The run whose performance is the median. Stops early at two runs that lost nothing: the median is then known. */
async function rate(url: string, port: number): Promise<Result> {
  const results: Result[] = [];
  const performance = (result: Result) => result.categories.performance.score ?? 0;
  while (results.length < runs && results.filter((it) => performance(it) === 1).length <= (runs - 1) / 2) {
    const answer = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: categories,
    });
    if (!answer || answer.lhr.runtimeError) throw new Error(`${url}: ${answer?.lhr.runtimeError?.message}`);
    results.push(answer.lhr);
  }
  results.sort((a, b) => performance(b) - performance(a));
  return results[(runs - 1) / 2];
}

/** What cost points, a line each. */
function lostPoints({ categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
      .map(({ id }) => `\n      ${id} ${audits[id].displayValue ?? ''}`),
  );
}

function kilobytes({ audits }: Result): string {
  return ((audits['total-byte-weight'].numericValue ?? 0) / 1000).toFixed(0);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
