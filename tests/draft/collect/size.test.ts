import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

/** What a page may load for collecting, zipped: at once and later, the actions of a plan's sentences included. */
const budget = 3 * 1024;

test('collecting adds no more than 3 KB to what a page can load', async () => {
  const parts = ['start-collecting.ts', 'sentence-row.ts'];
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        // The field of the bar is on every page, and loads its list by the same preloader: that is no part of collecting.
        input: [...parts.map((name) => resolve('src/draft/collect', name)), resolve('src/search/field.ts')],
        external: /copy-text/,
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const chunks = [result].flat().flatMap((it) => ('output' in it ? it.output : []));
  const codes = chunks.flatMap((it) =>
    it.type === 'chunk' && it.moduleIds.some((id) => id.includes('src/draft/')) ? it.code : [],
  );
  expect(codes.join('')).toContain('indexedDB');
  const bytes = codes.reduce((sum, code) => sum + gzipSync(code).length, 0);
  console.log(codes.map((code) => gzipSync(code).length), bytes);
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(budget);
});
