import { expect, test } from 'vitest';
import { rewriteStyle } from '../../scripts/bundle/rewrite-style.ts';

test.each([
  ['a{color:red}', 'a{color:red}'],
  ['a{background:url(/sub/a.svg)}', 'a{background:url(../a.svg)}'],
  ["a{background:url('/sub/_astro/a b.svg#x')}", String.raw`a{background:url(../_astro/a\ b.svg#x)}`],
  ['a{mask:url(#m)}', 'a{mask:url(#m)}'],
  ['a:after{content:"url(/sub/)"}', 'a:after{content:"url(/sub/)"}'],
])('%s', async (css, expected) => {
  expect((await rewriteStyle('_astro/a.css', css, '/sub/')).trim()).toBe(expected);
});
