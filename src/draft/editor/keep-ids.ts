/** Every block has an id of its own: splitting and pasting copy ids, and make blocks without one. */
import { Plugin } from 'prosemirror-state';
import { newId } from '../draft.ts';

export const keepIds = new Plugin({
  appendTransaction(changes, _, state) {
    if (!changes.some((change) => change.docChanged)) return null;
    const seen = new Set<string>();
    const change = state.tr;
    state.doc.forEach((node, at) => {
      if (node.type.name === 'title') return;
      const { id, origin } = node.attrs as { id: string; origin: unknown };
      const twice = seen.has(id);
      if (id === '' || twice) change.setNodeAttribute(at, 'id', newId());
      // An empty line opened behind a borrowed one is not borrowed.
      if (twice && origin !== null && node.content.size === 0) change.setNodeAttribute(at, 'origin', null);
      seen.add(id);
    });
    return change.docChanged ? change : null;
  },
});
