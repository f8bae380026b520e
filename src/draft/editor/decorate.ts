/** What the text shows beside itself: numbers of headings, borrowed paragraphs, findings, what fills gaps. */
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isBorrowed } from '../change-draft.ts';
import { titleId } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { numberHeadings } from '../number-headings.ts';
import { toDraft } from './convert.ts';
import { toPosition } from './positions.ts';

/** A finding as the text marks it: `left` a leftover, `proof` a slip. */
export interface MarkedFinding extends Finding {
  readonly mark: 'left' | 'proof';
}

const key = new PluginKey<DecorationSet>('findings');

/** Gives the text the findings to mark, as of the document they were found in. */
export function markFindings(state: EditorState, findings: readonly MarkedFinding[]) {
  return state.tr.setMeta(key, findings).setMeta('addToHistory', false);
}

/** What is marked at a position. */
export function findingAt(state: EditorState, position: number): MarkedFinding | undefined {
  const [found] = key.getState(state)?.find(position, position) ?? [];
  return (found?.spec as { finding?: MarkedFinding } | undefined)?.finding;
}

export function decorate(kept: () => Draft): Plugin {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (change, marked, _, state) => {
        const told = change.getMeta(key) as readonly MarkedFinding[] | undefined;
        // Marks move with their words until the check, which runs again soon, gives others.
        return told
          ? DecorationSet.create(state.doc, findingDecorations(state, told))
          : marked.map(change.mapping, change.doc);
      },
    },
    props: {
      decorations: (state) => {
        const blocks = DecorationSet.create(state.doc, blockDecorations(state, toDraft(state.doc, kept())));
        return blocks.add(state.doc, (key.getState(state) ?? DecorationSet.empty).find());
      },
    },
  });
}

function blockDecorations(state: EditorState, { blocks, fills }: Draft): Decoration[] {
  const numbers = numberHeadings(blocks);
  const byId = new Map<string, DraftBlock>(blocks.map((block) => [block.id, block]));
  const decorations: Decoration[] = [];
  state.doc.forEach((node, at) => {
    node.forEach((inline, offset) => {
      // Its only use is to tell the gap's view that what fills it has changed.
      if (inline.type.name === 'gap')
        decorations.push(
          Decoration.node(at + 1 + offset, at + 2 + offset, {}, { with: fills[inline.attrs.key as string] }),
        );
    });
    const id = node.type.name === 'title' ? titleId : (node.attrs.id as string);
    const block = byId.get(id);
    const number = numbers.get(id);
    const classes = [
      id === titleId && 'title',
      block?.origin && 'from',
      block && isBorrowed(block, fills) && 'as-is',
      node.content.size === 0 && 'empty',
    ].filter(Boolean);
    decorations.push(
      Decoration.node(at, at + node.nodeSize, {
        id: `b-${id}`,
        ...(classes.length > 0 && { class: classes.join(' ') }),
        ...(number && { 'data-number': number }),
        ...(block?.origin && { title: `取自《${block.origin.title}》` }),
      }),
    );
  });
  return decorations;
}

function findingDecorations(state: EditorState, findings: readonly MarkedFinding[]): Decoration[] {
  return findings.flatMap((finding) => {
    const { block, start, end, mark, what } = finding;
    const from = toPosition(state.doc, block, start);
    const to = toPosition(state.doc, block, end);
    if (from === undefined || to === undefined || from >= to) return [];
    return [Decoration.inline(from, to, { class: mark, title: what }, { finding })];
  });
}
