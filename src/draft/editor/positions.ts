/** Between offsets in a block's text as it reads and positions in the document. */
import type { Node } from 'prosemirror-model';
import { titleId } from '../check/finding.ts';
import { textOf } from '../block-text.ts';
import { factsIn } from './convert.ts';
import type { GapAttributes } from './schema.ts';

/** The block with an id and where it begins; nothing where there is none. */
export function findBlock(document: Node, id: string): { node: Node; at: number } | undefined {
  let found: { node: Node; at: number } | undefined;
  document.forEach((node, at) => {
    if (id === (node.type.name === 'title' ? titleId : node.attrs.id)) found = { node, at };
  });
  return found;
}

/** The position of an offset; an offset within a filled gap is in front of it. */
export function toPosition(document: Node, block: string, offset: number): number | undefined {
  const found = findBlock(document, block);
  if (!found) return undefined;
  const { fills } = factsIn(document);
  let [position, left] = [found.at + 1, offset];
  for (const child of found.node.children) {
    const length = child.isText
      ? (child.text?.length ?? 0)
      : textOf([child.attrs as GapAttributes], fills).length;
    if (left < length) return position + (child.isText ? left : 0);
    position += child.nodeSize;
    left -= length;
  }
  return position;
}

/** The block that a position is in. */
export function blockAt(document: Node, position: number): { id: string; node: Node; at: number } {
  const index = document.resolve(position).index(0);
  let at = 0;
  for (let i = 0; i < index; i++) at += document.child(i).nodeSize;
  const node = document.child(Math.min(index, document.childCount - 1));
  return { id: node.type.name === 'title' ? titleId : (node.attrs.id as string), node, at };
}
