/** The draft's headings beside the text: the way to each, and their order by dragging or by keys. */
import { makeElement } from '../../search/make-element.ts';
import { textOf } from '../block-text.ts';
import { insertBlocks, moveSection, newBlock, stepSection } from '../change-draft.ts';
import type { DraftBlock } from '../draft.ts';
import { numberHeadings } from '../number-headings.ts';
import type { Desk, Panel } from './desk.ts';
import { keepFocus } from './keep-focus.ts';

export function outlinePanel(root: HTMLElement, desk: Desk): Panel {
  const list = makeElement('ol');
  const note = root.closest('details')?.querySelector('summary .note');
  const add = makeElement('button', { type: 'button', class: 'lnk' }, '加一节');
  root.append(list, makeElement('p', {}, add));
  add.addEventListener('click', () => {
    const block = newBlock(1, '新的一节');
    desk.editor.change((draft) => insertBlocks(draft, [block, newBlock(0)], draft.blocks.at(-1)?.id));
    desk.editor.goTo(block.id, 0, 4);
  });
  dragSections(list, desk);
  const current = () => {
    const { blocks } = desk.editor.draft();
    const at = blocks.findIndex(({ id }) => id === desk.editor.current());
    const heading = blocks
      .slice(0, at + 1)
      .filter(({ depth }) => depth > 0)
      .at(-1);
    for (const link of list.querySelectorAll('a')) {
      if (heading && link.hash === `#b-${heading.id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  return {
    show() {
      const { blocks, fills } = desk.editor.draft();
      const numbers = numberHeadings(blocks);
      const headings = blocks.filter(({ depth }) => depth > 0);
      if (note) note.textContent = headings.length > 0 ? `${headings.length} 个标题` : '还没有标题';
      const entry = (block: DraftBlock) =>
        row(block, numbers.get(block.id) ?? '', textOf(block.runs, fills), desk);
      keepFocus(root, () => list.replaceChildren(...headings.map(entry)));
      current();
    },
    moved: current,
  };
}

function row({ id, depth }: DraftBlock, number: string, text: string, desk: Desk): HTMLElement {
  const link = makeElement(
    'a',
    { href: `#b-${id}`, draggable: 'true', 'data-focus': `go ${id}`, 'data-id': id },
    makeElement('span', {}, number),
    makeElement('span', {}, text || '（空标题）'),
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    desk.editor.goTo(id);
  });
  link.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const moved = desk.editor.change((draft) => stepSection(draft, id, event.key === 'ArrowUp' ? -1 : 1));
    desk.say(moved ? `“${text}”${event.key === 'ArrowUp' ? '上移' : '下移'}了` : '不能再移了');
  });
  return makeElement('li', { class: `d${depth}` }, link);
}

/** A heading that is dropped on another goes in front of it, with all below it. */
function dragSections(list: HTMLElement, desk: Desk): void {
  const idAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
  let dragged: string | undefined;
  const unmark = () => {
    for (const it of list.querySelectorAll('.over')) it.classList.remove('over');
  };
  list.addEventListener('dragstart', (event) => {
    dragged = idAt(event.target);
    event.dataTransfer?.setData('text/plain', '');
  });
  list.addEventListener('dragover', (event) => {
    if (dragged === undefined) return;
    event.preventDefault();
    unmark();
    if (event.target instanceof Element) event.target.closest('li')?.classList.add('over');
  });
  list.addEventListener('drop', (event) => {
    const before = idAt(event.target);
    const moved = dragged;
    if (moved === undefined || before === moved) return;
    event.preventDefault();
    desk.editor.change((draft) => moveSection(draft, moved, before));
    desk.say('换了位置');
  });
  list.addEventListener('dragend', () => {
    dragged = undefined;
    unmark();
  });
}
