/** What axe-core finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The faults of the page as it stands, a line for each rule with its first elements. The policy of the pages lets no
 * checker in: open them with `bypassCSP`. `rules` narrows to some of axe's rules.
 */
export async function findAxeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  // Only violations, and by their markup alone: on a long page the rest is half of the work.
  const options = { resultTypes: ['violations'], selectors: false, ...(rules && { runOnly: [...rules] }) };
  const { violations } = await page.evaluate(
    (run) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, run as RunOptions),
    options,
  );
  return violations.map(({ id, nodes }) => {
    const elements = nodes.map(({ html }) => html).slice(0, 3);
    return `${id}: ${elements.join(' ')}`;
  });
}

/** Rules on which the themes can differ. */
export const colourRules = ['color-contrast', 'link-in-text-block'];
