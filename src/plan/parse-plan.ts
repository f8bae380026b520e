/** Reads a plan's MDX back into frontmatter and blocks. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parse as parseYaml } from 'yaml';
import type { Block, Mark } from './document.ts';

/** Components a plan body may use, by name. */
export const componentKinds: Readonly<Record<string, Mark['kind']>> = {
  Blank: 'blank',
  Target: 'target',
  Cite: 'cite',
  Damage: 'damage',
};

export interface ParsedPlan {
  /** Unvalidated: check with `planSchema`. */
  readonly data: unknown;
  /** The MDX behind the frontmatter. */
  readonly body: string;
  readonly blocks: readonly Block[];
  /** False where the body holds anything but headings, paragraphs and the known components. */
  readonly plain: boolean;
}

const frontmatter = /^---\n([\s\S]*?)\n---\n?/;

/** Splits a plan file into its YAML and its MDX. Throws where the YAML does not parse. */
export function splitFrontmatter(raw: string): { data: unknown; body: string } {
  const match = frontmatter.exec(raw);
  if (!match) return { data: {}, body: raw };
  return { data: parseYaml(match[1]), body: raw.slice(match[0].length) };
}

/** Reads one plan file. Throws where YAML or MDX does not parse. */
export function parsePlan(raw: string): ParsedPlan {
  const { data, body } = splitFrontmatter(raw);
  const tree = fromMarkdown(body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  const blocks: Block[] = [];
  let plain = true;
  for (const node of tree.children) {
    const block = readBlock(node);
    if (block) blocks.push(block);
    else plain = false;
  }
  return { data, body, blocks, plain };
}

function readBlock(node: RootContent): Block | undefined {
  if (node.type === 'mdxJsxFlowElement') {
    // A paragraph that is one component alone is read by MDX as a flow element.
    const text = { value: '', marks: [] as Mark[] };
    return readInline(node as Nodes, text) ? { depth: 0, text: text.value, marks: text.marks } : undefined;
  }
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined;
  const text = { value: '', marks: [] as Mark[] };
  for (const child of node.children) if (!readInline(child, text)) return undefined;
  // `##` is the outermost heading of a plan.
  const depth = node.type === 'heading' ? node.depth - 1 : 0;
  return { depth, text: text.value, marks: text.marks };
}

/** Appends a node's text and marks; false where the node is not one a plan body may hold. */
function readInline(node: Nodes, into: { value: string; marks: Mark[] }): boolean {
  if (node.type === 'text') {
    into.value += node.value;
    return true;
  }
  if (node.type === 'paragraph') return node.children.every((child) => readInline(child, into));
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return false;
  const kind = componentKinds[node.name ?? ''];
  if (!kind || node.attributes.length > 0) return false;
  const start = into.value.length;
  if (!node.children.every((child) => readInline(child, into))) return false;
  into.marks.push({ kind, start, end: into.value.length });
  return true;
}
