/** The text of a draft, to be edited in place. All else of the page goes through what this gives. */
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { EditorView } from 'prosemirror-view';
import { textOf } from '../block-text.ts';
import { titleId } from '../check/finding.ts';
import { newId } from '../draft.ts';
import type { Draft, Gap } from '../draft.ts';
import { applyDraft } from './apply-draft.ts';
import { cleanPastedHtml, dropHeadingNumbers } from './clean-pasted.ts';
import { factsIn, toDocument, toDraft } from './convert.ts';
import { decorate, findingAt, markFindings } from './decorate.ts';
import type { MarkedFinding } from './decorate.ts';
import { gapView } from './gap-view.ts';
import { keepIds } from './keep-ids.ts';
import { keys } from './keys.ts';
import { blockAt, findBlock, toPosition } from './positions.ts';
import { draftSchema } from './schema.ts';
import type { GapAttributes } from './schema.ts';

/** What a gap that is made by hand reads as. */
const emptyGap = '　　';

export interface Editor {
  /** As it stands now. */
  readonly draft: () => Draft;
  /**
   * One step that can be undone; false where it changes nothing. Changes that follow each other and are `about` the
   * same are one step.
   */
  readonly change: (change: (draft: Draft) => Draft, about?: string) => boolean;
  /** Another draft in its place, with nothing to undo. */
  readonly load: (draft: Draft) => void;
  /** What is kept of the draft changed, not what it says: its revision. */
  readonly kept: (draft: Draft) => void;
  /** Id of the block the caret is in; `title` for the title. */
  readonly current: () => string;
  /** Leads to a block, or to a stretch of it, which is then selected. */
  readonly goTo: (block: string, start?: number, end?: number) => void;
  /** A gap at the caret, or in place of what is selected; its key. */
  readonly insertGap: () => string;
  readonly mark: (findings: readonly MarkedFinding[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly can: () => { readonly undo: boolean; readonly redo: boolean };
}

export interface EditorEvents {
  /** Text or facts changed. */
  readonly onChange: () => void;
  /** The caret went to another place. */
  readonly onMove: () => void;
  readonly onSave: () => void;
  /** A gap was clicked. */
  readonly onGap: (key: string) => void;
  /** A mark was clicked. */
  readonly onFinding: (finding: MarkedFinding) => void;
}

/** Opens an editor in an element that is empty. */
export function openEditor(place: HTMLElement, first: Draft, events: EditorEvents): Editor {
  let kept = first;
  const draft = () => toDraft(view.state.doc, kept);
  const current = () => blockAt(view.state.doc, view.state.selection.from).id;
  let last: { readonly about: string; readonly change: Transaction } | undefined;
  const change = (to: (draft: Draft) => Draft, about?: string): boolean => {
    const transaction = applyDraft(view.state, to(draft()));
    if (!transaction) return false;
    keepPlace(view.state, transaction);
    const first = about !== undefined && last?.about === about ? last.change : undefined;
    // The history takes what is appended into the step before it.
    if (first) transaction.setMeta('appendedTransaction', first);
    else closeHistory(transaction);
    view.dispatch(transaction.scrollIntoView());
    last = about === undefined ? undefined : { about, change: first ?? transaction };
    return true;
  };
  const plugins = [
    ...keys((to) => change((now) => to(now, current())), events.onSave),
    history(),
    keepIds,
    decorate(() => kept),
  ];
  const open = (it: Draft) => EditorState.create({ doc: toDocument(it), plugins });
  /** Of the state that is being drawn, which the view has only afterwards. */
  let fills = first.fills;
  const draw = (state: EditorState) => {
    ({ fills } = factsIn(state.doc));
    view.updateState(state);
  };
  const view: EditorView = new EditorView(place, {
    state: open(first),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': '初稿正文',
      spellcheck: 'false',
      class: 'paper',
    },
    nodeViews: { gap: gapView(() => fills) },
    handleClickOn: (_, __, node) => {
      if (node.type.name !== 'gap') return false;
      events.onGap(node.attrs.key as string);
      return true;
    },
    handleClick: (_, position) => {
      const finding = findingAt(view.state, position);
      if (finding) events.onFinding(finding);
      return false;
    },
    transformPastedHTML: cleanPastedHtml,
    transformPasted: dropHeadingNumbers,
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', gapText),
    dispatchTransaction(transaction) {
      if (transaction.docChanged) last = undefined;
      draw(view.state.apply(transaction));
      if (transaction.docChanged) events.onChange();
      if (transaction.docChanged || transaction.selectionSet) events.onMove();
    },
  });
  const gapText = ({ attrs }: Node) => textOf([attrs as GapAttributes], fills);
  return {
    draft,
    change,
    current,
    load(it) {
      kept = it;
      last = undefined;
      draw(open(it));
      events.onMove();
    },
    kept: (it) => (kept = it),
    goTo(block, start = 0, end = start) {
      const from = toPosition(view.state.doc, block, start);
      const to = toPosition(view.state.doc, block, end);
      if (from === undefined || to === undefined) return;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
      view.focus();
      const { node } = view.domAtPos(from);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
    },
    insertGap() {
      const { from, to } = view.state.selection;
      const was = view.state.doc.textBetween(from, to, '', gapText) || emptyGap;
      const gap: Gap = { gap: 'other', key: newId(), was };
      view.dispatch(view.state.tr.replaceSelectionWith(draftSchema.nodes.gap.create({ ...gap })));
      return gap.key;
    },
    mark(findings) {
      // The text changes again when the input method is done.
      if (!view.composing) view.dispatch(markFindings(view.state, findings));
    },
    undo: () => undo(view.state, view.dispatch),
    redo: () => redo(view.state, view.dispatch),
    can: () => ({ undo: undoDepth(view.state) > 0, redo: redoDepth(view.state) > 0 }),
  };
}

/** The caret stays in the block it was in, wherever that went. */
function keepPlace(state: EditorState, change: Transaction): void {
  const { from } = state.selection;
  const { id, at } = blockAt(state.doc, from);
  if (id === titleId) return;
  const moved = findBlock(change.doc, id);
  if (!moved) return;
  const inside = Math.min(from - at - 1, moved.node.content.size);
  change.setSelection(TextSelection.near(change.doc.resolve(moved.at + 1 + Math.max(inside, 0))));
}
