#!/usr/bin/env node
/**
 * npm run screenshots: every kind of page and state at three widths, light and dark, and as it is printed, into
 * .cache/screenshots/ for a look before a change goes out. `--readme` makes the pictures of the README instead.
 * Needs a built site with its search index.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Command } from 'commander';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { shots } from './screenshots/shot-list.ts';

/** Pictures of the README, by what they show. */
const readme: Readonly<Record<string, string>> = {
  home: 'home',
  search: 'search',
  plan: 'plan-hits',
  draft: 'draft',
};
/** Longer pages are cut: an encoder takes no picture of any height. */
const tallest = 6000;
const looks = ['light', 'dark', 'print'] as const;
type Look = (typeof looks)[number];

const command = new Command('screenshots')
  .argument('[names...]', 'only these kinds of page', [])
  .option('--dist <folder>', 'the built site', process.env.OUT_DIR ?? 'dist')
  .option('--out <folder>', 'where the pictures go', join('.cache', 'screenshots'))
  .option('--widths <px...>', 'widths of the window', ['360', '768', '1440'])
  .option('--as <looks...>', `of ${looks.join(', ')}`, [...looks])
  .option('--readme', 'the pictures of the README, into docs/')
  .parse();
const names = command.args.length > 0 ? command.args : Object.keys(shots);
const { dist, out, widths, as, readme: forReadme } = command.opts();

if (!existsSync(join(dist, 'pagefind'))) {
  console.error(`${dist}/ holds no site with its index yet: run npm run build first`);
  process.exit(1);
}
const unknown = names.filter((name) => !(name in shots));
if (unknown.length > 0) {
  console.error(`Unexpected ${unknown.join(', ')}, expected of: ${Object.keys(shots).join(' ')}`);
  process.exit(1);
}

const files = sirv(dist, { dev: true });
const server = createServer((request, response) =>
  files(request, response, () => void response.writeHead(404).end()),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
let taken = 0;
if (forReadme) {
  const file = (name: string) => join('docs', `${Object.keys(readme).find((it) => readme[it] === name)}.png`);
  await each(1240, 'light', (page, name) => page.screenshot({ path: file(name) }), Object.values(readme));
} else {
  mkdirSync(out, { recursive: true });
  for (const look of as as Look[]) {
    // Paper has one width. From a dark window, since what is printed must not be dark.
    const paper = (page: Page, name: string) =>
      page.pdf({ path: join(out, `${name}.pdf`), preferCSSPageSize: true });
    if (look === 'print') await each(1440, 'dark', paper);
    else
      for (const width of widths.map(Number)) {
        await each(width, look, (page, name) => takePicture(page, join(out, `${name}-${width}-${look}.png`)));
      }
  }
}
await browser.close();
server.close();
console.log(`${taken} pictures in ${forReadme ? 'docs' : out}`);

/** Each in a window of its own, so that none begins with the drafts of another. */
async function each(
  width: number,
  colorScheme: 'light' | 'dark',
  take: (page: Page, name: string) => Promise<unknown>,
  of: readonly string[] = names,
): Promise<void> {
  for (const name of of) {
    const { path, until, before, after } = shots[name];
    const page = await browser.newPage({ viewport: { width, height: 780 }, colorScheme });
    await before?.(page);
    await page.goto(site + path);
    if (until) await page.locator(until).first().waitFor();
    await after?.(page);
    await page.evaluate(() => scrollTo(0, 0));
    await take(page, name);
    await page.close();
    taken += 1;
  }
}

async function takePicture(page: Page, path: string): Promise<void> {
  const { width } = page.viewportSize()!;
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), tallest);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
}
