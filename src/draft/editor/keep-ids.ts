/** Every block has an id of its own: splitting and pasting copy ids, and make blocks without one. */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { newId } from '../draft.ts';

export const keepIds = new Plugin({
  appendTransaction(changes, _, state) {
    if (!changes.some((change) => change.docChanged)) return null;
    const seen = new Map<string, { readonly node: Node; readonly at: number }>();
    const change = state.tr;
    state.doc.forEach((node, at) => {
      if (node.type.name === 'title') return;
      const id = node.attrs.id as string;
      const twin = seen.get(id);
      if (id === '' || twin) change.setNodeAttribute(at, 'id', newId());
      // An empty line opened in front of a borrowed one or behind it is not borrowed.
      for (const half of twin ? [twin, { node, at }] : [])
        if (half.node.attrs.origin !== null && half.node.content.size === 0)
          change.setNodeAttribute(half.at, 'origin', null);
      if (!twin) seen.set(id, { node, at });
    });
    return change.docChanged ? change : null;
  },
});
