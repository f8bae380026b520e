import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeMarkup } from '../../../scripts/decode/html/markup-changes.ts';
import { readLines } from '../../../scripts/decode/html/page-lines.ts';
import { parsePage } from '../../../scripts/decode/html/parse-page.ts';
import { weighLines } from '../../../scripts/decode/html/weigh-lines.ts';
import { readHtml } from '../../../scripts/decode/html/read-html.ts';
import { SourceError } from '../../../scripts/decode/decoded-source.ts';
import { concealments, conceals } from '../../../scripts/decode/html/hidden.ts';
import {
  boilerplate,
  isBoilerplate,
  namesTemplate,
  templateNames,
} from '../../../scripts/decode/html/template-words.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';
import { randomPage } from './random-page.ts';

async function read(html: string): Promise<string> {
  const { text, changes } = await readHtml(Buffer.from(html));
  const ledger = applyChanges(openLedger(text), changes);
  expect(replayEdits(text, listEdits(ledger))).toBe(ledger.text);
  return ledger.text;
}

/** The lines of a page that has no template. */
function readAll(html: string): string[] {
  const page = readLines(parsePage(html));
  const lines = weighLines(page.lines).map((line) => ({ ...line, kept: true }));
  const ledger = applyChanges(openLedger(html), changeMarkup(html, lines, page.unread));
  expect(replayEdits(html, listEdits(ledger))).toBe(ledger.text);
  return ledger.text.split('\n').map((line) => line.trim());
}

describe('any page', () => {
  test('shows every text once, in order, line by line', () => {
    fc.assert(
      fc.property(randomPage, ({ html, shown }) => {
        expect(readAll(html).filter((line) => line !== '')).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  test('gives lines of its own only, in their order, and edits that replayed give the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomPage, async ({ html, shown }) => {
        fc.pre(shown.length > 0);
        const lines = (await read(html)).split('\n').map((line) => line.trim());
        let at = 0;
        for (const line of lines.filter((line) => line !== '')) {
          expect(shown.indexOf(line, at)).toBeGreaterThanOrEqual(at);
          at = shown.indexOf(line, at) + 1;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('made of any tags in any order keeps the law or is refused with a reason', async () => {
    const pieces = [
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href=x>',
      '</a>',
      '<ol>',
      '<li>',
      '</ol>',
      '<select>',
      '<option>',
      '<svg>',
      '</svg>',
      '<math>',
      '<mi>',
      '<template>',
      '</template>',
      '<plaintext>',
      '<pre>',
      '\n',
      ' ',
      '&nbsp',
      '&#x3000;',
      '&notit;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '</',
      '<',
      '>',
      '"',
      '\u0000',
      '\r\n',
      '\ud800',
      '文',
      '字。',
      '<title>',
      '</title>',
      '<textarea>',
      '<frameset>',
      '<body>',
      '</body>',
      '<form>',
      '<ruby>',
      '<rt>',
      '<br/>',
      '<hr>',
      '<div hidden>',
      '</div>',
      '<script>',
      '</script>',
      '<?xml?>',
      '<button>',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        try {
          await read(parts.join(''));
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the words of templates', () => {
  for (const { part, examples, keeps } of templateNames) {
    test.each(examples)(`${part}: %s`, (name) => expect(namesTemplate(name)).toBe(true));
    test.each(keeps)(`${part}: %s is none`, (name) => expect(namesTemplate(name)).toBe(false));
  }
  test.each(boilerplate.flatMap(({ examples }) => examples))('%s is the site’s', (line) =>
    expect(isBoilerplate(line)).toBe(true),
  );
  test.each(boilerplate.flatMap(({ keeps }) => keeps))('%s is not', (line) =>
    expect(isBoilerplate(line)).toBe(false),
  );
  test.each(concealments.flatMap(({ examples }) => examples))('%s hides', (style) =>
    expect(conceals(style)).toBe(true),
  );
  test.each(concealments.flatMap(({ keeps }) => keeps))('%s does not', (style) =>
    expect(conceals(style)).toBe(false),
  );
  test('white text on a ground of its own is seen', () =>
    expect(conceals('color:#fff;background:#900')).toBe(false));
});
