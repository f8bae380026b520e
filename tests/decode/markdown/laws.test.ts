import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../scripts/decode/markdown/read-markdown.ts';
import { SourceError } from '../../../scripts/decode/decoded-source.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';

async function read(source: string) {
  const { text, changes, doubts } = await readMarkdown(Buffer.from(source));
  const ledger = applyChanges(openLedger(text), changes);
  expect(replayEdits(text, listEdits(ledger))).toBe(ledger.text);
  return { text, changes, doubts, shown: ledger.text };
}

const pieces =
  '# ## 加强管理 提高质量。 ** * _ __ ~~ ` ``` [ ] ( ) ](http://a.cn) ![ > - 1. | |-|-| --- === ++ <br> <div> </div> <table><tr><td> <!-- --> <script> &lt; &#x4e00; \\ \\* [^1] [^1]: [a]: /b \t \0 \ufeff \u3000\u3000 title:'
    .split(' ')
    .concat(' ', '    ', '\n', '\n\n', '\r\n', '\r', '\ud800');

const word = fc.stringMatching(/^[加强管理提高质量]{1,30}$/);
const styled = fc.oneof(
  word.map((text) => [text, text]),
  word.map((text) => [`**${text}**`, text]),
  word.map((text) => [`[${text}](http://a.cn/b_c)`, text]),
  word.map((text) => [`![图](a.png)${text}`, text]),
  word.map((text) => [`\`${text}\``, text]),
);
const line = fc
  .array(styled, { minLength: 1, maxLength: 4 })
  .map((parts) => [parts.map(([text]) => text).join('，'), parts.map(([, text]) => text).join('，')]);
/** A block as it is written, and the lines that it shows. */
const block = fc.oneof(
  line.map(([text, shown]) => [`## ${text}`, [shown]] as const),
  line.map(([text, shown]) => [text, [shown]] as const),
  line.map(([text, shown]) => [`${text}\n---`, [shown]] as const),
  line.map(([text, shown]) => [`> ${text}`, [shown]] as const),
  fc
    .array(line, { minLength: 2, maxLength: 4 })
    .map(
      (items) => [items.map(([text]) => `- ${text}`).join('\n'), items.map(([, shown]) => shown)] as const,
    ),
  fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map(
      (items) =>
        [
          items.map(([text], i) => `${i + 1}. ${text}`).join('\n'),
          items.map(([, shown], i) => `${i + 1}. ${shown}`),
        ] as const,
    ),
  fc
    .array(fc.tuple(line, line), { minLength: 1, maxLength: 4 })
    .map(
      (rows) =>
        [
          `| 甲 | 乙 |\n| - | - |\n${rows.map(([[a], [b]]) => `| ${a} | ${b} |`).join('\n')}`,
          ['甲\t乙', ...rows.map(([[, a], [, b]]) => `${a}\t${b}`)],
        ] as const,
    ),
  fc.constant(['<!-- 注 -->', []] as const),
);

describe('any Markdown', () => {
  test('made of any marks in any order keeps the law, its changes in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), async (parts) => {
        try {
          const { text, changes } = await read(`# 工作计划\n\n${parts.join('')}`);
          let at = 0;
          for (const { start, end } of changes) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeLessThanOrEqual(text.length);
            at = end;
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('shows every text once, in order, line by line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
        const { shown } = await read(['# 工作计划', ...blocks.map(([text]) => text)].join('\n\n'));
        expect(shown.split('\n').filter((text) => text !== '')).toEqual([
          '工作计划',
          ...blocks.flatMap(([, lines]) => lines),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Within seconds each; by the parser alone the first ones take hours. */
describe('hostile Markdown is read in time', () => {
  const size = 1_000_000;
  const fill = (unit: string, length = size) => unit.repeat(length / unit.length);
  test.each<readonly [name: string, text: string, plain: boolean]>([
    ['brackets', fill('['), true],
    ['closing brackets', fill(']'), true],
    ['stars', fill('*a_ '), true],
    ['ticks', fill('`'), true],
    ['tags', fill('a<!--'), true],
    ['pipes', fill('|'), true],
    ['quotations in quotations', '>'.repeat(10_000), true],
    ['lists in lists', '- '.repeat(10_000), true],
    [
      'lists indented ever more',
      Array.from({ length: 1500 }, (_, i) => `${' '.repeat(2 * i)}- 甲`).join('\n'),
      true,
    ],
    ['underlined headings', fill('a\n=\n'), true],
    ['quotations', fill('> a\n\n'), true],
    ['closing brackets just within bounds', fill(']', 7_000), false],
    ['underlined headings just within bounds', fill('a\n=\n', 7_000), false],
    ['a paragraph without an end', fill('加强管理'), false],
  ])('%s', async (_, text, plain) => {
    const { doubts, changes } = await read(`# 工作计划\n\n${text}`);
    expect(doubts.map(({ rule }) => rule)).toEqual(plain ? ['markdown-plain'] : []);
    if (plain) expect(changes).toEqual([]);
  });
});
