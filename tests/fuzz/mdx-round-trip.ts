/** Holds what the converter writes to the MDX compiler that builds the site: the same text, and no code in it. */
import { mdxToMdast } from 'satteri';
import { planText } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { componentKinds } from '../../src/plan/component-kinds.ts';
import { printBody } from '../../scripts/emit/plan-mdx.ts';
import { hostileText } from './hostile-text.ts';

/** What may stand in the body of a plan; a link is what the compiler makes of a bare address. */
const plainNodes: ReadonlySet<string> = new Set(['root', 'heading', 'paragraph', 'text', 'break', 'link']);

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  readonly attributes?: readonly unknown[];
  readonly children?: readonly Node[];
}

/** A body of hostile text: heading, paragraph, and one with a marked stretch. */
export function hostileBody(random: () => number): Block[] {
  const marked = hostileText(random);
  const kinds = ['blank', 'target', 'cite', 'damage'] as const;
  return [
    { depth: Math.floor(random() * 6), text: hostileText(random) },
    { depth: 0, text: hostileText(random, 14) },
    {
      depth: 0,
      text: `前${marked}后`,
      marks: [{ kind: kinds[Math.floor(random() * kinds.length)], start: 1, end: 1 + marked.length }],
    },
  ];
}

/** What is wrong with a body once it is written and compiled; nothing where all is well. */
export function checkRoundTrip(blocks: readonly Block[]): string | undefined {
  let body: string;
  try {
    body = printBody(blocks);
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
  let tree: Node;
  try {
    tree = mdxToMdast(body, { features: { smartPunctuation: false, frontmatter: false } }) as Node;
  } catch (error) {
    return `does not parse: ${(error as Error).message.split('\n')[0]}`;
  }
  const code = findCode(tree);
  if (code) return `code: ${code}`;
  const text = (tree.children ?? []).map(textOf).join('\n');
  return text === planText(blocks) ? undefined : 'text differs';
}

function findCode(node: Node): string | undefined {
  const known = node.type === 'mdxJsxTextElement' && Object.hasOwn(componentKinds, node.name ?? '');
  if (known ? (node.attributes ?? []).length > 0 : !plainNodes.has(node.type)) return node.type;
  if (node.type === 'link' && !/^(?:https?|mailto):/.test(node.url ?? '')) return `link to ${node.url}`;
  for (const child of node.children ?? []) {
    const found = findCode(child);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
