/** Asks a search page for phrases, one after another, as a reader does. */
import type { Page } from 'playwright-core';

/** What the page says in answer. */
export interface Asked {
  /** Plans that were found. */
  readonly plans: number;
  /** Every place that is shown, with its words and its address on a server below the site's home. */
  readonly places: readonly (readonly [words: string, address: string])[];
  /** Milliseconds from the key to the answer. */
  readonly time: number;
}

/** The page must be that of the search, whose home page is at `home`. */
export async function askPhrases(page: Page, home: string, phrases: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  const field = page.locator('main [name="q"]');
  const done = page.locator('[data-results][data-state="done"]');
  for (const phrase of phrases) {
    const start = performance.now();
    await field.fill(phrase);
    await field.press('Enter');
    await page.waitForFunction((it) => new URLSearchParams(location.search).get('q') === it, phrase);
    await done.waitFor();
    const time = performance.now() - start;
    const [plans, links] = await done.evaluate(
      (region) =>
        [
          Number(region.dataset.total),
          Array.from(region.querySelectorAll<HTMLAnchorElement>('[data-hit] a'), (link) => [
            link.textContent,
            link.href,
          ]),
        ] as const,
    );
    const places = links.map(
      ([words, href]) => [words, href.replace(home, '/').replace('/index.html', '/')] as const,
    );
    asked.push({ plans, places, time });
  }
  return asked;
}
