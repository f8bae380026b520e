import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { findFeedFaults } from '../../scripts/audit/feeds/find-feed-faults.ts';
import { validatePages } from '../../scripts/audit/html.ts';
import { findBrokenLinks } from '../../scripts/audit/links/find-broken-links.ts';
import { builtSite, siteUrl } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { attribute, pageKinds, readPages, textOf } from './pages.ts';
import type { Element, ParsedPage } from './pages.ts';

describe.each(['/', '/sub/'] as const)('the site under %s', (base) => {
  let site: BuiltSite;
  let pages: ParsedPage[];
  let byPath: Map<string, ParsedPage>;

  beforeAll(async () => {
    site = await builtSite(base);
    pages = readPages(site);
    byPath = new Map(pages.map((page) => [page.path, page]));
  }, 240_000);

  // A single one keeps the whole module from loading in Safari before 16.4, and types do not show it.
  test('no script has a lookbehind, but for what the drafting desk loads when it is asked to check or export', () => {
    const folder = join(site.folder, '_astro');
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const imported = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, name]) => basename(name));
    const needed = (first: readonly string[], pattern: RegExp) => {
      const found = new Set(first);
      for (const name of found) for (const next of imported(read(name), pattern)) found.add(next);
      return found;
    };
    const scriptsOf = ({ html }: ParsedPage) => imported(html, /<script[^>]+src="([^"]+_astro[^"]+\.js)"/g);
    const [desks, others] = [pages.filter(isDesk), pages.filter((page) => !isDesk(page))].map((of) =>
      of.flatMap(scriptsOf),
    );
    const always = needed(desks, /(?:from|import)\s*"([^"]+\.js)"/g);
    const everything = needed(others, /(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g);
    const scripts = [...always, ...everything];
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((name) => /\(\?<[=!]/.test(read(name)))).toEqual([]);
  });

  test('has a page of every kind', () => {
    for (const [kind, path] of Object.entries(pageKinds(site))) {
      expect(byPath.has(base + path), `${kind}: ${path}`).toBe(true);
      if (kind !== 'home') expect(path, kind).not.toBe('');
    }
  });

  test('has a page for every plan, source and topic of the content, and the record of every source', () => {
    for (const id of contentStems('plans', 'mdx')) expect(byPath.has(`${base}plans/${id}/`), id).toBe(true);
    for (const id of contentStems('topics', 'yml')) expect(byPath.has(`${base}topics/${id}/`), id).toBe(true);
    for (const id of contentStems('records', 'json')) {
      expect(byPath.has(`${base}sources/${id}/`), id).toBe(true);
      const published = JSON.parse(readFileSync(join(site.folder, `data/records/${id}.json`), 'utf8'));
      expect(published).toEqual(JSON.parse(readFileSync(`content/records/${id}.json`, 'utf8')));
    }
  });

  test('publishes every source byte for byte, and by lines', () => {
    for (const id of contentStems('sources', 'txt')) {
      const published = readFileSync(join(site.folder, `sources/${id}/original.txt`));
      expect(published.equals(readFileSync(`content/sources/${id}.txt`)), id).toBe(true);
      expect(byPath.has(`${base}sources/${id}/original/`), id).toBe(true);
    }
  });

  test('has no page of more than 100 kB, zipped', () => {
    const large = pages.filter(({ html }) => gzipSync(html).length > 100_000).map(({ path }) => path);
    expect(large).toEqual([]);
  });

  test('gives every page a title and a description of its own', () => {
    /** What several pages share, or what says next to nothing. */
    const faulty = (read: (page: ParsedPage) => string, shortest: number) =>
      [...Map.groupBy(pages, read)].flatMap(([text, same]) =>
        text.length < shortest || same.length > 1 ? [text] : [],
      );
    const title = ({ elements }: ParsedPage) => textOf(elements.find(({ tagName }) => tagName === 'title'));
    const description = ({ elements }: ParsedPage) =>
      attribute(
        elements.find((it) => attribute(it, 'name') === 'description')!,
        'content',
      ) ?? '';
    expect(faulty(title, 6)).toEqual([]);
    expect(faulty(description, 10)).toEqual([]);
  });

  test('has no address that leads nowhere, in pages, data, feeds and lists', () => {
    // The search index is made after the pages.
    const survey = findBrokenLinks(site, { siteUrl, lacking: ['pagefind/'] });
    expect(survey.broken).toEqual([]);
    expect(survey.pages).toBe(pages.length);
    expect(survey.anchors).toBeGreaterThan(1000);
  });

  test('links to nothing outside but by name', () => {
    const outside = pages.flatMap((page) =>
      page.elements
        .filter(({ tagName }) => ['script', 'img', 'iframe', 'link', 'source', 'a', 'form'].includes(tagName))
        .filter((element) => !['canonical', 'schema.DC'].includes(attribute(element, 'rel') ?? ''))
        .flatMap(addresses)
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
    );
    expect(outside).toEqual([]);
  });

  test('lets no page run or style anything of its own', () => {
    const faulty = ({ tagName, attrs }: Element) =>
      attrs.some(({ name }) => name === 'style' || name.startsWith('on')) || tagName === 'style';
    const inline = (element: Element) =>
      element.tagName === 'script' &&
      attribute(element, 'type') !== 'application/ld+json' &&
      !attribute(element, 'src');
    for (const { path, elements } of pages)
      expect(
        elements.filter((element) => faulty(element) || inline(element)),
        path,
      ).toEqual([]);
  });

  test('puts its policy before anything it governs', () => {
    for (const { path, elements } of pages) {
      const at = elements.findIndex(
        (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
      );
      const governed = elements.findIndex(({ tagName }) => ['script', 'link', 'style'].includes(tagName));
      expect(at, path).toBeGreaterThan(-1);
      expect(at, path).toBeLessThan(governed);
      const policy = attribute(elements[at], 'content') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toContain('unsafe-inline');
    }
  });

  test('gives every element of a page an id of its own', () => {
    for (const { path, elements, ids } of pages) {
      expect(elements.filter((element) => attribute(element, 'id') !== undefined).length, path).toBe(
        ids.size,
      );
    }
  });

  test('describes every plan to machines', () => {
    for (const id of contentStems('plans', 'mdx')) {
      const page = byPath.get(`${base}plans/${id}/`);
      const names = page?.elements.flatMap((element) => attribute(element, 'name') ?? []);
      expect(names).toEqual(
        expect.arrayContaining(['DC.title', 'DC.identifier', 'DC.language', 'DC.source']),
      );
      const script = page?.elements.find((element) => attribute(element, 'type') === 'application/ld+json');
      const text = textOf(script);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toMatchObject({
        '@type': 'DigitalDocument',
        identifier: id,
        url: `${siteUrl}${base}plans/${id}/`,
      });
      const canonical = page?.elements.find((element) => attribute(element, 'rel') === 'canonical');
      expect(canonical && attribute(canonical, 'href')).toBe(`${siteUrl}${base}plans/${id}/`);
    }
  });

  test('its sitemap, canonical links, feed and robots.txt are valid and agree with its pages', () => {
    const { figures, faults } = findFeedFaults(site, siteUrl);
    expect(faults).toEqual([]);
    expect(figures.listed).toBe(figures.pages - 3);
    expect(figures.items).toBeGreaterThan(0);
  });

  test('has valid HTML on a page of every kind', () => {
    const kinds = Object.values(pageKinds(site));
    const { pages, faults } = validatePages(
      site,
      kinds.map((path) => (path.endsWith('.html') ? path : `${path}index.html`)),
    );
    expect(faults).toEqual([]);
    expect(pages).toBe(kinds.length);
  });
});

function addresses(element: Element): string[] {
  return ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []);
}

function contentStems(folder: string, extension: string): string[] {
  return globSync(`content/${folder}/*.${extension}`).map((file) => basename(file, `.${extension}`));
}

function isDesk({ path }: ParsedPage): boolean {
  return path.endsWith('/draft/');
}
