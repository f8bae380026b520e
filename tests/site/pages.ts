/** The pages of a built site, parsed. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { BuiltSite } from './built-site.ts';

export type Element = DefaultTreeAdapterTypes.Element;

export interface ParsedPage {
  /** Address from the root of the server: `/sub/plans/`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** One page of every kind, below the site's base: of each kind the largest, which has most that can go wrong. */
export function pageKinds(site: BuiltSite): Record<string, string> {
  const largest = (pattern: string) => {
    const size = (file: string) => statSync(join(site.folder, file)).size;
    const files = globSync(`${pattern}/index.html`, { cwd: site.folder }).sort((a, b) => size(b) - size(a));
    return files[0]?.replace(/index\.html$/, '') ?? '';
  };
  return {
    home: '',
    plans: 'plans/',
    plan: largest('plans/*-[0-9][0-9]'),
    organisation: largest('plans/org/*'),
    genre: largest('plans/genre/*'),
    period: largest('plans/period/*'),
    year: largest('plans/year/*'),
    topics: 'topics/',
    topic: largest('topics/*'),
    phrases: 'phrases/',
    phraseTopic: largest('phrases/*'),
    phraseList: largest('phrases/*/*'),
    indicators: 'indicators/',
    indicator: largest('indicators/*'),
    regulations: 'regulations/',
    calendar: 'calendar/',
    compare: 'compare/',
    draft: 'draft/',
    terms: 'terms/',
    sources: 'sources/',
    source: largest('sources/*'),
    original: largest('sources/*/original'),
    about: 'about/',
    coverage: 'about/coverage/',
    quality: 'about/quality/',
    data: 'data/',
    search: 'search/',
    offline: 'offline/',
    notKept: 'offline/missing/',
    missing: '404.html',
  };
}

/** Every page of a site. */
export function readPages(site: BuiltSite): ParsedPage[] {
  return globSync('**/*.html', { cwd: site.folder }).map((file) => {
    const html = readFileSync(join(site.folder, file), 'utf8');
    const elements = descendants(parse(html));
    const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
    return { path: site.base + file.replace(/(^|\/)index\.html$/, '$1'), html, elements, ids };
  });
}

/** The value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}

function descendants(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []));
}
