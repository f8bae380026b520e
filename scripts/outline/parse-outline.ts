/** Turns a plan's text into headings and paragraphs, and says what it doubts about the numbering. */
import { findHeadings, standaloneHeadings } from './headings.ts';
import type { HeadingCut } from './headings.ts';
import type { HeadingWords } from './heading-end.ts';
import { joinBrokenLines } from './join-lines.ts';
import { listNodes, nest } from './nest.ts';
import type { Node } from './nest.ts';
import { segment } from './segment.ts';
import type { Unit } from './segment.ts';

/** A block's place in the cleaned page; depth 0 is a paragraph. Gaps between blocks are blank, or a heading's stop. */
export interface BlockSpan {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** Offsets of line feeds inside the block that broke a sentence. */
  readonly joins: readonly number[];
  /** The heading's end was guessed. */
  readonly guessed: boolean;
}

export interface Outline {
  readonly blocks: readonly BlockSpan[];
  readonly root: Node;
}

/** The outline of a span without a text. */
export const emptyOutline: Outline = {
  blocks: [],
  root: { unit: { start: 0, end: 0, body: '', midLine: false }, children: [], paragraphs: [] },
};

/** Reads the outlines of all plans of a page; a heading that stands alone in one plan shows where its copy ends in another. */
export function parseOutlines(
  text: string,
  plans: readonly { readonly bodyStart: number; readonly end: number }[],
  words: HeadingWords,
): Outline[] {
  const roots = plans.map((plan) => {
    const units = segment(text, plan.bodyStart, plan.end, words.names);
    return { units, root: units.length > 0 ? nest(units) : undefined };
  });
  const known = new Set(
    roots.flatMap(({ root }) => (root ? standaloneHeadings(root, findHeadings(root, words, new Set())) : [])),
  );
  return roots.map(({ units, root }) => {
    if (!root) return emptyOutline;
    const cuts = findHeadings(root, words, known);
    return { blocks: joinBrokenLines(text, toBlocks(units, root, cuts)), root };
  });
}

function toBlocks(units: readonly Unit[], root: Node, cuts: ReadonlyMap<Node, HeadingCut>): BlockSpan[] {
  const nodes = new Map(listNodes(root).map((node) => [node.unit, node]));
  return units.flatMap((unit) => {
    const node = nodes.get(unit);
    const cut = node && cuts.get(node);
    if (!node || !cut) return [{ start: unit.start, end: unit.end, depth: 0, joins: [], guessed: false }];
    const bodyStart = unit.end - unit.body.length;
    const heading = unit.body.slice(0, cut.length).replace(/[。；：:;.．，,\s]+$/u, '');
    const block = {
      start: unit.start,
      end: bodyStart + heading.length,
      depth: depthOf(node, cuts),
      joins: [],
      guessed: cut.guessed,
    };
    const rest = unit.body.slice(cut.length).replace(/^[。：:\s]+/u, '');
    if (rest === '') return [block];
    return [block, { start: unit.end - rest.length, end: unit.end, depth: 0, joins: [], guessed: false }];
  });
}

/** Headings above a node, and itself. */
function depthOf(node: Node, cuts: ReadonlyMap<Node, HeadingCut>): number {
  let depth = 1;
  for (let up = node.parent; up; up = up.parent) if (cuts.has(up)) depth += 1;
  return Math.min(depth, 5);
}
