/** Boxes to tick plans with in lists, and the bar at the bottom edge that leads to their comparison. */
import { linkUrl } from '../from-files/link-url.ts';
import { compareUrl } from '../lib/urls.ts';
import { makeElement } from '../search/make-element.ts';
import { mostPlans } from './most-plans.ts';
import { keepTicks, readTicks } from './ticks.ts';

/** Puts a box into every `[data-tick]`, also into those that come later; the value is the plan's id, its link the title. */
export function startTicks(): void {
  let ids: readonly string[] = [];
  const said = makeElement('p', { role: 'status' });
  const compare = makeElement('a', { class: 'lnk' }, '比较');
  const clear = makeElement('button', { class: 'lnk', type: 'button' }, '清除');
  const bar = makeElement(
    'aside',
    { class: 'ticked', 'aria-label': '选来比较的计划', hidden: true },
    said,
    compare,
    clear,
  );
  document.body.append(bar);

  function show(next: readonly string[], words = next.length > 0 ? `已选 ${next.length} 份` : ''): void {
    ids = next;
    for (const box of document.querySelectorAll<HTMLInputElement>('.tick > input')) {
      box.checked = ids.includes(box.value);
    }
    bar.hidden = ids.length === 0;
    said.textContent = words;
    compare.href = linkUrl(compareUrl(ids));
  }

  function change(next: readonly string[]): void {
    keepTicks(next);
    show(next);
  }

  function addBoxes(): void {
    for (const place of document.querySelectorAll<HTMLElement>('[data-tick]:not(:has(.tick))')) {
      const { tick: value = '' } = place.dataset;
      const name = `选来比较：${place.querySelector('a')?.textContent}`;
      const box = makeElement('input', { type: 'checkbox', value, 'aria-label': name });
      box.checked = ids.includes(value);
      place.prepend(makeElement('label', { class: 'tick' }, box));
    }
  }

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.closest('.tick'))) return;
    const { checked, value } = target;
    const others = ids.filter((id) => id !== value);
    if (checked && others.length >= mostPlans) show(others, `最多比较 ${mostPlans} 份，先取消一份再选`);
    else change(checked ? [...others, value] : others);
  });
  clear.addEventListener('click', () => {
    change([]);
    // The bar takes the focus with it.
    document.querySelector<HTMLElement>('.tick > input')?.focus();
  });
  // Coming back to a page that the browser kept, after others were ticked elsewhere.
  addEventListener('pageshow', () => show(readTicks()));
  show(readTicks());
  addBoxes();
  new MutationObserver(addBoxes).observe(document.querySelector('main')!, { childList: true, subtree: true });
}
