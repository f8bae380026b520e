/** The button that collects, for lists that a script draws. */
import { makeElement } from '../../search/make-element.ts';
import { collectedIds } from './collected.ts';
import { collectLabels, placeId, readPlace } from './place.ts';

/** A button that collects a sentence of a plan, or the section whose heading it is, or takes it out where it is collected. */
export function collectButton(plan: string, anchor: string): HTMLElement {
  const id = placeId(plan, anchor);
  const label = collectLabels[readPlace(id)[0]];
  const isOn = collectedIds().has(id);
  return makeElement('button', {
    class: isOn ? 'lnk on' : 'lnk',
    type: 'button',
    'data-collect': id,
    'data-label': label,
    'aria-label': isOn ? '取出' : label,
  });
}
