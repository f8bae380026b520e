import { describe, expect, test } from 'vitest';
import { rewritePage } from '../../scripts/bundle/rewrite-page.ts';

const scripts = {
  base: '/',
  start: '/_astro/start.js',
  before: (address: string) => (address === '/_astro/page.js' ? ['/_astro/shared.js'] : []),
};
const rewrite = (html: string, path = 'plans/a-01/index.html') => rewritePage(path, html, scripts);

describe('a page opened from a file', () => {
  test.each([
    ['a link', '<a class="by" href="/plans/b/#s1">', '<a class="by" href="../../plans/b/index.html#s1">'],
    ['a link within the page', '<a href="#s1">', '<a href="#s1">'],
    ['a link elsewhere', '<a href="https://example.org/">', '<a href="https://example.org/">'],
    [
      'a form',
      '<form role="search" action="/search/">',
      '<form role="search" action="../../search/index.html">',
    ],
    ['a style sheet', '<link rel="stylesheet" href="/a.css">', '<link rel="stylesheet" href="../../a.css">'],
    ['a script', '<script src="/theme.js"></script>', '<script src="../../theme.js"></script>'],
    ['an address for others', '<link rel="canonical" href="https://example.org/">', ''],
    ['what a script reads', '<div data-bundle="/pagefind/">', '<div data-bundle="/pagefind/">'],
    [
      'a script that leads on',
      '<script src="/moved.js" data-to="/plans/b/">',
      '<script src="../../moved.js" data-to="../../plans/b/index.html">',
    ],
    [
      'a page that moved',
      '<meta http-equiv="refresh" content="0;url=/plans/b/">',
      '<meta http-equiv="refresh" content="0;url=../../plans/b/index.html">',
    ],
    [
      'a description',
      '<meta name="description" content="/a/=/b/">',
      '<meta name="description" content="/a/=/b/">',
    ],
  ])('%s', async (_, html, expected) => {
    expect(await rewrite(html)).toBe(expected);
  });

  test('the home page finds what lies beside it', async () => {
    expect(await rewrite('<a href="/">', 'index.html')).toBe('<a href="./index.html">');
  });

  test('modules become scripts, each once, behind what they need', async () => {
    const html = '<script type="module" src="/_astro/page.js"></script>';
    const again = '<script type="module" src="/_astro/foot.js"></script>';
    expect(await rewrite(`${html}<p>文</p>${again}`)).toBe(
      '<script defer src="../../_astro/start.js" data-base="/"></script>' +
        '<script defer src="../../_astro/shared.js"></script>' +
        '<script defer src="../../_astro/page.js" data-start></script>' +
        '<p>文</p><script defer src="../../_astro/foot.js" data-start></script>',
    );
  });

  test('nothing but files may be loaded', async () => {
    const page = await rewrite(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">`,
    );
    expect(page).toContain(`content="default-src 'none'; script-src file:"`);
  });

  test.each([
    ['<a title="&quot; href=&quot;/x/&quot;" href="/b/?a=1&amp;b=&quot;">x</a>'],
    ["<a href='/b/?q=&#34;&lt;script&gt;'>x</a>"],
    ['<a href=/b/?q=&quot;onclick=alert(1)>x</a>'],
  ])('what stands in attributes stays in them: %s', async (html) => {
    const page = await rewrite(html);
    expect(page.match(/<[^>]*>/g)).toHaveLength(2);
    expect(page).toMatch(/ href="\.\.\/\.\.\/b\/index\.html\?/);
    expect(page).not.toMatch(/"\s*onclick/);
  });

  test.each([
    '<textarea><a href="/b/"></textarea>',
    '<script type="application/ld+json">{"url":"<a href=\\"/b/\\">"}</script>',
    '<!-- <a href="/b/"> -->',
    '<title><a href="/b/"></title>',
  ])('text that looks like a tag is text: %s', async (html) => {
    expect(await rewrite(html)).toBe(html);
  });
});
