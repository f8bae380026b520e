#!/usr/bin/env node
/**
 * npm run screenshots: the picture of the README (docs/home.png), and every kind of page at three widths, light and dark,
 * into .cache/screenshots/ for a look before a change goes out. Needs a built dist/.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { chromiumArguments, findChromium } from './chromium.mjs';

const out = join('.cache', 'screenshots');
const widths = [360, 768, 1440];

if (!existsSync('dist/index.html')) {
  console.error('dist/ holds no site yet: run npm run build first');
  process.exit(1);
}
const plan = readdirSync('content/plans')[0].replace('.mdx', '');
const source = readdirSync('content/records')[0].replace('.json', '');
const topics = readdirSync('content/topics').map((file) => file.replace('.yml', ''));
const plans = readdirSync('content/plans').map((file) => readFileSync(join('content/plans', file), 'utf8'));
const topic = topics.find((id) => plans.some((text) => text.includes(`  - "${id}"`)));
const emptyTopic = topics.find((id) => plans.every((text) => !text.includes(`  - "${id}"`)));
const some = readdirSync('content/plans')
  .slice(0, 3)
  .map((file) => file.replace('.mdx', ''));
const query = encodeURIComponent('医疗质量');
const pages: Readonly<Record<string, string>> = {
  home: '/',
  plans: '/plans/',
  plan: `/plans/${plan}/`,
  topics: '/topics/',
  topic: `/topics/${topic ?? topics[0]}/`,
  emptyTopic: `/topics/${emptyTopic ?? topics[0]}/`,
  phrases: '/phrases/',
  phraseTopic: '/phrases/medical-quality/',
  phraseList: '/phrases/all/supervision/',
  indicators: '/indicators/',
  regulations: '/regulations/',
  calendar: '/calendar/',
  terms: '/terms/',
  data: '/data/',
  coverage: '/about/coverage/',
  quality: '/about/quality/',
  sources: '/sources/',
  source: `/sources/${source}/`,
  search: `/search/?q=${query}`,
  nothing: `/search/?q=${encodeURIComponent('智慧病房建设')}`,
  compare: `/compare/?ids=${some.join(',')}`,
  compareNothing: '/compare/',
  draft: '/draft/',
  guide: '/guide/',
  about: '/about/',
};

const files = sirv('dist', { dev: true });
const server = createServer((request, response) =>
  files(request, response, () => void response.writeHead(404).end()),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
mkdirSync(out, { recursive: true });
mkdirSync('docs', { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    for (const [name, path] of Object.entries(pages)) {
      const page = await context.newPage();
      await page.goto(address + path);
      if (path.startsWith('/search')) await page.locator('[data-state="done"]').waitFor();
      if (name === 'compare') await page.locator('.cmp').waitFor();
      if (name === 'draft') await page.locator('[data-state="ready"]').waitFor();
      await page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      if (name === 'home' && width === 1440 && colorScheme === 'light')
        await page.screenshot({ path: 'docs/home.png' });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
server.close();
console.log(`${Object.keys(pages).length * widths.length * 2} screenshots in ${out}, docs/home.png`);
