import { Buffer } from 'node:buffer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchPage } from '../../scripts/audit/browser/watch-page.ts';
import { newBlock, newDraft } from '../../src/draft/change-draft.ts';
import { printDraftFile } from '../../src/draft/draft-file.ts';
import { facetNames } from '../../src/search/facets.ts';
import { builtSite } from '../site/built-site.ts';
import { pageKinds } from '../site/pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import type { ServedSite } from '../support/site.ts';
import { attackStrings } from './attack-strings.ts';

let site: ServedSite;
let browser: Browser;
/** Pages that read their address, with all the names they read. */
let readers: readonly (readonly [page: string, names: readonly string[]])[];

beforeAll(async () => {
  site = await serveSite('/sub/');
  browser = await launchBrowser();
  const kinds = pageKinds(await builtSite('/sub/'));
  readers = [
    ['search/', ['q', 'all', 'any', 'none', 'scope', 'within', 'sort', 'view', ...facetNames]],
    ['compare/', ['ids', 'order', 'different']],
    ['plans/diff/', ['plan', 'other', 'own', 'of']],
    ['draft/', ['id']],
    [kinds.phraseList, ['org', 'shared']],
    [kinds.plan, ['q', 'all', 'any', 'mark', ...facetNames]],
  ];
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What no page has of itself: elements that attacks would add. */
const added =
  'img:not(.ProseMirror-separator), iframe, object, embed, base, style, [onerror], [onload], [onclick], a[href^="javascript:" i]';

/** Faults of a page but that something it was told to fetch is not there, and what was added to it. */
async function faultsOf(page: Page, takeFaults: () => string[]): Promise<string[]> {
  const elements = await page.locator(added).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  return [...takeFaults().filter((fault) => !/Failed to load resource.*404/.test(fault)), ...elements];
}

/** All of them as one value, and those that must be a whole value to do harm. */
const values = [
  attackStrings.join(' '),
  ...attackStrings.filter((words) => /^(?:javascript:|\/\/|\.\.|__)/.test(words)),
];

test('whatever stands in an address, the pages that read theirs only read it', async () => {
  const visit = async ([page, names]: (typeof readers)[number]) => {
    const tab = await browser.newPage();
    const takeFaults = watchPage(tab, site.url);
    const faults: string[] = [];
    for (const value of values) {
      const all = names.map((name) => [name, value]);
      // With something to find beside it: a page that finds nothing does little.
      const queries = names[0] === 'q' ? [all, [['q', '医疗质量'], ...all.slice(1)]] : [all];
      for (const query of queries) {
        const address = `${page}?${new URLSearchParams(query)}#${encodeURIComponent(value)}`;
        await tab.goto(site.url + address, { waitUntil: 'networkidle' });
        faults.push(...(await faultsOf(tab, takeFaults)).map((fault) => `${address}: ${fault}`));
      }
    }
    await tab.close();
    return faults;
  };
  const faults = await Promise.all(readers.map(visit));
  expect(faults.flat()).toEqual([]);
}, 120_000);

test('whatever the browser has kept for the site, every page only reads it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const takeFaults = watchPage(page, site.url);
  await page.goto(`${site.url}404.html`);
  await page.evaluate((strings) => {
    const list = JSON.stringify(strings);
    localStorage.setItem('theme', strings[1]);
    localStorage.setItem('jiku-searches', list);
    localStorage.setItem('jiku /sub/ collected', list);
    localStorage.setItem(`jiku unsaved /sub/ ${strings[0]}`, list);
    sessionStorage.setItem('jiku compare /sub/', list);
    sessionStorage.setItem('jiku own outline /sub/', strings[0]);
  }, attackStrings);
  const faults: string[] = [];
  for (const path of ['', 'plans/', 'search/', 'compare/', 'draft/']) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    if (path !== 'draft/') {
      await page.locator('input[name="q"]').first().focus();
      // The searches that were kept.
      await page.locator('[role="option"]', { hasText: 'onerror' }).first().waitFor();
    } else await page.locator('[data-desk][data-state="ready"]').waitFor();
    faults.push(...(await faultsOf(page, takeFaults)).map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
  await context.close();
}, 60_000);

test('a draft of hostile words is opened, kept, read back and exported as words', async () => {
  const words = attackStrings.join(' ');
  const runs = [words, { gap: 'other' as const, key: words, was: words }];
  const block = { ...newBlock(0), runs, origin: { plan: 'a-01', title: words, anchor: 's1.1', words } };
  const draft = {
    ...newDraft('', '2026-01-01T00:00:00Z', [{ ...newBlock(1), runs: [words] }, block]),
    title: runs,
    fills: { unit: words, year: words, [words]: words },
    own: [words],
    accepted: [words],
    attachments: [words],
    signedBy: words,
    signedDate: words,
    tasks: [{ task: words, department: words, due: words, indicator: words }],
  };
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const takeFaults = watchPage(page, site.url);
  const ready = () => page.locator('[data-desk][data-state="ready"]').waitFor();
  await page.goto(`${site.url}draft/`);
  await ready();
  await page.getByRole('button', { name: '全部初稿' }).click();
  const file = {
    name: 'a.jiku.json',
    mimeType: 'application/json',
    buffer: Buffer.from(printDraftFile(draft)),
  };
  await page.locator('[data-dialog="drafts"] input[type="file"]').setInputFiles(file);
  const shown = async () =>
    (await page.locator('.paper').innerText()).includes('<img src=x onerror=alert(1)>');
  await expect.poll(shown).toBe(true);
  await page.locator('[data-keeping][data-state="kept"]').waitFor();
  await page.reload();
  await ready();
  await expect.poll(shown).toBe(true);
  // Every panel, since each draws other parts of it.
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((it) => {
      it.removeAttribute('name');
      it.open = true;
    }),
  );
  await page.getByRole('button', { name: '复制全文' }).click();
  await page.waitForLoadState('networkidle');
  expect(await faultsOf(page, takeFaults)).toEqual([]);
  await context.close();
}, 120_000);
