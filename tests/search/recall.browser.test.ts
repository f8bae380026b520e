import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { readVariants } from '../../scripts/search/variants.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';

let site: ServedSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${site.url}search/`);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What the page shows for each query, typed into its field one after the other and shown to the end. */
function searchAll(queries: readonly string[]) {
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('#q')!;
    const region = document.querySelector<HTMLElement>('[data-results]')!;
    const settled = async () => {
      while (region.dataset.state === 'loading') await new Promise((resolve) => setTimeout(resolve, 1));
    };
    const shown = [];
    for (const query of all) {
      field.value = query;
      field.form!.requestSubmit();
      await settled();
      for (;;) {
        const more = region.querySelector<HTMLButtonElement>('[data-more]');
        if (!more || more.hidden) break;
        more.click();
        await settled();
      }
      const hits = [...region.querySelectorAll<HTMLElement>('[data-hit][data-lane="exact"]')];
      shown.push({
        state: region.dataset.state,
        total: Number(region.dataset.total),
        plans: hits.map((hit) => hit.dataset.plan ?? ''),
        marked: [...new Set([...region.querySelectorAll('.hit')].map((mark) => mark.textContent))],
      });
    }
    return shown;
  }, queries);
}

test(
  'every phrase is found in all plans in which it stands and in no other, in simplified and traditional characters',
  { timeout: 180_000 },
  async () => {
    const samples = samplePhrases(readPlans('content/plans'), 400, 100);
    const shown = await searchAll(samples.map((sample) => sample.query));
    const variants = readVariants();
    const wrong = samples.flatMap((sample, at) => {
      const { state, total, plans, marked } = shown[at];
      const agrees =
        state === 'done' &&
        total === plans.length &&
        JSON.stringify(plans.toSorted()) === JSON.stringify(sample.plans) &&
        marked.every((text) => foldText(text, variants).includes(sample.folded));
      return agrees ? [] : [{ ...sample, ...shown[at], expected: sample.plans }];
    });
    expect(wrong).toEqual([]);
    expect(samples).toHaveLength(900);
  },
);
