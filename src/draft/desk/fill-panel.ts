/** All gaps in one form: filled once, shown everywhere. */
import { makeElement } from '../../search/make-element.ts';
import { fillGaps } from '../change-draft.ts';
import { gapKinds } from '../draft.ts';
import type { GapKind } from '../draft.ts';
import { dropGap, filledOnce, gatherGaps, placeText, retypeGap } from '../gather-gaps.ts';
import type { GapField, GapPlace } from '../gather-gaps.ts';
import { actButton } from './act-button.ts';
import { countOf } from './desk.ts';
import type { Desk, Panel } from './desk.ts';
import { keepFocus } from './keep-focus.ts';

/** Places of one field that are led to; the others are counted. */
const mostPlaces = 3;

export function fillPanel(root: HTMLElement, desk: Desk): Panel & { readonly focus: (key: string) => void } {
  const list = makeElement('ul');
  const loose = makeElement('p', { class: 'acts' });
  const count = countOf(root);
  root.append(list, loose);
  const show = () => {
    const fields = gatherGaps(desk.editor.draft());
    const all = fields.flatMap(({ places, value }) => places.map(() => value !== ''));
    const filled = all.filter(Boolean).length;
    if (count) count.textContent = all.length === 0 ? '没有空' : `已填 ${filled}／${all.length}`;
    keepFocus(root, () => list.replaceChildren(...fields.map((field) => row(field, desk)), ownNames(desk)));
    void showLooseGaps(loose, desk);
  };
  return {
    show,
    focus(key) {
      const details = root.closest('details');
      if (details) details.open = true;
      const find = () => root.querySelector<HTMLElement>(`[data-focus="fill ${CSS.escape(key)}"]`);
      // A gap that was made just now has no field yet.
      if (!find()) show();
      const input = find();
      input?.scrollIntoView({ block: 'nearest' });
      input?.focus();
    },
  };
}

function row(field: GapField, desk: Desk): HTMLElement {
  const { key, gap, was, value, places } = field;
  const once = filledOnce.includes(gap);
  const input = makeElement('input', {
    type: 'text',
    value,
    placeholder: places.length === 0 ? '' : '待填',
    maxlength: '100',
    'data-focus': `fill ${key}`,
    autocomplete: 'off',
  });
  input.addEventListener('input', () => {
    desk.editor.change((draft) => fillGaps(draft, key, input.value.trim()), `fill ${key}`);
  });
  const kind = gapKinds.find(({ id }) => id === gap)?.name ?? '';
  const label = once
    ? `${kind}${places.length > 0 ? `（${places.length} 处）` : ''}`
    : placeText(places[0], was);
  return makeElement(
    'li',
    { class: value === '' && places.length > 0 ? 'open' : undefined },
    makeElement('label', {}, makeElement('span', {}, label), input),
    makeElement(
      'span',
      { class: 'do' },
      ...links(places, desk),
      !once && kindChoice(field, desk),
      drop(field, desk),
    ),
  );
}

/** Blanks that were typed or pasted, to be made gaps in one go. */
async function showLooseGaps(root: HTMLElement, desk: Desk): Promise<void> {
  const [{ findLooseGaps, markGaps }, { gapKindOf }] = await Promise.all([
    import('../find-gaps.ts'),
    import('../gap-kind.ts'),
  ]);
  const { title, blocks, fills } = desk.editor.draft();
  const found = [title, ...blocks.map(({ runs }) => runs)].flatMap((runs) => findLooseGaps(runs, fills));
  root.hidden = found.length === 0;
  const label = `文中有 ${found.length} 处像是空的，都列进来`;
  const mark = makeElement('button', { type: 'button', class: 'lnk' }, label);
  mark.addEventListener('click', () => {
    desk.editor.change((draft) => markGaps(draft, gapKindOf));
    desk.say(`${found.length} 处列进了填空`);
  });
  keepFocus(root, () => root.replaceChildren(mark));
}

/** Names that are no leftovers although they are no unit's of the form. */
function ownNames(desk: Desk): HTMLElement {
  const input = makeElement('input', {
    type: 'text',
    value: desk.editor.draft().own.join('、'),
    placeholder: '简称、下属单位、同事，用顿号隔开',
    'data-focus': 'own',
    autocomplete: 'off',
  });
  input.addEventListener('change', () => {
    const own = input.value.split(/[、，,；;\s]+/u).filter((name) => name !== '');
    desk.editor.change((draft) => ({ ...draft, own }));
  });
  return makeElement('li', {}, makeElement('label', {}, makeElement('span', {}, '也是我们的'), input));
}

function links(places: readonly GapPlace[], desk: Desk): HTMLElement[] {
  const shown = places.slice(0, mostPlaces).map(({ block, start, end }, at) => {
    const link = actButton(places.length > 1 ? `第 ${at + 1} 处` : '看原处', () =>
      desk.editor.goTo(block, start, end),
    );
    return link;
  });
  const more = places.length - shown.length;
  return more > 0 ? [...shown, makeElement('span', { class: 'note' }, `等 ${places.length} 处`)] : shown;
}

function kindChoice({ key, gap }: GapField, desk: Desk): HTMLElement {
  const select = makeElement(
    'select',
    { 'aria-label': '这处空是什么', 'data-focus': `kind ${key}` },
    ...gapKinds.map(({ id, name }) => makeElement('option', { value: id, selected: id === gap }, name)),
  );
  select.addEventListener('change', () => {
    desk.editor.change((draft) => retypeGap(draft, key, select.value as GapKind));
  });
  return select;
}

function drop({ key, places, value }: GapField, desk: Desk): HTMLElement | undefined {
  if (places.length === 0 || value !== '') return undefined;
  const button = makeElement('button', { type: 'button', class: 'lnk' }, '不是空');
  button.addEventListener('click', () => {
    desk.editor.change((draft) => dropGap(draft, key));
    desk.say('改作正文');
  });
  return button;
}
