/**
 * What every page has of collecting: the number in the bar, the marks, and what a click or Alt+Enter sets going.
 * The rest is loaded when it is first used.
 */
import { collectedIds, watchCollected } from './collected.ts';

/** Starts it. Enter alone opens a link; with Alt it belongs to no browser and no screen reader. */
export function startCollecting(): void {
  showCollected();
  watchCollected(showCollected);
  addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-collect]');
    if (button) withRest(({ collect }) => collect([button.dataset.collect!], button));
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.altKey) return;
    if ((event.target as Element).matches('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    withRest(({ collectPointed }) => collectPointed());
  });
}

/** Where the rest does not come, offline, the reader is told. */
function withRest(act: (rest: typeof import('./collect.ts')) => unknown): void {
  import('./collect.ts').then(act, () => {
    const told = document.querySelector<HTMLElement>('[data-told]')!;
    told.textContent = told.dataset.unread!;
  });
}

/** Says how much is collected, marks what is, and lets each button say what it does. */
function showCollected(): void {
  const ids = collectedIds();
  const { planId } = document.querySelector<HTMLElement>('[data-plan-id]')?.dataset ?? {};
  const entry = document.querySelector<HTMLElement>('[data-tray]')!;
  entry.dataset.tray = `${ids.size || ''}`;
  entry.ariaLabel = ids.size ? `初稿，已收 ${ids.size} 条` : null;
  for (const it of document.querySelectorAll<HTMLElement>('[data-collect], .body .s')) {
    const { collect, label } = it.dataset;
    const isOn = ids.has(collect ?? `sentence:${planId}#${it.id}`);
    it.classList.toggle('on', isOn);
    // The style sheet shows the label: what stands in the page remains the text of the plan.
    if (label) it.ariaLabel = isOn ? '取出' : label;
  }
}
