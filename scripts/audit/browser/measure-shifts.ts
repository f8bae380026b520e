/** Layout shifts of a page: how much of what stood in view moved without the reader's doing, from the first paint on. */
import type { Page } from 'playwright-core';

/** A page's shifts. */
export interface Shifts {
  /** All of them added up, to three decimals as browsers tell it; their metric takes the worst seconds, which is never more. */
  readonly score: number;
  /** Elements that moved, most telling first. */
  readonly moved: readonly string[];
}

interface ShiftEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node | null }[];
}

/** Reads the shifts of the page since it was opened; those within half a second of a key or click do not count. */
export function measureShifts(page: Page): Promise<Shifts> {
  return page.evaluate(
    () =>
      new Promise<Shifts>((resolve) => {
        const read = (entries: readonly (ShiftEntry & { hadRecentInput?: boolean })[]): Shifts => ({
          score:
            Math.round(entries.reduce((sum, it) => sum + (it.hadRecentInput ? 0 : it.value), 0) * 1000) /
            1000,
          moved: entries.flatMap(({ sources }) =>
            sources.map(({ node }) => {
              const element = node instanceof Element ? node : node?.parentElement;
              return element
                ? `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
                : '?';
            }),
          ),
        });
        const found: ShiftEntry[] = [];
        const observer = new PerformanceObserver((list) => {
          found.push(...(list.getEntries() as unknown as ShiftEntry[]));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Buffered entries come in a task of their own, a shift with the frame after next.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(read(found)))));
      }),
  );
}
