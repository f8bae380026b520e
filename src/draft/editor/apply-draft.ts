/** Brings a document to a draft by one step over what differs, so that undoing, the caret and marks elsewhere stay right. */
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Draft } from '../draft.ts';
import { factsIn, toDocument } from './convert.ts';

/** The transaction, or nothing where the document is that draft already. */
export function applyDraft(state: EditorState, draft: Draft): Transaction | undefined {
  const target = toDocument(draft);
  const change = state.tr;
  const start = state.doc.content.findDiffStart(target.content);
  if (start !== null) {
    const ends = state.doc.content.findDiffEnd(target.content);
    if (!ends) throw new Error('Unexpected difference without an end');
    // The ends may pass the start where what is added equals what stands beside it.
    const overlap = Math.max(start - Math.min(ends.a, ends.b), 0);
    change.replace(start, ends.a + overlap, target.slice(start, ends.b + overlap));
  }
  if (JSON.stringify(factsIn(state.doc)) !== JSON.stringify(factsIn(target)))
    change.setDocAttribute('facts', factsIn(target));
  return change.docChanged ? change : undefined;
}
