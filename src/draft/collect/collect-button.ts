/** The button that collects, for lists that a script draws. */
import { makeElement } from '../../search/make-element.ts';
import { collectedIds } from './collected.ts';

/** A button that collects a sentence of a plan, or the section whose heading it is, or takes it out where it is collected. */
export function collectButton(plan: string, anchor: string): HTMLElement {
  const [kind, label] = anchor.includes('.') ? ['sentence', '收入初稿'] : ['section', '收入本节'];
  const id = `${kind}:${plan}#${anchor}`;
  const isOn = collectedIds().has(id);
  return makeElement('button', {
    class: isOn ? 'lnk on' : 'lnk',
    type: 'button',
    'data-collect': id,
    'data-label': label,
    'aria-label': isOn ? '取出' : label,
  });
}
