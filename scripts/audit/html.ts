/** Pages are valid HTML. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { SiteFolder } from '../site/read-pages.ts';
import type { Check } from './check.ts';

/** What the standard demands, and what a browser or a screen reader would stumble over; nothing of style. */
const config = {
  extends: ['html-validate:standard'],
  rules: Object.fromEntries(
    [
      ...['no-missing-references', 'input-missing-label', 'no-implicit-button-type', 'hidden-focusable'],
      ...[
        'heading-level',
        'empty-heading',
        'empty-title',
        'unique-landmark',
        'no-redundant-role',
        'wcag/h67',
      ],
    ].map((rule) => [rule, 'error'] as const),
  ),
};

/** The faults of pages, `path:line:column rule: what`, by their paths in the folder; of all pages where none are named. */
export function validatePages(
  { folder }: SiteFolder,
  paths: readonly string[] = globSync('**/*.html', { cwd: folder }),
): { readonly pages: number; readonly faults: readonly string[] } {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const faults = paths.flatMap((path) =>
    validator
      .validateStringSync(readFileSync(join(folder, path), 'utf8'), path)
      .results.flatMap(({ messages }) => messages)
      .map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
  return { pages: paths.length, faults };
}

/** The check. */
export const htmlCheck: Check = {
  name: 'html',
  promise: 'every page is valid HTML: nesting, ids and what refers to them, ARIA, headings in order',
  run: async (site) => {
    const { pages, faults } = validatePages(site);
    return { figures: `${pages} pages`, faults };
  },
};
