/** What plans cite, as the built site shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRegulationVocabulary } from '../../src/lib/regulation-vocabulary.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { canonicalKey } from '../../src/plan/merge-regulations.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { builtSite } from '../site/built-site.ts';
import type { BuiltSite } from '../site/built-site.ts';
import { attribute, readPages } from '../site/pages.ts';
import type { Element, ParsedPage } from '../site/pages.ts';

const vocabulary = readRegulationVocabulary(process.cwd());
const apart = new Set(vocabulary.kinds.filter(({ document }) => !document).map(({ id }) => id));

let site: BuiltSite;
let pages: Map<string, ParsedPage>;
let front: ParsedPage;
/** Kind of every row, by the key of its title. */
const kindOf = new Map<string, string>();

beforeAll(async () => {
  site = await builtSite('/');
  pages = new Map(readPages(site).map((page) => [page.path, page]));
  front = pages.get('/regulations/')!;
  for (const section of front.elements.filter(({ tagName }) => tagName === 'section')) {
    for (const title of descendants(section).filter((it) => hasClass(it, 'title'))) {
      kindOf.set(canonicalKey(ownText(title), vocabulary), attribute(section, 'id') ?? '');
    }
  }
}, 240_000);

describe('the page of cited documents', () => {
  test('says first that what is in force must be checked', () => {
    const text = textOf(front.elements.find(({ tagName }) => tagName === 'main')!);
    expect(text.indexOf('引用前请核对现行有效版本')).toBeGreaterThan(0);
    expect(text.indexOf('引用前请核对现行有效版本')).toBeLessThan(text.indexOf('法律'));
  });

  test('has a row for every title that a plan cites', () => {
    const cited = readdirSync('content/plans').flatMap((name) => {
      const { data } = parsePlan(readFileSync(join('content/plans', name), 'utf8'));
      return planSchema.parse(data).regulations ?? [];
    });
    expect(cited.length).toBeGreaterThan(80);
    // Abbreviations that a plan explains stand in the row of what they mean, 《国家卫生城市》标准 under the whole title.
    const missing = [...new Set(cited)].filter((title) => !kindOf.has(canonicalKey(title, vocabulary)));
    expect(missing.sort()).toEqual(['决定', '国家卫生城市', '继续医学教育规定']);
  });

  test('keeps forms, books and bare abbreviations apart, and leaves them out of the count', () => {
    const kinds = [...kindOf.values()];
    const counted = kinds.filter((kind) => !apart.has(kind)).length;
    for (const kind of apart) expect(kinds, kind).toContain(kind);
    expect(kindOf.get('放射诊疗许可证')).toBe('form');
    expect(kindOf.get('消毒隔离')).toBe('book');
    expect(textOf(front.elements.find(({ tagName }) => tagName === 'h1')!)).toContain(`${counted} 种`);
  });

  test('is complete in the HTML: every row holds the sentences that cite it', () => {
    const rows = front.elements.filter((it) => it.tagName === 'tr' && attribute(it, 'id') !== undefined);
    expect(rows.length).toBe(kindOf.size);
    for (const row of rows) {
      const links = descendants(row).filter((it) => /^\/plans\/.*#s/.test(attribute(it, 'href') ?? ''));
      expect(links.length, textOf(row)).toBeGreaterThan(0);
    }
  });

  test('is under 100 KB zipped, with all pages of its kind', () => {
    for (const [path, { html }] of pages) {
      if (path.startsWith('/regulations/')) expect(gzipSync(html).length, path).toBeLessThan(100_000);
    }
  });
});

describe('links of cited documents, outdated terms and blanks', () => {
  test('lead to sentences, rows and pages there are', () => {
    const broken: string[] = [];
    for (const [path, page] of pages) {
      const folds = page.elements.filter((it) =>
        ['regulations', 'outdated', 'blanks'].includes(attribute(it, 'id') ?? ''),
      );
      const own = /^\/(?:regulations|terms)\//.test(path) ? page.elements : folds.flatMap(descendants);
      for (const href of own.flatMap((it) => attribute(it, 'href') ?? [])) {
        const url = new URL(href, `https://jiku.example${path}`);
        const target = pages.get(url.pathname);
        // Stylesheets, and the data that another part of the build writes.
        if (!target && /\.(?:css|csv|svg|xml|webmanifest)$/.test(url.pathname)) continue;
        if (!target || (url.hash !== '' && !target.ids.has(url.hash.slice(1))))
          broken.push(`${path} -> ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('stand on every plan page that cites something', () => {
    for (const name of readdirSync('content/plans')) {
      const id = name.replace('.mdx', '');
      const { regulations = [], placeholders = 0 } = planSchema.parse(
        parsePlan(readFileSync(join('content/plans', name), 'utf8')).data,
      );
      const { ids } = pages.get(`/plans/${id}/`)!;
      expect(ids.has('regulations'), id).toBe(regulations.length > 0);
      expect(ids.has('blanks'), id).toBe(placeholders > 0);
    }
  });
});

type Node = DefaultTreeAdapterTypes.ChildNode;

function descendants(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The text that stands in an element itself, not in those within it. */
function ownText(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim();
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}
