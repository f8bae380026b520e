import { globSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { attribute, pageKinds, readPages } from './pages.ts';
import type { ParsedPage } from './pages.ts';

let pages: ParsedPage[];
let largest: ParsedPage;

beforeAll(async () => {
  const site = await builtSite('/');
  pages = readPages(site);
  largest = pages.find(({ path }) => path === `/${pageKinds(site).topic}`)!;
}, 240_000);

const parts = ['phrases', 'indicators', 'plans', 'outline', 'regulations', 'passages'];
const partsOf = ({ elements }: ParsedPage) =>
  elements
    .filter(({ tagName }) => tagName === 'section')
    .flatMap((it) => attribute(it, 'id') ?? [])
    .filter((id) => parts.includes(id));

test('a topic page has its parts in the order in which a planner asks', () => {
  expect(partsOf(largest)).toEqual(parts);
});

test('every topic page has what there is on it, in that order, and the way to each part', () => {
  for (const file of globSync('content/topics/*.yml')) {
    const path = `/topics/${file.replace(/.*\/|\.yml$/g, '')}/`;
    const page = pages.find((it) => it.path === path)!;
    const own = partsOf(page);
    expect(own, path).toEqual(parts.filter((id) => own.includes(id)));
    const ways = page.elements
      .flatMap((it) => attribute(it, 'href') ?? [])
      .filter((it) => it.startsWith('#'));
    if (own.length > 1) for (const id of own) expect(ways, path).toContain(`#${id}`);
  }
});

test('plots stand on the pages of several topics', () => {
  const drawn = pages.filter(
    ({ path, elements }) =>
      path.startsWith('/topics/') &&
      elements.some((it) => it.tagName === 'svg' && attribute(it, 'role') === 'img'),
  );
  expect(drawn.length).toBeGreaterThan(3);
});

test('a page that has phrases does not say that nothing is written on its topic', () => {
  const withPhrases = pages.filter(
    (page) => page.path.startsWith('/topics/') && partsOf(page).includes('phrases'),
  );
  expect(withPhrases.length).toBeGreaterThan(0);
  for (const { html, path } of withPhrases) expect(html, path).not.toContain('还没有计划写到这个主题');
});
