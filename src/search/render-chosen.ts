/** Above the results: what the filters narrow them to, each value a button that takes it away. */
import { facetGroups, facetNames } from './facets.ts';
import type { Selection } from './facets.ts';
import { makeElement } from './make-element.ts';

export interface ChosenLine {
  update(selection: Selection): void;
}

/** Mounts the line in `element`, which is hidden while nothing is chosen. */
export function mountChosen(element: HTMLElement, choose: (selection: Selection) => void): ChosenLine {
  /** Which button comes to stand where the pressed one stood: it gets the focus. */
  let pressed: number | undefined;

  return {
    update(selection) {
      const values = facetNames.flatMap((group) =>
        (selection[group] ?? []).map((value) => ({ group, value })),
      );
      const buttons = values.map(({ group, value }, at) => {
        const left = (selection[group] ?? []).filter((own) => own !== value);
        const label = `${facetGroups[group]}：${value}`;
        return makeChoice(label, `去掉“${label}”`, () => {
          pressed = at;
          choose({ ...selection, [group]: left.length > 0 ? left : undefined });
        });
      });
      const all = makeElement('button', { class: 'lnk', type: 'button', 'data-clear': true }, '全部清除');
      all.addEventListener('click', () => {
        pressed = 0;
        choose({});
      });
      element.hidden = values.length === 0;
      element.replaceChildren(
        ...(values.length === 0 ? [] : [makeElement('span', { class: 'note' }, '只看'), ...buttons, all]),
      );
      if (pressed === undefined) return;
      const next = buttons[Math.min(pressed, buttons.length - 1)];
      pressed = undefined;
      (next ?? document.querySelector<HTMLElement>('[data-results]'))?.focus({ preventScroll: true });
    },
  };
}

function makeChoice(label: string, name: string, press: () => void): HTMLButtonElement {
  const button = makeElement('button', { class: 'lnk', type: 'button', 'aria-label': name });
  button.append(label, makeElement('span', { 'aria-hidden': 'true' }, '×'));
  button.addEventListener('click', press);
  return button;
}
