import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { basePath } from './scripts/hosts/base-path.ts';
import { readMoves } from './scripts/moved/read-moves.ts';

/**
 * `SITE_URL` is the address the site will have (`https://example.org`); without it there is no sitemap and no
 * canonical link. `BASE_PATH` is the folder it stands in (`/plans-site/`); by default the root.
 * `OUT_DIR` says where the pages go, `CACHE_DIR` what a build keeps for the next.
 */
const { SITE_URL, BASE_PATH = '/', OUT_DIR = './dist', CACHE_DIR = './.cache/astro' } = process.env;

const base = basePath(BASE_PATH);
/** Pages that ask search engines to leave them out: what is no page to find, and those that only lead on to others. */
const unlisted = new Set([
  '404/',
  'draft/',
  'offline/missing/',
  ...readMoves('content').map(([from]) => from),
]);
const isListed = (page) => !unlisted.has(decodeURI(new URL(page).pathname).slice(base.length));

export default defineConfig({
  site: SITE_URL || undefined,
  base: BASE_PATH,
  outDir: OUT_DIR,
  cacheDir: CACHE_DIR,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Text is changed by the converter only: no curled quotes, no joined dashes.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [mdx(), ...(SITE_URL ? [sitemap({ filter: isListed })] : [])],
  // Pages whose data and code are the same as in the last build are taken from it (`src/lib/page-keys.ts`).
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  // A page may hold no script and no style of its own (see `src/hosts/page-policy.ts`).
  vite: { build: { assetsInlineLimit: 0 } },
});
