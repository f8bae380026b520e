/** What the keyboard comes to on a page, and whether it can be seen there. */
import type { Page } from 'playwright-core';

export interface Fault {
  readonly fault: 'covered' | 'unmarked';
  /** Tag, class and text: enough to find it. */
  readonly what: string;
}

/**
 * Goes to all stops of the keyboard from the first to the last and back, so that each comes into the window from below
 * and from above, and tells those that something covers (WCAG 2.4.11: more than half of one that is no higher than a few
 * lines, all of a larger one) and those that look as they do without the focus (2.4.7).
 */
export async function findCoveredStops(page: Page): Promise<Fault[]> {
  // What is said until the next key is gone by then, and a pointer shows no focus.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const selector =
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';
    const dialog = document.querySelector('dialog[open]');
    const stops = [...(dialog ?? document).querySelectorAll<HTMLElement>(selector)].filter(
      (it) =>
        it.tabIndex >= 0 && !it.matches(':disabled') && it.checkVisibility({ visibilityProperty: true }),
    );
    const seenOf = (element: Element): number => {
      const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
        [0.05, 0.5, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y])),
      );
      const hits = points.filter(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
      return hits.length / points.length;
    };
    const looksOf = (element: HTMLElement) =>
      [element, element.parentElement!, element.closest('form, label') ?? element]
        .map((it) => getComputedStyle(it))
        .map((it) => [it.outlineStyle, it.boxShadow, it.borderBottomColor, it.clipPath, it.transform].join())
        .join();
    const faults = new Map<string, Fault>();
    const tell = (fault: Fault['fault'], it: HTMLElement) => {
      const text = (it.ariaLabel ?? it.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      const what = `${it.tagName.toLowerCase()}.${it.className} ${text}`;
      faults.set(`${fault} ${what}`, { fault, what });
    };
    for (const order of [stops, stops.toReversed()]) {
      for (const stop of order) {
        stop.focus();
        if (document.activeElement !== stop) continue;
        const seen = seenOf(stop);
        if (stop.offsetHeight > 100 ? seen === 0 : seen < 0.5) tell('covered', stop);
        if (order !== stops || stop.isContentEditable) continue;
        const focused = looksOf(stop);
        stop.blur();
        if (looksOf(stop) === focused) tell('unmarked', stop);
      }
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return [...faults.values()];
  });
}
