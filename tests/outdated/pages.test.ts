/** Outdated terms, as the built site shows them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readOutdatedTerms } from '../../src/plan/outdated-vocabulary.ts';
import { findOutdated } from '../../src/plan/find-outdated.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { builtSite } from '../site/built-site.ts';
import { attribute, readPages } from '../site/pages.ts';
import type { ParsedPage } from '../site/pages.ts';

const terms = readOutdatedTerms(process.cwd());
let pages: Map<string, ParsedPage>;

beforeAll(async () => {
  pages = new Map(readPages(await builtSite('/')).map((page) => [page.path, page]));
}, 240_000);

const marked = ({ elements }: ParsedPage) =>
  elements.filter((it) => attribute(it, 'class') === 'outdated').length;

test('every term has a row with a place of its own', () => {
  const { ids, html } = pages.get('/terms/')!;
  for (const { id, term, source } of terms) {
    expect(ids, id).toContain(id);
    expect(html).toContain(term);
    expect(html).toContain(source.text);
  }
});

test('every spelling that plans have leads to the search, no other does', () => {
  const written = new Set(
    readdirSync('content/plans').flatMap((name) =>
      parsePlan(readFileSync(join('content/plans', name), 'utf8')).blocks.flatMap(({ text }) =>
        findOutdated(text, terms).map(({ start, end }) => text.slice(start, end)),
      ),
    ),
  );
  const searched = pages
    .get('/terms/')!
    .elements.flatMap((it) => attribute(it, 'href') ?? [])
    .filter((href) => href.includes('search/?q='))
    .map((href) => new URL(href, 'https://jiku.example').searchParams.get('q'));
  expect(new Set(searched)).toEqual(written);
});

test('a plan page marks every term of its text and offers the box only where there is one', () => {
  let plansWithTerms = 0;
  for (const name of readdirSync('content/plans')) {
    const raw = readFileSync(join('content/plans', name), 'utf8');
    const found = parsePlan(raw).blocks.flatMap(({ text }) => findOutdated(text, terms));
    const page = pages.get(`/plans/${name.replace('.mdx', '')}/`)!;
    // Each stands in the text and once more in the list below it.
    expect(marked(page), name).toBe(found.length * 2);
    const boxes = page.elements.filter((it) => attribute(it, 'data-outdated-toggle') !== undefined);
    expect(boxes.length, name).toBe(found.length > 0 ? 1 : 0);
    expect(page.ids.has('outdated'), name).toBe(found.length > 0);
    if (found.length > 0) plansWithTerms += 1;
  }
  expect(plansWithTerms).toBeGreaterThan(10);
});

test('no plan file holds a mark for it', () => {
  for (const name of readdirSync('content/plans')) {
    expect(readFileSync(join('content/plans', name), 'utf8')).not.toMatch(/<Outdated/i);
  }
});

test('pages but those of plans mark nothing', () => {
  for (const [path, page] of pages) {
    if (!/^\/plans\/[^/]+-\d+\/$/.test(path)) expect(marked(page), path).toBe(0);
  }
});
