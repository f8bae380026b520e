import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMdx, planMdx } from '../../src/plan/parse-plan.ts';
import { readSimpleBody } from '../../src/plan/read-simple-body.ts';

const plain = (mdx: string) => ({ blocks: readSimpleBody(mdx), plain: true });

describe('a body is read without the parser', () => {
  test('and like the parser reads it, in every plan of the corpus', () => {
    const folder = 'content/plans';
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.mdx'))) {
      const mdx = planMdx(readFileSync(join(folder, name), 'utf8'));
      expect(plain(mdx), name).toEqual(parseMdx(mdx));
    }
  });

  test.each([
    ['headings', '# 甲\n\n## 一、甲\n\n###### 1. 乙'],
    ['numbers that start no list', '1.甲\n\n1、乙\n\n2024.5.1'],
    [
      'components',
      '<Cite>《甲》</Cite>，20<Blank>\\_\\_</Blank>年\n\n<Target>95%</Target>\n\n<Blank></Blank>',
    ],
    ['escaped signs', '\\- 甲\n\n1\\. 乙\\*\\_\\[\\{\\<b>'],
    ['signs that mean nothing there', '甲 > 乙] 丙! | ~ : = @'],
    ['words like those of modules', 'important\n\nexports'],
  ])('where it holds %s', (_, mdx) => {
    expect(plain(mdx)).toEqual(parseMdx(mdx));
  });

  test.each([
    ['a list', '- 甲'],
    ['a numbered list', '1. 甲'],
    ['a rule', '---'],
    ['a paragraph of two lines', '甲\n乙'],
    ['a heading with its end', '## 甲 ##'],
    ['emphasis', '*甲*'],
    ['code', '`甲`'],
    ['a link', '[甲](乙)'],
    ['an expression', '{1}'],
    ['a module', 'export const a = 1'],
    ['a component that is not a plan’s', '<Chart/>'],
    ['a component with an attribute', '<Blank a="1">甲</Blank>'],
    ['one in another', '<Cite><Blank>甲</Blank></Cite>'],
    ['one that is not closed', '<Blank>甲'],
    ['an entity', '&#x20;甲'],
    ['white space at an edge', '甲 '],
    ['a tab', '甲\t乙'],
  ])('but not where it holds %s', (_, mdx) => {
    expect(readSimpleBody(mdx)).toBeUndefined();
  });
});

const atoms = [
  ...['甲', '一、', '《', '》', 'a', '1', '1.', '12)', '95%', '“', '　', '\u00a0', '\ufeff', '\u2028', '😀'],
  ...[
    ' ',
    '\n\n',
    '\n\n',
    '\n',
    '\t',
    '\\',
    '#',
    '## ',
    '-',
    '+',
    '=',
    '>',
    '~',
    '|',
    ':',
    '!',
    '?',
    '@',
    '.',
  ],
  ...[
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '<',
    '&',
    '&amp;',
    '\\_',
    '\\<',
    '\\\\',
    'import ',
    'export',
  ],
  ...['<Blank>', '</Blank>', '<Cite>', '</Cite>', '<Target>', '<Damage/>', '<b>', 'https://a.b'],
];

test('what is read without the parser, the parser reads alike', () => {
  const line = fc.array(fc.constantFrom(...atoms), { maxLength: 9 }).map((parts) => parts.join(''));
  let read = 0;
  fc.assert(
    fc.property(line, (mdx) => {
      if (!readSimpleBody(mdx)) return;
      read++;
      expect(plain(mdx)).toEqual(parseMdx(mdx));
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(100);
});
