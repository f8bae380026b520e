/** The line of tools above the text: what can be done with the paragraph the caret is in. */
import { planUrl } from '../../lib/urls.ts';
import { findElement } from '../../search/find-element.ts';
import { makeElement } from '../../search/make-element.ts';
import { clearOrigin, isBorrowed, removeSection, setDepth, stepSection } from '../change-draft.ts';
import { titleId } from '../check/finding.ts';
import type { Draft } from '../draft.ts';
import type { Desk, Panel } from './desk.ts';

export function tools(root: HTMLElement, desk: Desk): Panel {
  const button = (name: string) => findElement(root, `[data-do="${name}"]`, HTMLButtonElement);
  const level = findElement(root, 'select', HTMLSelectElement);
  const from = findElement(root, '[data-from]', HTMLElement);
  const { editor } = desk;
  const here = (change: (draft: Draft, id: string) => Draft) => {
    const id = editor.current();
    return editor.change((draft) => change(draft, id));
  };
  const on = (name: string, act: () => boolean | void, said?: string) =>
    button(name).addEventListener('click', () => {
      if (act() !== false && said) desk.say(said);
    });
  on('undo', editor.undo, '撤销了一步');
  on('redo', editor.redo, '重做了一步');
  on('up', () => here((draft, id) => stepSection(draft, id, -1)), '上移了');
  on('down', () => here((draft, id) => stepSection(draft, id, 1)), '下移了');
  on('remove', () => here(removeSection), '删去了，可以撤销');
  button('gap').addEventListener('click', () => desk.fill(editor.insertGap()));
  level.addEventListener('change', () => here((draft, id) => setDepth(draft, id, Number(level.value))));
  const own = makeElement('button', { type: 'button', class: 'lnk' }, '不再标出处');
  own.addEventListener('click', () => {
    if (here(clearOrigin)) desk.say('不再标出处，可以撤销');
  });
  const update = () => {
    const draft = editor.draft();
    const id = editor.current();
    const block = draft.blocks.find((it) => it.id === id);
    const can = editor.can();
    button('undo').disabled = !can.undo;
    button('redo').disabled = !can.redo;
    for (const name of ['up', 'down', 'remove']) button(name).disabled = id === titleId || !block;
    button('gap').disabled = false;
    level.disabled = !block;
    level.value = `${block?.depth ?? 0}`;
    const { origin } = block ?? {};
    from.hidden = !origin;
    if (!block || !origin) return;
    const link = makeElement(
      'a',
      { href: planUrl(origin.plan, origin.anchor), target: '_blank' },
      `《${origin.title}》`,
    );
    from.replaceChildren(isBorrowed(block, draft.fills) ? '取自' : '改自', link, own);
  };
  return { show: update, moved: update };
}
