import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';

/** What a page may gain for collecting, zipped: what it loads at once and later, copying of sentences included. */
const budget = 3 * 1024;

const page = `
  import { startCollecting } from '/src/draft/collect/start-collecting.ts';
  import { startFields } from '/src/search/field.ts';
  startFields();
  startCollecting();`;

/** The script of every page; for the script of a page without collecting its code is empty. */
function scriptOfPage(isWithout: boolean): Plugin {
  return {
    name: 'script-of-page',
    resolveId: (id) => (id === 'page' ? id : undefined),
    load(id) {
      if (id === 'page') return page;
      if (!isWithout || !/start-collecting|sentence-row/.test(id)) return undefined;
      return 'export function startCollecting() {} export function offerSentences() {}';
    },
  };
}

/** Bytes of all scripts that a plan's page may come to load. */
async function measure({ isWithout }: { isWithout: boolean }): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [scriptOfPage(isWithout)],
    build: { write: false, rolldownOptions: { input: ['page', resolve('src/lib/plan-page.ts')] } },
  });
  const chunks = [result].flat().flatMap((it) => ('output' in it ? it.output : []));
  return chunks.reduce((sum, it) => sum + (it.type === 'chunk' ? gzipSync(it.code).length : 0), 0);
}

test('collecting adds no more than 3 KB to what a page can load', async () => {
  const gained = (await measure({ isWithout: false })) - (await measure({ isWithout: true }));
  expect(gained).toBeGreaterThan(1024);
  expect(gained).toBeLessThanOrEqual(budget);
}, 30_000);
