/** Text of a page as runs: what the page calls a gap (`draw-gaps.ts`) becomes one. */
import type { GapKind, Run } from '../draft.ts';

/**
 * The text of an element with its gaps. `name` is the element's own: what is filled by itself has a key of it, so that
 * the same blank taken twice is filled once.
 */
export function readRuns(element: Element, name: string): Run[] {
  const runs: Run[] = [];
  const read = (node: Node): void => {
    const text = node.textContent!;
    if (node instanceof HTMLElement) {
      if (!node.matches('[data-gap], .blank')) return node.childNodes.forEach(read);
      const { gap = 'other', alone = gap === 'other' } = node.dataset;
      const key = alone === false ? gap : `${name} ${runs.length}`;
      runs.push({ gap: gap as GapKind, key, was: text });
    } else if (typeof runs.at(-1) === 'string') runs.push(`${runs.pop()}${text}`);
    else if (text) runs.push(text);
  };
  read(element);
  return runs;
}
