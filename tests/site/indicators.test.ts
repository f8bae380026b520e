/** The page of indicators as a build makes it, against the plans it is made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseFrontmatter } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import type { Indicator } from '../../src/schema/plan.ts';
import { builtSite } from './built-site.ts';
import { attribute, readPages } from './pages.ts';
import type { Element, ParsedPage } from './pages.ts';

const stated = readdirSync('content/plans').flatMap((file) => {
  const data = parseFrontmatter(readFileSync(join('content/plans', file), 'utf8'));
  const { indicators = [] } = planSchema.parse(data);
  return indicators.map((indicator) => ({ plan: file.replace('.mdx', ''), indicator }));
});
const ofPlan = (id: string): Indicator[] =>
  stated.flatMap(({ plan, indicator }) => (plan === id ? [indicator] : []));

let pages: ParsedPage[];
let index: ParsedPage;

beforeAll(async () => {
  pages = readPages(await builtSite('/')).filter(({ path }) => path.startsWith('/indicators/'));
  index = pages.find(({ path }) => path === '/indicators/')!;
}, 240_000);

const descendants = (element: Element): Element[] =>
  element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []));
const textOf = (element: Element): string =>
  element.childNodes
    .map((child) => ('tagName' in child ? textOf(child) : 'value' in child ? child.value : ''))
    .join('');
const rows = (page: ParsedPage) =>
  page.elements.filter((it) => it.tagName === 'tr' && attribute(it, 'data-indicator') !== undefined);
const row = (id: string) => {
  const found = rows(index).find((it) => attribute(it, 'data-indicator') === id);
  if (!found) throw new Error(`no row for ${id}`);
  return descendants(found);
};
const plots = () =>
  rows(index).flatMap((it) => {
    const inside = descendants(it);
    const plot = inside.find((el) => el.tagName === 'svg' && attribute(el, 'role') === 'img');
    const count = inside.find((el) => attribute(el, 'data-count') !== undefined);
    return plot && count
      ? [{ id: attribute(it, 'data-indicator'), plot, count: Number(textOf(count).trim()) }]
      : [];
  });

describe('/indicators/', () => {
  test('the corpus has indicators to show', () => {
    expect(stated.length).toBeGreaterThan(200);
    expect(plots().length).toBeGreaterThan(25);
  });

  test('a plot has one dot a plan, and the number beside it says how many', () => {
    for (const { id, plot, count } of plots()) {
      const dots = descendants(plot).filter(({ tagName }) => tagName === 'circle');
      expect(dots.length, id).toBe(count);
      const plans = dots.map((dot) => textOf(dot));
      expect(
        plans.every((title) => /^(?:目标|结果)/u.test(title)),
        id,
      ).toBe(true);
    }
  });

  test.each([
    ['vaccination-rate', 3, 1],
    ['maternal-management-rate', 2, 0],
    ['hospital-delivery-rate', 2, 1],
    // Two plans say it, one of them a copy of the other.
    ['breastfeeding-rate', 1, 0],
  ])('%s has %d dots, %d of them results', (id, dots, results) => {
    const circles = row(id).filter(({ tagName }) => tagName === 'circle');
    expect(circles.length).toBe(dots);
    expect(circles.filter((it) => attribute(it, 'class')?.includes('result')).length).toBe(results);
  });

  test('every plot says its values in words', () => {
    for (const { id, plot } of plots()) {
      expect(attribute(plot, 'aria-label'), id).toMatch(/^(?:目标|结果).*[0-9].*份/u);
    }
  });

  test('a blank is listed with its sentence, and is nowhere drawn', () => {
    const blanks = stated.filter(({ indicator }) => indicator.blank !== undefined);
    expect(blanks.length).toBeGreaterThan(3);
    const section = index.elements.find((it) => attribute(it, 'id') === 'blanks')!;
    const listed = descendants(section).flatMap((it) => (it.tagName === 'a' ? [attribute(it, 'href')] : []));
    for (const { plan, indicator } of blanks) expect(listed).toContain(`/plans/${plan}/#${indicator.anchor}`);
    for (const { plot } of plots()) expect(textOf(plot)).not.toMatch(/原文留空|_/u);
  });

  test('every indicator leads to its sentence, here or on a page of its own', () => {
    const links = new Set(pages.flatMap((page) => page.elements.map((it) => attribute(it, 'href') ?? '')));
    const copies = new Set(
      ofPlan('township-tcm-11').map(({ anchor }) => `/plans/township-tcm-11/#${anchor}`),
    );
    const lost = stated
      .map(({ plan, indicator }) => `/plans/${plan}/#${indicator.anchor}`)
      .filter((link) => !links.has(link) && !copies.has(link));
    expect([...new Set(lost)]).toEqual([]);
  });

  test('no page of indicators is over 100 kB as it is sent', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const { path, html } of pages) expect(gzipSync(html).length, path).toBeLessThan(100_000);
  });
});

test('a plan lists its indicators below the text, with links to sentences it has', async () => {
  const site = await builtSite('/');
  const plans = readPages(site).filter(({ path }) => /^\/plans\/[a-z0-9-]+-[0-9]{2}\/$/.test(path));
  for (const { path, elements, ids } of plans) {
    const own = ofPlan(path.split('/')[2]);
    const fold = elements.find((it) => attribute(it, 'id') === 'indicators');
    expect(fold !== undefined, path).toBe(own.length > 0);
    if (!fold) continue;
    const anchors = descendants(fold).flatMap((it) => {
      const href = attribute(it, 'href') ?? '';
      return href.startsWith('#') ? [href.slice(1)] : [];
    });
    expect(anchors, path).toEqual(own.map(({ anchor }) => anchor));
    expect(
      anchors.filter((anchor) => !ids.has(anchor)),
      path,
    ).toEqual([]);
  }
});
