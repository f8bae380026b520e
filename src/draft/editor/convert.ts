/** Between a draft and the document that is edited. */
import { Fragment } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { joinRuns } from '../block-text.ts';
import type { Draft, DraftBlock, Gap, Run } from '../draft.ts';
import { newId } from '../draft.ts';
import { draftSchema } from './schema.ts';
import type { BlockAttributes, DraftFacts, GapAttributes } from './schema.ts';

const { nodes } = draftSchema;

export function toDocument(draft: Draft): Node {
  const blocks = draft.blocks.length > 0 ? draft.blocks : [{ id: newId(), depth: 0, runs: [] }];
  return nodes.doc.create({ facts: factsOf(draft) }, [
    nodes.title.create(null, toInline(draft.title)),
    ...blocks.map(toNode),
  ]);
}

/** The draft that a document is; what a document does not know is taken from `kept`. */
export function toDraft(document: Node, kept: Draft): Draft {
  const [title, ...blocks] = document.children;
  const read = blocks.map(toBlock);
  const untouched = read.length === 1 && read[0].depth === 0 && read[0].runs.length === 0;
  const { signedBy: _, signedDate: __, tasks: ___, ...rest } = kept;
  return { ...rest, title: toRuns(title), blocks: untouched ? [] : read, ...factsIn(document) };
}

export function factsIn(document: Node): DraftFacts {
  return document.attrs.facts as DraftFacts;
}

function factsOf({ fills, own, accepted, attachments, signedBy, signedDate, tasks }: Draft): DraftFacts {
  return {
    fills,
    own,
    accepted,
    attachments,
    ...(signedBy !== undefined && { signedBy }),
    ...(signedDate !== undefined && { signedDate }),
    ...(tasks !== undefined && { tasks }),
  };
}

function toNode({ id, depth, runs, origin }: DraftBlock): Node {
  const attributes = { id, origin: origin ?? null };
  return depth === 0
    ? nodes.paragraph.create(attributes, toInline(runs))
    : nodes.heading.create({ ...attributes, depth }, toInline(runs));
}

function toBlock(node: Node): DraftBlock {
  const { id, depth = 0, origin } = node.attrs as BlockAttributes;
  return { id, depth, runs: toRuns(node), ...(origin && { origin }) };
}

function toInline(runs: readonly Run[]): Fragment {
  return Fragment.fromArray(
    joinRuns(runs).map((run) =>
      typeof run === 'string' ? draftSchema.text(run) : nodes.gap.create({ ...run }),
    ),
  );
}

function toRuns(node: Node): Run[] {
  return joinRuns(
    node.children.map((child) => (child.isText ? (child.text ?? '') : gapOf(child.attrs as GapAttributes))),
  );
}

function gapOf({ gap, key, was }: GapAttributes): Gap {
  return { gap, key, was };
}
