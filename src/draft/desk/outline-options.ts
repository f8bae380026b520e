/** Kinds of plans to choose from. */
import type { KindOutlinesFile } from '../../compare/kind-outline.ts';
import { makeElement } from '../../search/make-element.ts';
import { kindName } from '../usual-outlines.ts';

/** An option for each, its value the place in the file. */
export function outlineOptions(kinds: KindOutlinesFile): HTMLOptionElement[] {
  return kinds.map((kind, at) =>
    makeElement('option', { value: `${at}` }, `${kindName(kind)}（${kind.texts} 份）`),
  );
}
