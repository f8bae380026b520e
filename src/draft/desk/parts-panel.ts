/** What other plans of the kind have and the draft has not, to be added as headings. */
import { findElement } from '../../search/find-element.ts';
import { makeElement } from '../../search/make-element.ts';
import { insertBlocks, newBlock } from '../change-draft.ts';
import type { KindOutline } from '../../compare/kind-outline.ts';
import { missingParts, readOutlines } from '../usual-outlines.ts';
import type { Desk, Panel } from './desk.ts';
import { keepFocus } from './keep-focus.ts';
import { outlineOptions } from './outline-options.ts';

/** Parts named at once. */
const most = 8;

export function partsPanel(root: HTMLElement, desk: Desk, url: string): Panel {
  const kinds = findElement(root, 'select', HTMLSelectElement);
  const list = makeElement('ul', { class: 'adds' });
  const note = makeElement('p', { class: 'note' });
  root.append(list, note);
  let outlines: readonly KindOutline[] = [];
  kinds.addEventListener('focus', async () => {
    if (outlines.length > 0) return;
    try {
      outlines = await readOutlines(url);
      kinds.append(...outlineOptions(outlines));
    } catch {
      note.textContent = '没有取到，请检查网络后再试。';
    }
  });
  const show = () => {
    const kind = kinds.value === '' ? undefined : outlines[Number(kinds.value)];
    const missing = kind ? missingParts(desk.editor.draft(), kind) : [];
    note.textContent = kind && missing.length === 0 ? '常见的节都有了。' : '';
    keepFocus(root, () =>
      list.replaceChildren(
        ...missing.slice(0, most).map(({ heading, texts }) => {
          const add = makeElement('button', { type: 'button', class: 'lnk' }, '加上');
          add.addEventListener('click', () => {
            const block = newBlock(1, heading);
            desk.editor.change((draft) => insertBlocks(draft, [block, newBlock(0)], draft.blocks.at(-1)?.id));
            desk.say(`加上了“${heading}”`);
          });
          return makeElement('li', {}, heading, makeElement('span', { class: 'note' }, `${texts} 份有`), add);
        }),
      ),
    );
  };
  kinds.addEventListener('change', show);
  return { show };
}
