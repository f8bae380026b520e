import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellParts, coverageByOrganisation, coverageByYear } from '../../src/lib/coverage.ts';
import { heatLabel, heatLevel, heatSteps } from '../../src/lib/heat.ts';
import { planFlaws } from '../../src/lib/plan-flaws.ts';
import { parseFrontmatter } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { makePlan } from '../support/make-plan.ts';
import { topicFiles } from '../topics/vocabulary.ts';
import { builtSite } from './built-site.ts';
import { attribute, readPages } from './pages.ts';
import type { Element, ParsedPage } from './pages.ts';

const plans = [
  makePlan('1', { orgType: '医院', years: [2023], topics: ['a', 'b'] }),
  makePlan('2', { orgType: '医院', years: [2023], topics: ['a'], copyOf: '1' }),
  makePlan('3', { orgType: '学校', years: [2022, 2023], topics: ['a'] }),
  makePlan('4', { yearBlank: true, topics: ['b'] }),
];
const topics = ['a', 'b', 'c'].map((id) => ({ id, plans: plans.filter((plan) => plan.topics.includes(id)) }));
const counts = (rows: readonly { readonly cells: readonly { readonly texts: number }[] }[]) =>
  rows.map(({ cells }) => cells.map(({ texts }) => texts));

test('texts are counted by topic and kind of organisation, copies once, the unnamed last', () => {
  const { columns, rows, texts } = coverageByOrganisation(topics, plans);
  expect(columns.map(({ label, texts: sum }) => [label, sum])).toEqual([
    ['医院', 1],
    ['学校', 1],
    ['未写机构', 1],
  ]);
  expect(counts(rows)).toEqual([
    [1, 1, 0],
    [1, 0, 1],
    [0, 0, 0],
  ]);
  expect(rows.map((row) => row.texts)).toEqual([2, 2, 0]);
  expect(texts).toBe(3);
});

test('a plan for two years is in both columns and once in the sum; blanked years stand after', () => {
  const { columns, rows } = coverageByYear(topics, plans);
  expect(columns.map(({ label }) => label)).toEqual(['2023', '2022', '年份留空']);
  expect(counts(rows)[0]).toEqual([2, 1, 0]);
  expect(rows[0].texts).toBe(2);
});

test('the shades of a table cover every count once, in order, the thin apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (most) => {
      const steps = heatSteps(most);
      expect(steps.map(({ level }) => level)).toEqual(steps.map((_, at) => at));
      expect(steps.length).toBeLessThanOrEqual(5);
      for (let count = 0; count <= Math.min(most, 200); count += 1) {
        const level = heatLevel(count, steps);
        expect(steps.filter(({ from, to }) => from <= count && count <= to)).toHaveLength(1);
        expect(level === 0).toBe(count === 0);
        expect(level === 1).toBe(count === 1 || count === 2);
        if (count > 0) expect(level).toBeGreaterThanOrEqual(heatLevel(count - 1, steps));
      }
    }),
  );
});

test.each([
  [0, ['0', '1—2']],
  [2, ['0', '1—2']],
  [3, ['0', '1—2', '3']],
  [7, ['0', '1—2', '3', '4—5', '6—7']],
  [300, ['0', '1—2', '3—13', '14—64', '65—300']],
])('with %d in the fullest cell the steps are %j', (most, labels) => {
  expect(heatSteps(most).map(heatLabel)).toEqual(labels);
});

test('flaws are listed with the plans that have them, and as none where none has', () => {
  const flaws = planFlaws([
    makePlan('1', { yearBlank: true, placeholders: 3 }),
    makePlan('2', { copyOf: '1' }),
  ]);
  const ids = Object.fromEntries(flaws.map(({ name, plans: own }) => [name, own.map(({ id }) => id).join()]));
  expect(ids).toMatchObject({
    年份留空: '1',
    有空待填: '1',
    与前面某份几乎逐字相同: '2',
    没有写完: '',
    有乱码: '',
  });
});

test('a cell tells what its texts are by the other property, copies counted once', () => {
  const { columns, rows } = coverageByOrganisation(topics, plans);
  const cell = (label: string) => rows[0].cells[columns.findIndex((column) => column.label === label)];
  expect(cellParts(cell('学校'), 'year')).toBe('2023 年 1 份，2022 年 1 份');
  expect(cellParts(cell('医院'), 'year')).toBe('2023 年 1 份');
  expect(cellParts(cell('医院'), 'org')).toBe('医院 1 份');
});

