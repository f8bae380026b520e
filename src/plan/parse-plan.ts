/** Reads a plan's MDX back into frontmatter and blocks. */
import { load as loadYaml } from 'js-yaml';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parse as parseYaml } from 'yaml';
import { componentKinds } from './component-kinds.ts';
import type { Block, Mark } from './document.ts';
import { readSimpleBody } from './read-simple-body.ts';

/** The MDX of a plan, read. */
export interface ParsedBody {
  readonly blocks: readonly Block[];
  /** False where the body holds anything but headings, paragraphs and the known components. */
  readonly plain: boolean;
}

/** A whole plan file, read. */
export interface ParsedPlan extends ParsedBody {
  /** Unvalidated: check with `planSchema`. */
  readonly data: unknown;
}

const frontmatter = /^---\n([\s\S]*?)\n---\n?/;

/** The frontmatter of a plan file. Throws where the YAML does not parse. */
export function parseFrontmatter(raw: string): unknown {
  const yaml = frontmatter.exec(raw)?.[1];
  if (yaml === undefined) return {};
  try {
    // Far quicker than the other, which reads a little more and says better what is wrong.
    return loadYaml(yaml);
  } catch {
    return parseYaml(yaml);
  }
}

/** The MDX of a plan file: what stands behind the frontmatter. */
export function planMdx(raw: string): string {
  return raw.slice(frontmatter.exec(raw)?.[0].length ?? 0);
}

/** Reads one plan file. Throws where YAML or MDX does not parse. */
export function parsePlan(raw: string): ParsedPlan {
  return { data: parseFrontmatter(raw), ...parseBody(raw) };
}

/** Reads the text of a plan file, not its frontmatter. Throws where the MDX does not parse. */
export function parseBody(raw: string): ParsedBody {
  const mdx = planMdx(raw);
  const blocks = readSimpleBody(mdx);
  return blocks ? { blocks, plain: true } : parseMdx(mdx);
}

/** Reads a body as MDX in full. Throws where it does not parse. */
export function parseMdx(mdx: string): ParsedBody {
  const tree = fromMarkdown(mdx, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  const blocks: Block[] = [];
  let plain = true;
  for (const node of tree.children) {
    const block = readBlock(node);
    if (block) blocks.push(block);
    else plain = false;
  }
  return { blocks, plain };
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
