/** The exact lane: its lines by plan or sorted, what they are cut at, and the button for more. */
import type { Answer } from './answer.ts';
import { makeElement } from './make-element.ts';
import type { ResultView } from './page-address.ts';
import { planList } from './plan-list.ts';
import type { DrawnList } from './plan-list.ts';
import type { LineStyle } from './render-line.ts';
import { renderWordsBefore } from './render-words-before.ts';
import { mostSorted, sortedList } from './sorted-list.ts';

/** Plans shown at first, and added by each press of the button. */
const planStep = 10;
/** The same for lines where they are sorted. */
const lineStep = 100;

export interface ResultList {
  /** Texts of plans that an answer must have to be shown so. */
  wanted(view: ResultView, shown?: number): number;
  /** Shows an answer, or more of the one that is shown; `count` is what stood there when the page was left. */
  show(answer: Answer, view: ResultView, count?: number): void;
  /** Shows this below the lines, in the place of the button for more, until the next answer. */
  showBelow(child: HTMLElement): void;
  /** Shows something else. */
  showInstead(...children: readonly Node[]): void;
  setLoading(isLoading: boolean): void;
  /** How much is shown, for `show` to come back to. */
  shown(): number;
}

/** Mounts the list in `region`; `load` is to fetch the texts of so many plans and have the answer shown again. */
export function mountResultList(
  region: HTMLElement,
  styleOf: (answer: Answer, form: ResultView['form']) => LineStyle,
  load: (answer: Answer, plans: number) => void,
): ResultList {
  const before = makeElement('div', {});
  const cut = makeElement('p', { class: 'note', hidden: true });
  const more = makeElement('button', { class: 'more', type: 'button', 'data-more': true, hidden: true });
  const below = makeElement('div', {});
  let list: DrawnList | undefined;
  let wasPressed = false;
  let shown: { readonly answer: Answer; readonly view: ResultView } | undefined;

  function draw(answer: Answer, count: number): void {
    if (!list) return;
    const isFirst = list.drawn() === 0;
    const hadFocus = document.activeElement === more || below.contains(document.activeElement);
    below.replaceChildren();
    const link = list.draw(answer, count);
    const left = list.total(answer) - list.drawn();
    before.replaceChildren(...renderWordsBefore(answer));
    more.disabled = false;
    more.hidden = left <= 0;
    more.textContent = `再看 ${Math.min(left, list.step)} ${list.unit}，还有 ${left} ${list.unit}`;
    // A button that hides takes the focus with it; one that was disabled while texts came has lost it.
    if (!isFirst && (hadFocus || document.activeElement === document.body) && wasPressed) {
      (more.hidden ? link : more)?.focus({ preventScroll: true });
    }
    wasPressed = false;
  }

  /** What had the focus may go: then the region has it, and not the top of the page. */
  function replace(...children: readonly Node[]): void {
    const hadFocus = region.contains(document.activeElement);
    region.replaceChildren(...children);
    if (hadFocus && !region.contains(document.activeElement)) region.focus({ preventScroll: true });
  }

  more.addEventListener('click', () => {
    if (!shown || !list) return;
    wasPressed = true;
    const { answer, view } = shown;
    const wanted = list.drawn() + list.step;
    const isLoaded = view.sort !== 'plan' || answer.hits.length >= Math.min(wanted, answer.ranked.length);
    if (isLoaded) draw(answer, wanted);
    else load(answer, wanted);
  });

  return {
    wanted: ({ sort }, plans = 0) => (sort === 'plan' ? Math.max(planStep, plans) : mostSorted),
    show(answer, view, count = 0) {
      const isMore = list !== undefined && shown?.answer.request === answer.request && shown.view === view;
      shown = { answer, view };
      if (isMore && list) return draw(answer, list.drawn() + list.step);
      const style = styleOf(answer, view.form);
      list = view.sort === 'plan' ? planList(style, planStep) : sortedList(style, view.sort, lineStep);
      const isCut = view.sort !== 'plan' && answer.ranked.length > mostSorted;
      cut.hidden = !isCut;
      cut.textContent = `计划多，这里只排列最相关的 ${mostSorted} 份里的语句；全部 ${answer.ranked.length} 份请按计划看。`;
      draw(answer, Math.max(list.step, count));
      replace(before, cut, list.element, more, below);
    },
    showBelow(child) {
      const hadFocus = region.contains(document.activeElement) || document.activeElement === document.body;
      below.replaceChildren(child);
      more.hidden = true;
      if (wasPressed && hadFocus) child.querySelector('button')?.focus({ preventScroll: true });
    },
    showInstead(...children) {
      list = undefined;
      shown = undefined;
      replace(...children);
    },
    setLoading(isLoading) {
      more.disabled = isLoading;
    },
    shown: () => list?.drawn() ?? 0,
  };
}
