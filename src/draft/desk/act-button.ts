import { makeElement } from '../../search/make-element.ts';

/** An underlined word that does something. `focus` names it for `keepFocus`. */
export function actButton(label: string, act: () => void, focus?: string): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', class: 'lnk', 'data-focus': focus }, label);
  button.addEventListener('click', act);
  return button;
}
