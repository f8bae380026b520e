/** axe-core on every kind of page, at two widths and in both themes. */
import { findAxeFaults } from './browser/find-axe-faults.ts';
import { openFolds, walkSettled } from './browser/walk-kinds.ts';
import type { Check } from './check.ts';

const widths = [360, 1440];
const themes = ['light', 'dark'] as const;

/** The check. */
export const axeCheck: Check = {
  name: 'axe',
  promise: 'axe-core finds no fault on any kind of page, closed or opened out, in either theme',
  async run(site) {
    const faults: string[] = [];
    let looks = 0;
    for (const width of widths)
      await walkSettled(site, { bypassCSP: true, viewport: { width, height: 900 } }, async (page, kind) => {
        await openFolds(page);
        for (const colorScheme of themes) {
          looks += 1;
          await page.emulateMedia({ colorScheme });
          const found = await findAxeFaults(page);
          faults.push(...found.map((fault) => `${kind}, ${width} px, ${colorScheme}: ${fault}`));
        }
      });
    return { figures: `${looks} looks, ${widths.join(' and ')} px, ${themes.join(' and ')}`, faults };
  },
};
