/** How far a reader has come in the results, kept with the history entry so that going back leads there again. */

export interface PagePlace {
  /** Plans shown, or lines where they are sorted. */
  readonly shown: number;
  /** Scrolled by this many pixels. */
  readonly top: number;
}

/** Milliseconds of rest after scrolling: Safari allows a hundred changes of the history in half a minute. */
const restAfterScroll = 200;

/** The place that stands in the current history entry. */
export function readPlace(): PagePlace | undefined {
  const { shown, top } = (history.state ?? {}) as Partial<PagePlace>;
  return typeof shown === 'number' && typeof top === 'number' ? { shown, top } : undefined;
}

/** Keeps the place in the current entry. */
export function keepPlace(shown: number): void {
  history.replaceState({ shown, top: Math.round(scrollY) } satisfies PagePlace, '');
}

/** Has `keep` called whenever the reader has moved or is about to leave; scrolling back is then ours and not the browser's. */
export function watchPlace(keep: () => void): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, restAfterScroll);
  });
  // A link is followed after the click: only then the entry is still this page's.
  document.addEventListener('click', keep, { capture: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
