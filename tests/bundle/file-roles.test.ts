import { expect, test } from 'vitest';
import { rolesOf } from '../../scripts/bundle/file-roles.ts';

test.each([
  ['index.html', ['page']],
  ['plans/a-01/index.html', ['page', 'content']],
  ['plans/year/2023/index.html', ['page']],
  ['_astro/draft.Bx1.js', ['module']],
  ['_astro/Page.C2.css', ['style']],
  ['theme.js', ['copy']],
  ['data/plans.json', ['copy']],
  ['data/records/a.json', ['copy']],
  ['sources/a/original.txt', ['copy']],
  ['search/suggestions.json', ['content']],
  ['compare/outlines/3.json', ['content']],
  ['pagefind/jiku.json', ['content']],
  ['pagefind/facts.bb0d121d63.jiku', ['content']],
  ['pagefind/00/places.0480aa8e9f.jiku', ['content']],
  ['pagefind/words.ab/12.jiku', ['content']],
  ['pagefind/fragment/unknown_1a.pf_fragment', ['content']],
  ['pagefind/pagefind.unknown_5b31.pf_meta', ['content']],
  ['pagefind/pagefind.js', ['none']],
  ['pagefind/pagefind-entry.json', ['none']],
  ['pagefind/wasm.unknown.pagefind', ['none']],
  ['pagefind/filter/unknown_1a.pf_filter', ['none']],
  ['pagefind/texts.7e88fc1542.jiku', ['none']],
  ['pagefind/00/texts.7e88fc1542.jiku', ['none']],
  ['404.html', ['none']],
  ['sitemap-0.xml', ['none']],
  ['_headers', ['none']],
  ['sw.js', ['none']],
  ['.nojekyll', ['none']],
])('%s: %j', (path, roles) => {
  expect(rolesOf(path)).toEqual(roles);
});
