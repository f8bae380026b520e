/** Writes a plan as MDX: frontmatter from data, body from a syntax tree, never by concatenating source text. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Options } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { componentKinds } from '../../src/plan/component-kinds.ts';
import { planText } from '../../src/plan/document.ts';
import type { Block, Mark } from '../../src/plan/document.ts';
import { parseMdx } from '../../src/plan/parse-plan.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';

const componentNames = new Map(Object.entries(componentKinds).map(([name, kind]) => [kind, name]));

/**
 * `mdast-util-mdx` leaves a paragraph that opens with `import` or `export` as it is,
 * and MDX reads it back as a module statement.
 */
const moduleWords: Options = {
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
  ],
};

/** A plan file: the frontmatter as YAML, strings in quotation marks, and a body that `printBody` made. */
export function printPlan(data: PlanFrontmatter, body: string): string {
  const yaml = stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}`;
}

/**
 * The text of a plan as MDX; what Markdown as GitHub writes it would read as links or struck out is escaped too,
 * because Astro's compiler reads that. Throws where it, read back, is not the same text.
 */
export function printBody(blocks: readonly Block[]): string {
  const tree: Root = { type: 'root', children: blocks.map(toNode) };
  const body = toMarkdown(tree, { extensions: [gfmToMarkdown(), mdxToMarkdown(), moduleWords], rule: '-' });
  const back = parseMdx(body);
  if (!back.plain || planText(back.blocks) !== planText(blocks)) {
    throw new Error('the MDX written for this plan does not read back as the same text');
  }
  return body;
}

function toNode(block: Block): RootContent {
  const children = toPhrasing(block.text, block.marks ?? []);
  if (block.depth === 0) return { type: 'paragraph', children } satisfies Paragraph;
  const depth = Math.min(block.depth + 1, 6) as Heading['depth'];
  return { type: 'heading', depth, children } satisfies Heading;
}

/** Text with its marks as components; marks do not overlap. */
function toPhrasing(text: string, marks: readonly Mark[]): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let at = 0;
  const push = (value: string) => {
    if (value) children.push({ type: 'text', value });
  };
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    push(text.slice(at, mark.start));
    const component: MdxJsxTextElement = {
      type: 'mdxJsxTextElement',
      name: componentNames.get(mark.kind) ?? null,
      attributes: [],
      children: [{ type: 'text', value: text.slice(mark.start, mark.end) }],
    };
    children.push(component as PhrasingContent);
    at = mark.end;
  }
  push(text.slice(at));
  return children;
}
