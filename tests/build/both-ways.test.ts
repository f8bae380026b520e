import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { openTrialProject } from './trial-project.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const marks = ['blank', 'target', 'cite', 'damage'];
const attribute = (element: Element, name: string) =>
  element.attrs.find((own) => own.name === name)?.value ?? '';

/** The text of a plan's page with the elements that both ways know: headings by level, paragraphs, marks. */
function drawn(page: string): string {
  const body = find(parse(page).childNodes, (element) => attribute(element, 'id') === 'text');
  // Astro sets each block on a line of its own.
  const blocks = body!.childNodes.filter(({ nodeName }) => nodeName !== '#text');
  // A mark that runs over the end of a sentence is drawn in two pieces.
  return blocks
    .map(written)
    .join('')
    .replaceAll(/<\/(\w+)><\1>/gu, (seam, kind) => (marks.includes(kind) ? '' : seam));
}

function written(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (!('tagName' in node)) return '';
  const { tagName } = node;
  const kind = attribute(node, 'class');
  // What only the loader draws: places to break, links to sections, lines about other plans.
  if (tagName === 'wbr' || kind === 'anchor' || kind === 'shared') return '';
  const inner = node.childNodes.map(written).join('');
  if (tagName === 'span') return marks.includes(kind) ? `<${kind}>${inner}</${kind}>` : inner;
  return `<${tagName}>${inner}</${tagName}>`;
}

function find(nodes: readonly Node[], is: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = is(node) ? node : find(node.childNodes, is);
    if (found) return found;
  }
  return undefined;
}

test('a plan is the same whether the loader draws it or Astro does', { timeout: 120_000 }, async () => {
  const project = openTrialProject();
  try {
    const plans = project.list('content/plans');
    const pages = () =>
      plans.map((name) =>
        drawn(
          readFileSync(join(project.folder, 'dist/plans', name.replace('.mdx', ''), 'index.html'), 'utf8'),
        ),
      );
    await project.build();
    const byLoader = pages();
    // An expression is none of a plan's own components, so the loader leaves the plan to Astro.
    for (const name of plans) project.edit(`content/plans/${name}`, (text) => `${text}\n{/* by hand */}\n`);
    await project.build();
    const byAstro = pages();
    expect(byAstro.map((text) => text.length > 200)).not.toContain(false);
    for (const [at, name] of plans.entries()) expect(byAstro[at], name).toBe(byLoader[at]);
  } finally {
    project.close();
  }
});
