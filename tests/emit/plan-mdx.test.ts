import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printBody, printFrontmatter, writePlanMdx } from '../../scripts/emit/plan-mdx.ts';
import { planText } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';

const data: PlanFrontmatter = {
  title: '工作计划',
  sourceTitle: '2023-01-16',
  collection: '12:30',
  source: { file: 'a.txt', sha256: '0'.repeat(64), start: 0, end: 1 },
  script: 'hans',
  topics: [],
};
/** Pieces that mean something to Markdown, MDX, YAML or HTML. */
const atoms = [
  '{',
  '}',
  '<',
  '>',
  '</p>',
  '<b',
  '`',
  '```',
  '*',
  '**',
  '_',
  '~~',
  '#',
  '# ',
  '- ',
  '---',
  '+ ',
  '1. ',
  '1) ',
  '\\',
  '&lt;',
  '&#123;',
  '![',
  '](',
  '[^1]:',
  '|',
  ' ',
  '    ',
  '\u00a0',
  'import ',
  'export ',
  'import a from "b"',
  'export default x',
  '计划',
  '。',
  '20__年',
  '<!--',
  '-->',
  'http://a.b',
  ':',
  '=====',
  '$x$',
  '𠮷',
  '{/*',
  '*/}',
  '一、',
  '“',
  'i',
];
const hostile = fc
  .array(fc.constantFrom(...atoms), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

test('whatever a plan says, its MDX reads back as the same text and nothing in it is code', () => {
  fc.assert(
    fc.property(hostile, hostile, fc.nat(5), (first, second, depth) => {
      const blocks = [
        { depth, text: first },
        {
          depth: 0,
          text: `前${second}后`,
          marks: [{ kind: 'blank' as const, start: 1, end: 1 + second.length }],
        },
      ];
      const back = parsePlan(writePlanMdx(data, blocks));
      expect(back.plain).toBe(true);
      expect(planText(back.blocks)).toBe(planText(blocks));
      expect(back.blocks[0].depth).toBe(depth);
      expect(back.blocks[1].marks).toEqual(blocks[1].marks);
    }),
    { numRuns: 1500 },
  );
});

test('whatever a title says, the frontmatter reads back as the same data beside a body that was written before', () => {
  const fences = fc.constantFrom('\n---\n', '---', '"', "': {", '!!js/function', '\r', '\u2028', '# x');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fences), { minLength: 1, maxLength: 4 }),
      hostile,
      (parts, text) => {
        const named = { ...data, title: parts.join('') };
        const back = parsePlan(printFrontmatter(named) + printBody([{ depth: 0, text }]));
        expect(back.data).toEqual(named);
        expect(planText(back.blocks)).toBe(text);
      },
    ),
    { numRuns: 500 },
  );
});

test('what is written compiles as MDX and runs nothing', async () => {
  const mdx = writePlanMdx(data, [
    { depth: 0, text: 'import fs from "node:fs" {globalThis.PWN=1} <script>x</script>' },
  ]);
  const code = String(await compile(mdx.replace(/^---[\s\S]*?---/, '')));
  expect(code).not.toMatch(/^import fs/m);
  expect(code).toContain('{globalThis.PWN=1}');
});

test('dates and times stay strings in the frontmatter', () => {
  const { data: back } = parsePlan(writePlanMdx(data, [{ depth: 0, text: '正文' }]));
  expect(back).toEqual(data);
});
