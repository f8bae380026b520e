/** The pages of a built site, parsed. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** A site as a build left it. */
export interface SiteFolder {
  /** Folder of the pages. */
  readonly folder: string;
  /** Folder of the server that it was built for, with slashes around it: `/`, `/sub/`. */
  readonly base: string;
}

/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** A page with its elements in order. */
export interface ParsedPage {
  /** Address from the root of the server: `/sub/plans/`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** Reads the pages one by one, so that a large site is never in memory as a whole. */
export function* eachPage({ folder, base }: SiteFolder): Generator<ParsedPage> {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const html = readFileSync(join(folder, file), 'utf8');
    const elements = descendants(parse(html));
    const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
    yield { path: base + file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1'), html, elements, ids };
  }
}

/** Every page of a site. */
export function readPages(site: SiteFolder): ParsedPage[] {
  return [...eachPage(site)];
}

/** The value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}

/** The text directly in an element. */
export function textOf(element?: Element): string {
  return element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
}

function descendants(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}
