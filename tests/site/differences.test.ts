import type { DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutAtSections } from '../../src/lib/cut-at-sections.ts';
import { foldRows } from '../../src/lib/fold-rows.ts';
import { blocksWithin, differenceUrl, kinOf, mostDrawn } from '../../src/lib/kinship.ts';
import { alignBlocks } from '../../src/plan/align-blocks.ts';
import { toSections } from '../../src/plan/document.ts';
import { renderPlan } from '../../src/plan/render-plan.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { makePlan } from '../support/make-plan.ts';
import { builtSite } from './built-site.ts';
import { attribute, readPages } from './pages.ts';
import type { Element, ParsedPage } from './pages.ts';

const long =
  '这一段在两份计划里完全相同，而且有足够的长度，看的人不必再看一遍，所以收起来，只说有几段、多少字，要看的时候点开就是，点开以后一字不少。';

test('what is the same is folded but for the headings right above a difference', () => {
  const version = (last: string) => [
    { depth: 1, text: '一、' },
    { depth: 0, text: long },
    { depth: 1, text: '二、' },
    { depth: 0, text: last },
  ];
  const groups = foldRows(alignBlocks(version('甲'), version('乙')));
  expect(groups.map(({ folded, rows }) => [folded, rows.length])).toEqual([
    [true, 2],
    [false, 1],
    [false, 1],
  ]);
  expect(foldRows(alignBlocks(version('甲'), version('甲'))).map(({ folded }) => folded)).toEqual([true]);
});

test('the text of a plan is cut behind headings, and loses nothing by it, whatever the text says', () => {
  const sections = toSections([
    { depth: 0, text: '开头 id="s2"></h2>' },
    { depth: 1, text: '一、<h2 id="s2">' },
    { depth: 0, text: '正文。' },
    { depth: 1, text: '二、' },
    { depth: 0, text: '正文。' },
  ]);
  const html = renderPlan(sections);
  const stretches = cutAtSections(html, ['s2', 's0', 's9']);
  expect(stretches.map(({ section }) => section)).toEqual(['s0', 's2', undefined]);
  expect(stretches.map((it) => it.html).join('')).toBe(html);
  expect(stretches[1].html).toMatch(/二、.*<\/h2>$/u);
});

test('a plan knows the earlier ones it has something from and the later ones that have something from it', () => {
  const first = makePlan('a');
  const copy = makePlan('b', { quality: { duplicateOf: 'a', similarity: 0.98 } });
  const sharedSections = [
    { anchor: 's2', of: 'a', section: 's1', relation: 'same' as const, similarity: 0.9 },
  ];
  const sharing = makePlan('c', { quality: { contains: ['gone'], sharedSections } });
  const byHand = makePlan('d', { plain: false, quality: { duplicateOf: 'a' } });
  const plans = [first, copy, sharing, byHand];
  expect(kinOf(first, plans)).toEqual({
    earlier: [],
    later: [
      { plan: copy, other: first, relation: 'same', similarity: 0.98, drawn: true },
      {
        plan: sharing,
        other: first,
        relation: 'same',
        similarity: 0.9,
        sections: { own: 's2', other: 's1' },
        drawn: true,
      },
    ],
  });
  expect(kinOf(sharing, plans).earlier).toHaveLength(1);
  expect(kinOf(byHand, plans)).toEqual({ earlier: [], later: [] });
});

test('what differs in nothing has no page, what is beyond the bound that of all: copies of whole plans come first', () => {
  const shares = (similarity: number) => ({
    quality: {
      sharedSections: [{ anchor: 's1', of: 'a', section: 's1', relation: 'same' as const, similarity }],
    },
  });
  const plans = [
    makePlan('a'),
    makePlan('equal', shares(1)),
    ...Array.from({ length: mostDrawn }, (_, at) => makePlan(`b${at}`, shares(0.9))),
    makePlan('copy', { quality: { duplicateOf: 'a', similarity: 1 } }),
  ];
  const urlOf = (at: number) => differenceUrl(kinOf(plans[at], plans).earlier[0]);
  expect(urlOf(1)).toBeUndefined();
  expect(urlOf(2)).toBe('/plans/b0/diff/#s1');
  expect(urlOf(plans.length - 1)).toBe('/plans/copy/diff/#a');
  expect(urlOf(plans.length - 2)).toBe(`/plans/diff/?plan=b${mostDrawn - 1}&other=a&own=s1&of=s1`);
  const drawn = plans.filter((plan) => kinOf(plan, plans).earlier.some((it) => it.drawn));
  expect(drawn).toHaveLength(mostDrawn);
});

