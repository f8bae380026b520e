import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isHandmade } from '../../src/lib/handmade-loader.ts';
import { openPlanFiles, planDigest, readPlanFile, rendererVersion } from '../../src/side-files/plan-files.ts';
import { openSideFolder } from '../../src/side-files/side-folder.ts';
import { readFrontmatter } from '../../src/lib/plan-loader.ts';

const frontmatter = {
  title: '甲',
  sourceTitle: '',
  collection: '乙',
  source: { file: 'a.txt', sha256: '0'.repeat(64), start: 0, end: 1 },
  script: 'hans',
  topics: [],
};
const planFile = (data: object, body = '') => `---\n${JSON.stringify(data, null, 1)}\n---\n\n${body}`;

describe('a bad plan file', () => {
  test('is named with the field that is wrong', () => {
    const raw = planFile({ ...frontmatter, period: '明年', source: { ...frontmatter.source, start: -1 } });
    expect(() => readFrontmatter('content/plans/a-01.mdx', raw)).toThrow(
      /^content\/plans\/a-01\.mdx: .*source\.start: .*period: /,
    );
  });

  test('is named where its YAML does not parse', () => {
    expect(() => readFrontmatter('content/plans/a-01.mdx', '---\ntitle: "\n---\n')).toThrow(
      /^content\/plans\/a-01\.mdx: /,
    );
  });

  test('is told apart from a good one', () => {
    expect(readFrontmatter('content/plans/a-01.mdx', planFile(frontmatter))).toEqual(frontmatter);
  });
});

describe('a plan is handmade', () => {
  test.each([
    ['a list', '- 甲'],
    ['a numbered list', '1. 甲'],
    ['a table or a link', '[甲](https://example.org)'],
    ['emphasis', '**甲**'],
    ['an expression', '{1 + 1}'],
    ['a module', 'export const a = 1;'],
    ['a component of its own', '<Chart />'],
    ['a rule', '甲\n\n---\n\n乙'],
  ])('where it holds %s', (_, body) => {
    expect(isHandmade(planFile(frontmatter, body))).toBe(true);
  });

  test.each([
    ['headings and paragraphs', '## 一、甲\n\n1、乙。'],
    ['the known components', '20<Blank>xx</Blank>年<Cite>《丙》</Cite>'],
    ['escaped signs', '\\{甲} \\*乙\\* 1\\. 丙 \\<b> a\\_b'],
  ])('but not for %s', (_, body) => {
    expect(isHandmade(planFile(frontmatter, body))).toBe(false);
  });

  test('for no plan of the converter', () => {
    for (const name of readdirSync('content/plans')) {
      expect(isHandmade(readFileSync(join('content/plans', name), 'utf8')), name).toBe(false);
    }
  });
});

describe('side files', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'jiku-plans-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('give back what was rendered, and are rendered once', () => {
    const raw = planFile(frontmatter, '## 一、甲\n\n乙 丙。');
    const files = openPlanFiles('.', root);
    const plan = files.write('digest', raw);
    expect(plan).toMatchObject({ length: 6, plain: true });
    expect(readPlanFile(root, 'digest')).toEqual(plan);
    expect(files.write('digest', planFile(frontmatter, '丁'))).toEqual(plan);
  });

  test('are named after the plan and after the code that renders it', () => {
    expect(planDigest('a', 'v1')).not.toBe(planDigest('b', 'v1'));
    expect(planDigest('a', 'v1')).not.toBe(planDigest('a', 'v2'));
    expect(rendererVersion(process.cwd())).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of plans that are no more go after a week, those in use stay', () => {
    const folder = join(root, '.cache/plans');
    mkdirSync(folder, { recursive: true });
    const now = Date.now();
    for (const [name, days] of [
      ['old', 8],
      ['young', 1],
      ['used', 8],
    ] as const) {
      writeFileSync(join(folder, `${name}.json`), '{}');
      utimesSync(join(folder, `${name}.json`), now / 1000, now / 1000 - days * 24 * 3600);
    }
    openSideFolder(root, 'plans').prune(new Set(['used']), now);
    const left = (name: string) => existsSync(join(folder, `${name}.json`));
    expect([left('old'), left('young'), left('used')]).toEqual([false, true, true]);
  });
});
