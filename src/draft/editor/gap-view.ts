/** How a gap shows in the text: what it is filled with, or what stood there. */
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { isFilled } from '../block-text.ts';
import type { Draft } from '../draft.ts';
import { gapKinds } from '../draft.ts';
import type { GapAttributes } from './schema.ts';

/** `fills` are those of now; the view is told by a decoration when they change. */
export function gapView(fills: () => Draft['fills']): (node: Node) => NodeView {
  return (node) => {
    const dom = document.createElement('span');
    const show = (gap: GapAttributes) => {
      const filled = isFilled(gap, fills());
      const name = gapKinds.find(({ id }) => id === gap.gap)?.name ?? '';
      dom.className = filled ? 'fill filled' : 'fill';
      dom.dataset.key = gap.key;
      dom.title = filled ? `${name}，已填` : `${name}，待填`;
      dom.textContent = filled ? fills()[gap.key] : gap.was;
    };
    show(node.attrs as GapAttributes);
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        show(next.attrs as GapAttributes);
        return true;
      },
      ignoreMutation: () => true,
    };
  };
}