describe('the built pages', () => {
  const plans = readPlans('content/plans');
  const sectionsOf = (id: string) => plans.find((plan) => plan.id === id)?.sections ?? [];
  let pages: Map<string, ParsedPage>;
  const page = (path: string) => pages.get(path) ?? expect.fail(`no page ${path}`);

  beforeAll(async () => {
    pages = new Map(readPages(await builtSite('/')).map((it) => [it.path, it]));
  }, 240_000);

  test('there is one for each plan that has something from another, and no other', () => {
    const having = plans.filter(({ data: { quality } }) =>
      [quality?.duplicateOf, quality?.contains, quality?.containedIn, quality?.sharedSections].some(Boolean),
    );
    expect([...pages.keys()].filter((path) => /-\d+\/diff\/$/.test(path)).sort()).toEqual(
      having.map(({ id }) => `/plans/${id}/diff/`),
    );
    expect(having.length).toBeGreaterThan(0);
  });

  test('a column is the whole text of its plan, and what differs says so in words', () => {
    const cells = page('/plans/township-tcm-11/diff/').elements.filter(({ tagName }) => tagName === 'td');
    for (const [id, side] of [
      ['township-tcm-10', 0],
      ['township-tcm-11', 1],
    ] as const) {
      const rows = Map.groupBy(cells, (cell) => cell.parentNode);
      const column = [...rows.values()].map((own) => own[Math.min(side, own.length - 1)]);
      const paragraphs = column.flatMap((cell) => within(cell, 'p')).map((it) => textOf(it));
      const texts = blocksWithin(sectionsOf(id)).map(({ text }) => text.replace(/\s/gu, ''));
      expect(paragraphs.filter((it) => it !== '')).toEqual(texts);
    }
    const marks = cells.flatMap((cell) => [...within(cell, 'ins'), ...within(cell, 'del')]);
    expect(marks.length).toBeGreaterThan(4);
    for (const mark of marks) expect(textOf(mark, true)).toMatch(/^（此处(?:有|分段)）/u);
    const gaps = cells.flatMap((cell) => within(cell, 'span')).filter(hasClass('gap'));
    for (const gap of gaps) expect(textOf(gap, true)).toBe('（此处无）');
  });

  test('both plans of a pair lead to it', () => {
    for (const [id, said] of [
      ['township-tcm-11', '基本相同，相同的占 98%'],
      ['township-tcm-10', '另有 1 份与本份基本相同'],
    ]) {
      const cautions = page(`/plans/${id}/`).elements.filter(hasClass('cautions'));
      expect(cautions.map((it) => textOf(it)).join('')).toContain(said.replace(/\s/gu, ''));
      const links = cautions.flatMap((it) => within(it, 'a')).map((it) => attribute(it, 'href'));
      expect(links).toContain('/plans/township-tcm-11/diff/#township-tcm-10');
    }
  });

  test('a section that another plan has too says so under its heading, in both plans', () => {
    for (const [id, anchor, said] of [
      ['township-tcm-16', 's5', '本节含有'],
      ['health-union-second-half-07', 's2', '本节大部分见于'],
    ]) {
      const { elements } = page(`/plans/${id}/`);
      const at = elements.findIndex((it) => attribute(it, 'id') === anchor);
      const [next] = elements.slice(at).filter(({ tagName }) => tagName === 'div' || tagName === 'p');
      expect(hasClass('shared')(next)).toBe(true);
      expect(textOf(next)).toContain(said);
      expect(within(next, 'a').map((it) => attribute(it, 'href'))).toContain(
        '/plans/township-tcm-16/diff/#s5',
      );
    }
  });
});

function hasClass(name: string): (element: Element) => boolean {
  return (element) => attribute(element, 'class')?.split(' ').includes(name) ?? false;
}

function within(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? [...(child.tagName === name ? [child] : []), ...within(child, name)] : [],
  );
}

/** Without white space; what is only heard, and the sign of a new paragraph, only where it is asked for. */
function textOf(node: DefaultTreeAdapterTypes.ChildNode, heard = false): string {
  if ('value' in node) return node.value.replace(/\s/gu, '');
  if (!heard && 'tagName' in node && (hasClass('sr')(node) || attribute(node, 'aria-hidden'))) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, heard)).join('') : '';
}
