/** Pagefind's index as Pagefind makes it, over plain pages of the plans. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { IndexedPlan } from '../read-plans.ts';

/** What Pagefind puts before the content of every file it packs. */
const signature = 'pagefind_dcd';
/** Ready-made interfaces that no search needs. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export interface PageOptions {
  /** The plan's title stands on the page too: Pagefind then ranks by it, and finds phrases in it. */
  readonly isTitled?: boolean;
}

/** Has Pagefind index a page a plan, with its own way of cutting Chinese. */
export async function buildPagefind(
  plans: readonly IndexedPlan[],
  folder: string,
  { isTitled = false }: PageOptions = {},
): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(errors.join('\n'));
    for (const plan of plans) {
      const added = await index.addHTMLFile({ url: `/plans/${plan.id}/`, content: toPage(plan, isTitled) });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await pagefind.close();
  }
  for (const name of readdirSync(folder)) if (interfaces.test(name)) rmSync(join(folder, name));
}

/** Plan ids by the names of fragments, in all indexes of a folder. */
export function readFragmentNames(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) => {
        const raw = gunzipSync(readFileSync(join(folder, file))).toString();
        const { url } = JSON.parse(raw.slice(signature.length)) as { readonly url: string };
        const name = file.replace(/^.*\//, '').replace(/\.pf_fragment$/, '');
        return [name, url.replace(/^.*plans\/([^/]+)\/$/, '$1')] as const;
      }),
  );
}

function toPage({ id, data, sections }: IndexedPlan, isTitled: boolean): string {
  const element = (tagName: string, text: string, properties: Element['properties'] = {}): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [{ type: 'text', value: text }],
  });
  const title = isTitled ? [element('h1', data.title)] : [];
  const body = sections.flatMap((section) => [
    element('h2', section.heading, { id: section.id }),
    ...section.paragraphs.map(({ text }) => element('p', text)),
  ]);
  const head: Element = { ...element('head', ''), children: [element('title', data.title)] };
  const main: Element = { ...element('main', '', { id }), children: [...title, ...body] };
  const page: Root = {
    type: 'root',
    children: [{ ...element('html', '', { lang: 'zh-CN' }), children: [head, main] }],
  };
  return toHtml(page);
}
