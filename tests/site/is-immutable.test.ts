import { expect, test } from 'vitest';
import { contentType, isText } from '../../scripts/site/content-types.ts';
import { isImmutable } from '../../scripts/site/is-immutable.ts';

test.each([
  '_astro/Page.N6Tykt_k.css',
  '_astro/_...leaf_.astro_astro_type_script_index_0_lang.BsdawoYJ.js',
  'pagefind/facts.bb0d121d63.jiku',
  'pagefind/03/places.0480aa8e9f.jiku',
  'pagefind/words.0480aa8e9f/12.jiku',
  'pagefind/fragment/unknown_4a1f0c2.pf_fragment',
  'pagefind/pagefind.unknown_5b31411b7ec18cb.pf_meta',
])('%s never changes', (path) => expect(isImmutable(path)).toBe(true));

test.each([
  'index.html',
  'theme.js',
  'data/plans.json',
  'compare/outlines/1-0.json',
  'pagefind/jiku.json',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.js',
  'pagefind/wasm.unknown.pagefind',
  'plans/_astro/index.html',
  'other/facts.bb0d121d63.jiku',
  'pagefind/ajiku',
])('%s may change', (path) => expect(isImmutable(path)).toBe(false));

test('text is named as UTF-8, what is packed already as bytes', () => {
  expect(contentType('sources/a/original.txt')).toBe('text/plain; charset=utf-8');
  expect(contentType('data/plans.csv')).toBe('text/csv; charset=utf-8');
  expect(contentType('pagefind/facts.bb0d121d63.jiku')).toBe('application/octet-stream');
  expect(contentType('no-ending')).toBe('application/octet-stream');
  expect(['a.html', 'a.json', 'a.svg', 'a.jiku', 'a.png', 'a.zip'].filter(isText)).toEqual([
    'a.html',
    'a.json',
    'a.svg',
  ]);
});