describe('the built page', () => {
  let page: ParsedPage;
  /** Rows of a table as texts, the first the head. */
  let matrices: string[][][];

  // Counted from the files alone, without the code of the site.
  const heads = readdirSync('content/plans')
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => {
      const raw = readFileSync(`content/plans/${file}`, 'utf8');
      return { id: file.replace('.mdx', ''), ...planSchema.parse(parseFrontmatter(raw)) };
    });
  const distinct = (own: typeof heads) =>
    new Set(own.map(({ id, quality }) => quality?.duplicateOf ?? id)).size;

  beforeAll(async () => {
    const found = readPages(await builtSite('/')).find(({ path }) => path === '/about/coverage/');
    if (!found) throw new Error('no page');
    page = found;
    matrices = page.elements
      .filter((it) => it.tagName === 'table' && attribute(it, 'class')?.split(' ').includes('heat'))
      .map((table) => inside(table, 'tr').map((row) => inside(row, 'th', 'td').map(textOf)));
  }, 240_000);

  test.each([
    [0, '机构', ({ orgType }: (typeof heads)[number]) => [orgType ?? '未写机构']],
    [
      1,
      '年份',
      ({ years, yearBlank }: (typeof heads)[number]) =>
        years?.map(String) ?? [yearBlank ? '年份留空' : '未写年份'],
    ],
  ])('table %d has the number of texts of every topic by %s', (at, _name, valuesOf) => {
    const rows = matrices[at];
    const labels = rows[0].slice(1, -1);
    expect([...labels].sort()).toEqual([...new Set(heads.flatMap(valuesOf))].sort());
    const byName = new Map(rows.map(([first, ...cells]) => [first, cells]));
    for (const [, { id, name, within }] of topicFiles) {
      // A part of a topic is never a plan's.
      if (within !== undefined) continue;
      const own = heads.filter(({ topics: ids }) => ids.includes(id));
      const expected = labels.map((label) => distinct(own.filter((plan) => valuesOf(plan).includes(label))));
      const shown = expected.map((count) => (count === 0 ? '·' : String(count)));
      expect(byName.get(name), name).toEqual([...shown, String(distinct(own))]);
    }
    const sums = labels.map((label) =>
      String(distinct(heads.filter((plan) => valuesOf(plan).includes(label)))),
    );
    expect(byName.get('全部计划')).toEqual([...sums, String(distinct(heads))]);
  });

  test('has a caption, scopes, and a way to scroll by keyboard for every table', () => {
    const regions = page.elements.filter((it) => attribute(it, 'role') === 'region');
    expect(regions).toHaveLength(matrices.length);
    for (const region of regions) {
      expect(attribute(region, 'tabindex')).toBe('0');
      expect(attribute(region, 'aria-label')).toBeTruthy();
      expect(inside(region, 'caption').map(textOf).join('')).not.toBe('');
      for (const head of inside(region, 'th'))
        expect(attribute(head, 'scope')).toMatch(/^(?:col|row|rowgroup)$/);
    }
  });

  test('shades by the legend it prints', () => {
    for (const cell of page.elements.filter((it) => it.tagName === 'td')) {
      const level = /heat-(\d)/.exec(attribute(cell, 'class') ?? '')?.[1];
      if (!level) continue;
      const text = textOf(cell);
      expect(level === '0', text).toBe(text === '·');
      expect(level === '1', text).toBe(text === '1' || text === '2');
    }
  });

  test('counts the flaws as the heads of the plans have them', () => {
    const table = page.elements.filter((it) => it.tagName === 'table').at(-1);
    const rows = table ? inside(table, 'tr').map((row) => inside(row, 'td').map(textOf)) : [];
    const shown = Object.fromEntries(rows.slice(1).map(([name, , count]) => [name, Number(count)]));
    const count = (is: (plan: (typeof heads)[number]) => unknown) => heads.filter(is).length;
    expect(shown).toEqual({
      没有写完: count(({ quality }) => quality?.truncated),
      有乱码: count(({ quality }) => quality?.damaged),
      疑被改词: count(({ quality }) => quality?.spun),
      套在别份之内: count(({ parent }) => parent),
      与前面某份几乎逐字相同: count(({ quality }) => quality?.duplicateOf),
      有空待填: count(({ placeholders }) => placeholders),
      年份留空: count(({ yearBlank }) => yearBlank),
    });
  });
});

function inside(element: Element, ...names: string[]): Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? [...(names.includes(child.tagName) ? [child] : []), ...inside(child, ...names)] : [],
  );
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value.trim();
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
