/** Plans that are called spun, as the built site shows them. */
import { beforeAll, expect, test } from 'vitest';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { readSpunWords } from '../../src/plan/read-spun-words.ts';
import { builtSite } from '../site/built-site.ts';
import { attribute, readPages } from '../site/pages.ts';
import type { Element, ParsedPage } from '../site/pages.ts';

const plans = readPlans('content/plans').map(({ id, data }) => ({ id, spun: data.quality?.spun }));
const spun = plans.flatMap(({ id, spun: score }) => (score === undefined ? [] : [{ id, score }]));
let pages: Map<string, ParsedPage>;

beforeAll(async () => {
  pages = new Map(readPages(await builtSite('/')).map((page) => [page.path, page]));
}, 240_000);

const linksOf = ({ elements }: ParsedPage) => elements.flatMap((it) => attribute(it, 'href') ?? []);
const planOf = (href: string) => /^\/plans\/([^/]+)\/#/.exec(href)?.[1];

test('the page lists the plans with their scores, the worst first, and leads to their sentences', () => {
  const page = pages.get('/about/spun/')!;
  const scores = page.elements.flatMap((it) => attribute(it, 'data-score') ?? []).map(Number);
  expect(scores).toEqual(spun.map(({ score }) => score).sort((a, b) => b - a));
  for (const { id } of spun) expect(linksOf(page)).toContain(`/plans/${id}/`);
  const quoted = linksOf(page).filter((href) => planOf(href) !== undefined);
  expect(new Set(quoted.map(planOf))).toEqual(new Set(spun.map(({ id }) => id)));
});

test('the page has every pair', () => {
  const { html } = pages.get('/about/spun/')!;
  for (const { spun: form, originals } of readSpunWords('content/vocabulary').pairs) {
    expect(html).toContain(`${form}</td>`);
    expect(html).toContain(originals.join('、'));
  }
});

test('a spun plan says its score and five places of its own, no other plan says anything', () => {
  for (const { id, spun: score } of plans) {
    const page = pages.get(`/plans/${id}/`)!;
    const said = page.elements.filter((it) => attribute(it, 'data-spun') !== undefined);
    expect(said.map((it) => Number(attribute(it, 'data-spun')))).toEqual(score === undefined ? [] : [score]);
    expect(linksOf(page).includes('/about/spun/'), id).toBe(score !== undefined);
    if (score === undefined) continue;
    const places = page.html.split('疑为“').length - 1;
    expect(places).toBe(5);
    const own = linksOf(page).filter((href) => planOf(href) === id);
    expect(own.length).toBeGreaterThanOrEqual(5);
    for (const href of own) expect(page.ids, href).toContain(href.split('#')[1]);
  }
});

test('in every list of phrases those of spun plans alone come last, and say so', () => {
  let marked = 0;
  for (const [path, { elements }] of pages) {
    for (const list of elements.filter((it) => attribute(it, 'data-phrases') !== undefined)) {
      const texts = list.childNodes.flatMap((it) =>
        'tagName' in it ? [Number(attribute(it, 'data-texts'))] : [],
      );
      const first = texts.indexOf(0);
      if (first < 0) continue;
      expect(
        texts.slice(first).every((count) => count === 0),
        path,
      ).toBe(true);
      marked += texts.length - first;
    }
  }
  expect(marked).toBeGreaterThan(50);
  for (const { html } of pages.values()) {
    const alone = html.split('data-texts="0"').length - 1;
    expect(html.split('疑被改词').length - 1).toBeGreaterThanOrEqual(alone);
  }
});

test('a list of plans marks the spun ones', () => {
  const { html } = pages.get('/plans/')!;
  expect(html.split('疑被改词').length - 1).toBe(spun.length);
});

test('a topic has its spun plans behind all others', () => {
  const ids = new Set(spun.map(({ id }) => id));
  let seen = 0;
  for (const [path, page] of pages) {
    if (!/^\/topics\/[^/]+\/$/.test(path)) continue;
    const table = page.elements.find((it) => (attribute(it, 'class') ?? '').split(' ').includes('plans'));
    if (!table) continue;
    const own = inside(table).flatMap(
      (it) => /^\/plans\/([^/]+-\d+)\/$/.exec(attribute(it, 'href') ?? '')?.[1] ?? [],
    );
    const first = own.findIndex((id) => ids.has(id));
    if (first < 0) continue;
    seen += 1;
    expect(
      own.slice(first).every((id) => ids.has(id)),
      path,
    ).toBe(true);
  }
  expect(seen).toBeGreaterThan(0);
});

function inside(element: Element): Element[] {
  return element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...inside(child)] : []));
}
