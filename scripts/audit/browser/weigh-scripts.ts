/** How much script a page loads. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A page may load this much script, zipped. */
export const scriptBudget = 10 * 1024;

/** Kinds of pages that are not held to the budget: what they are for cannot be had without scripts. */
export const tools: ReadonlySet<string> = new Set([
  ...['search', 'search with a phrase', 'search for what is nowhere', 'draft'],
  ...['compare', 'comparison of two', 'differences', 'difference of two'],
]);

/** Counts from now on; what it gives back tells the zipped bytes so far. In a new tab nothing comes from a cache. */
export function weighScripts(page: Page): () => Promise<number> {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const body = response.body();
    // What comes after the last question, while the tab closes, is nobody's to wait for.
    body.catch(() => undefined);
    scripts.push(body);
  });
  return async () => (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
}
