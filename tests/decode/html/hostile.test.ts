import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../scripts/decode/html/read-html.ts';
import { SourceError } from '../../../scripts/decode/decoded-source.ts';
import { applyChanges, openLedger } from '../../../scripts/ledger.ts';

const text = '<p>一、加强管理，提高质量，落实责任。</p>';

async function read(html: string): Promise<string> {
  const decoded = await readHtml(Buffer.from(html));
  return applyChanges(openLedger(decoded.text), decoded.changes).text.trim();
}

describe('only text comes out of', () => {
  test.each([
    ['links that run', '<p><a href="javascript:alert(1)">加强</a>管理</p>', '加强管理'],
    ['events', '<p onclick="x()" onmouseover=\'<p>y\'>加强管理</p>', '加强管理'],
    [
      'a script in a script',
      '<p>加强</p><script><!-- <script> </script> 假 --></script><p>管理</p>',
      '加强\n管理',
    ],
    ['a comment that does not end', '<p>加强管理</p><!-- <p>假</p>', '加强管理'],
    ['a style that does not end', '<p>加强管理</p><style><p>假</p>', '加强管理'],
    ['a template', '<p>加强管理</p><template><p>假</p><script>x</script></template>', '加强管理'],
    ['noscript', '<p>加强管理</p><noscript><p>假</p></noscript>', '加强管理'],
    [
      'pictures and formulas',
      '<p>加强</p><svg><title>假</title><foreignObject><p>假</p></foreignObject></svg><p><math><mi>x</mi></math></p>',
      '加强\nx',
    ],
    ['plain text to the end', '<p>加强<plaintext>管理</p><b>', '加强\n管理</p><b>'],
    [
      'a doctype with entities',
      '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>加强&x;管理</p>',
      ']>\n加强&x;管理',
    ],
    ['a foreign doctype', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><p>加强管理</p>', '加强管理'],
    [
      'NUL in text, tags and entities',
      `<p>加\u0000强<\u0000b>管&\u0000amp;理</p><!--${'x'.repeat(400)}-->`,
      '加强<\u0000b>管&amp;理',
    ],
    [
      'markup written as entities',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      '<script>alert(1)</script>',
    ],
    [
      'names of prototypes',
      '<p class="__proto__" id="constructor" type="toString">加强管理</p><ol type="__proto__"><li>一条</ol>',
      '加强管理\n1.一条',
    ],
  ])('%s', async (_, html, shown) => {
    // A browser draws U+FFFD for a NUL in a tag's name; here the tag is text of the source, or gone.
    expect((await read(html)).replaceAll('\u0000', '')).toBe(shown.replaceAll('\u0000', ''));
  });

  test.each([
    ['frames only', '<frameset cols="20%,*"><frame src="a.html"><frame src="b.html"></frameset>', /frames/],
    ['nothing but a program', '<div id="app"></div><script>start()</script>', /no text of its own/],
    ['elements nested without end', `${'<div>'.repeat(100_000)}字`, /nests deeper/],
    [
      'formatting opened anew without end',
      '<div>' +
        Array.from({ length: 400 }, (_, i) => `<b id=${i}>`).join('') +
        '</div>' +
        '<p>字</p>'.repeat(5_000),
      /far more elements/,
    ],
  ])('%s is refused with a reason', async (_, html, reason) => {
    const reading = (async () => readHtml(Buffer.from(html)))();
    await expect(reading).rejects.toThrow(SourceError);
    await expect(reading).rejects.toThrow(reason);
  });
});

/** CPU milliseconds, the least of three runs. */
async function time(html: string): Promise<number> {
  const bytes = Buffer.from(html);
  const runs: number[] = [];
  for (let run = 0; run < 3; run++) {
    const from = process.cpuUsage();
    await (async () => readHtml(bytes))().catch((error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
    });
    const { user, system } = process.cpuUsage(from);
    runs.push((user + system) / 1_000);
  }
  return Math.min(...runs);
}

describe('eight times the size takes not much more than eight times as long', () => {
  const small = 2_000;
  test.each([
    ['paragraphs', (n: number) => text.repeat(n)],
    ['breaks only', (n: number) => '加强管理，提高质量。<br>'.repeat(n)],
    [
      'attributes of one tag',
      (n: number) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(' ')}>字</p>`,
    ],
    ['one attribute', (n: number) => `<p title="${'字'.repeat(n * 10)}">字</p>`],
    ['comments', (n: number) => `${text}${'<!-- - -- -->'.repeat(n)}`],
    ['comments that do not end', (n: number) => `${text}${'<!--'.repeat(n)}`],
    ['text beside the rows of a table', (n: number) => `${text}<table>${'字<b></b><tr>'.repeat(n)}`],
    ['links in links', (n: number) => `${text}${'<a href=x><p>字'.repeat(n)}`],
    ['misnested formatting', (n: number) => `${text}${'<b><p>字</b>'.repeat(n)}`],
    ['end tags of nothing', (n: number) => `${text}${'</p></x>'.repeat(n)}`],
    ['items of one list', (n: number) => `${text}<ol reversed>${'<li>落实责任'.repeat(n)}`],
    ['cells', (n: number) => `${text}<table>${'<tr><td>甲<td>乙'.repeat(n)}</table>`],
    ['entities', (n: number) => `${text}<p>${'&amp;&#20013;&nbsp'.repeat(n)}`],
    ['ampersands', (n: number) => `${text}<p>${'&'.repeat(n * 10)}`],
    ['blanks', (n: number) => `${text}<p>字${' \n'.repeat(n * 10)}字`],
    ['angle brackets', (n: number) => `${text}<p>${'<'.repeat(n * 10)}`],
    ['hidden words', (n: number) => `${text.repeat(n)}${'<i hidden>字</i>'.repeat(n)}`],
    ['style rules', (n: number) => `<style>${'.a,.b{display:none'.repeat(n)}</style>${text}`],
    ['the deepest tree that is read', (n: number) => `${'<div>'.repeat(400)}${text.repeat(n)}`],
    ['a title of dashes', (n: number) => `<title>${'- '.repeat(n)}</title>${text}`],
  ])('%s', async (what, make) => {
    await time(make(500));
    const [one, eight] = [await time(make(small)), await time(make(small * 8))];
    console.log(
      `${what.padEnd(34)} ${one.toFixed(0)} ms, ${eight.toFixed(0)} ms for ${(Buffer.byteLength(make(small * 8)) / 1e6).toFixed(1)} MB`,
    );
    expect(eight).toBeLessThan(8 * 3 * Math.max(one, 10));
  });
});
