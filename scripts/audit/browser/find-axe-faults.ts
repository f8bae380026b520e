/** What axe-core finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Not among the rules that run unasked: targets of at least 24 px. */
const more = { 'target-size': { enabled: true } };

/**
 * The faults of the page as it stands, a line for each rule with its first elements. The policy of the pages lets no
 * checker in: open them with `bypassCSP`. `rules` narrows to some of axe's rules.
 */
export async function findAxeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (rules?.length === 0) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe });
  // Only violations, and by their markup alone: on a long page the rest is half of the work.
  const options: RunOptions = {
    resultTypes: ['violations'],
    selectors: false,
    ...(rules ? { runOnly: [...rules] } : { rules: more }),
  };
  const { violations } = await page.evaluate(
    (run) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, run),
    options,
  );
  return violations.map(({ id, nodes }) => {
    const elements = nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).slice(0, 3);
    return `${id} (${nodes.length}): ${elements.join(' ')}`;
  });
}

/** Rules on which the themes can differ. */
export const colourRules = ['color-contrast', 'link-in-text-block'];
