import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchPage } from '../../scripts/audit/browser/watch-page.ts';
import { findFeedFaults } from '../../scripts/audit/feeds/find-feed-faults.ts';
import { validatePages } from '../../scripts/audit/html.ts';
import { findBrokenLinks } from '../../scripts/audit/links/find-broken-links.ts';
import type { SiteFolder } from '../../scripts/site/read-pages.ts';
import { serveLikeHost } from '../../scripts/site/serve-like-host.ts';
import type { HostedSite } from '../../scripts/site/serve-like-host.ts';
import { planText } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { openTrialProject } from '../build/trial-project.ts';
import type { TrialProject } from '../build/trial-project.ts';
import { siteUrl } from '../site/built-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { hostilePlan } from './attack-strings.ts';

/** What stands in the text still when the converter has taken markup for what a page leaves behind. */
const standing = [
  '</script>',
  '{globalThis.pwned=1}',
  '${alert(1)}',
  ']]>',
  '<iframe src="">',
  '=HYPERLINK',
  '""onmouseover="alert(1)"',
  '</title></head></body></html>',
];

let project: TrialProject;
let site: SiteFolder;
let host: HostedSite;
let browser: Browser;

/** A project of hostile sources alone, one with a hostile name, through converter, build and index. */
beforeAll(async () => {
  project = openTrialProject();
  for (const name of project.list('content/sources')) project.remove(`content/sources/${name}`);
  rmSync(join(project.folder, 'content/sources.yml'), { force: true });
  project.write('content/sources/hostile.txt', hostilePlan('护理'));
  project.write(`content/sources/a"onload="alert(1)'<img src=x onerror=alert(1)>.txt`, hostilePlan('医务'));
  await project.run('scripts/convert.ts', '--quiet');
  await project.build();
  await project.run('scripts/index-search.ts');
  site = { folder: join(project.folder, 'dist'), base: '/' };
  host = await serveLikeHost(site);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
  project?.close();
});

const plans = () =>
  project.list('content/plans').map((name) => ({
    id: name.replace('.mdx', ''),
    text: planText(parsePlan(project.read(`content/plans/${name}`)).blocks),
  }));

test('the words came through the converter', () => {
  expect(plans()).toHaveLength(2);
  for (const { text } of plans()) for (const words of standing) expect(text).toContain(words);
});

test('the site is valid, its links lead somewhere, and what it tells machines is so', () => {
  expect(validatePages(site).faults).toEqual([]);
  expect(findBrokenLinks(site, { siteUrl }).broken).toEqual([]);
  expect(findFeedFaults(site, siteUrl).faults).toEqual([]);
});

test('no cell of the tables is a formula, and no name of a file a path', () => {
  let cells = 0;
  for (const file of globSync('data/*.csv', { cwd: site.folder })) {
    const { data } = Papa.parse<string[]>(
      readFileSync(join(site.folder, file), 'utf8').replace(/^\ufeff/, ''),
    );
    for (const cell of data.flat()) {
      cells += 1;
      expect(cell, file).not.toMatch(/^[=+@\t\r]|^-\D/);
    }
  }
  expect(cells).toBeGreaterThan(100);
});

test('every page that shows the words shows words, and nothing runs, opens or is fetched', async () => {
  const shown = globSync('**/*.html', { cwd: site.folder }).filter((file) =>
    /alert|pwned|HYPERLINK/.test(readFileSync(join(site.folder, file), 'utf8')),
  );
  expect(shown.length).toBeGreaterThan(15);
  const page = await browser.newPage();
  const takeFaults = watchPage(page, host.url);
  for (const file of shown) {
    await page.goto(host.url + file.replace(/index\.html$/, ''));
    const [ran, foreign] = await page.evaluate(() => [
      'pwned' in globalThis,
      [
        ...document.querySelectorAll(
          'img, iframe, svg[onload], [onmouseover], [onerror], a[href^="javascript:" i]',
        ),
      ].map(({ outerHTML }) => outerHTML),
    ]);
    expect([ran, foreign, takeFaults()], file).toEqual([false, [], []]);
  }
  for (const { id, text } of plans()) {
    await page.goto(`${host.url}plans/${id}/`);
    const blank = /\s/gu;
    const drawn = ((await page.locator('.body').textContent()) ?? '').replace(blank, '');
    expect(drawn).toContain(text.replace(blank, '').slice(0, 200));
    for (const words of standing) expect(drawn).toContain(words.replace(blank, ''));
  }
  await page.close();
}, 120_000);

test('they are searched, suggested and compared as words', async () => {
  const page = await browser.newPage();
  const takeFaults = watchPage(page, host.url);
  for (const words of ['</script>', '${alert(1)}', '</title></head></body></html>']) {
    await page.goto(`${host.url}search/?q=${encodeURIComponent(words)}`);
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await page.locator('[data-results]').getAttribute('data-total'), words).toBe('2');
  }
  await page.goto(host.url);
  await page.locator('#q').pressSequentially('script');
  await page.locator('#q').press('Enter');
  await page.locator('[data-results][data-state="done"]').waitFor();
  await page.goto(
    `${host.url}compare/?ids=${plans()
      .map(({ id }) => id)
      .join(',')}`,
  );
  await page.locator('.cmp').waitFor();
  expect(await page.locator('.cmp').textContent()).toContain('{globalThis.pwned=1}');
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(takeFaults()).toEqual([]);
  await page.close();
}, 60_000);
