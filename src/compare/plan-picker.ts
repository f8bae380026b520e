/** A field to choose a plan by its title: an editable combobox with a list (WAI-ARIA Authoring Practices). */
import { makeElement } from '../search/make-element.ts';
import { foldText } from '../text/fold.ts';
import type { ListedPlan } from './outline-files.ts';

/** Plans shown at once. */
const mostShown = 8;

export interface PlanPicker {
  readonly element: HTMLElement;
  /** Shows the field under a label; `choose` is told the plan, and `opener` has the focus back where none is chosen. */
  open(label: string, opener: HTMLElement, choose: (id: string) => void): void;
  close(): void;
}

/** `load` gives the plans to choose from, the likeliest first; where it rejects the list says so. */
export function planPicker(load: () => Promise<readonly ListedPlan[]>): PlanPicker {
  const name = makeElement('label', { for: 'pick' });
  const field = makeElement('input', {
    id: 'pick',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    placeholder: '标题、机构或年份',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'pick-list',
  });
  const list = makeElement('ul', { id: 'pick-list', role: 'listbox', 'aria-label': '计划' });
  const panel = makeElement('div', { class: 'suggest', hidden: true }, list);
  const status = makeElement('span', { class: 'sr', role: 'status' });
  const cancel = makeElement('button', { class: 'lnk', type: 'button' }, '不选了');
  const element = makeElement(
    'div',
    { class: 'pick', hidden: true },
    name,
    makeElement('div', { class: 'pick-field' }, field, panel),
    status,
    cancel,
  );
  /** Of ten thousand titles folding is the slow part, and every key asks for all. */
  const folded = new Map<ListedPlan, string>();
  let shown: readonly ListedPlan[] = [];
  let active = -1;
  let asked = 0;
  let opener: HTMLElement | undefined;
  let onChoice: (id: string) => void = () => {};

  async function update(): Promise<void> {
    const own = ++asked;
    const words = field.value
      .split(/\s+/)
      .map((word) => foldText(word))
      .filter(Boolean);
    const plans = await load().catch(() => undefined);
    if (own !== asked || element.hidden) return;
    shown = (plans ?? []).filter((plan) => {
      const text = folded.get(plan) ?? foldText(plan[1] + plan[2]);
      folded.set(plan, text);
      return words.every((word) => text.includes(word));
    });
    status.textContent = plans ? `${shown.length} 份` : '计划的名单没有取到，请再试。';
    status.className = plans && shown.length > 0 ? 'sr' : 'note';
    if (plans && shown.length === 0) status.textContent = '没有这样的计划';
    shown = shown.slice(0, mostShown);
    list.replaceChildren(...shown.map(renderOption));
    setOpen(shown.length > 0);
  }

  function renderOption([id, title, facts]: ListedPlan, at: number): HTMLElement {
    const option = makeElement(
      'li',
      { id: `pick-${at}`, role: 'option', 'aria-selected': 'false' },
      makeElement('span', { class: 'suggest-text' }, title),
      ' ',
      makeElement('span', { class: 'suggest-kind' }, facts),
    );
    // Before the field loses the focus, and the list with it.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(id));
    return option;
  }

  function setOpen(isOpen: boolean): void {
    panel.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  }

  function activate(at: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = list.children[at];
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function choose(id: string): void {
    close();
    onChoice(id);
  }

  function close(): void {
    asked += 1;
    element.hidden = true;
    setOpen(false);
  }

  function giveUp(): void {
    close();
    opener?.focus();
  }

  field.addEventListener('input', () => void update());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (panel.hidden) return void update();
      const step = key === 'ArrowDown' ? 1 : -1;
      const from = active < 0 && step < 0 ? 0 : active;
      activate((from + step + shown.length) % shown.length);
    } else if (key === 'Enter') {
      event.preventDefault();
      const chosen = shown[active < 0 && shown.length === 1 ? 0 : active];
      if (chosen) choose(chosen[0]);
    } else if (key === 'Escape') {
      event.preventDefault();
      if (panel.hidden) giveUp();
      else setOpen(false);
    }
  });
  field.addEventListener('blur', () => setOpen(false));
  cancel.addEventListener('click', giveUp);

  return {
    element,
    open(label, from, chosen) {
      name.textContent = label;
      opener = from;
      onChoice = chosen;
      field.value = '';
      element.hidden = false;
      field.focus();
      void update();
    },
    close,
  };
}
