/** The second lane: places that have words of the query. Asked for once the first is shown and the reader rests. */
import type { Answer, NearAnswer, NearHit } from './answer.ts';
import { makeElement } from './make-element.ts';
import { renderLine } from './render-line.ts';
import type { LineStyle } from './render-line.ts';
import type { NearView } from './search-session.ts';

/** Milliseconds of rest before it is asked for: while a reader types it would only be dropped. */
const restBefore = 300;
/** Lines shown at first: more where the first lane is empty; and added by each press of the button. */
const step = { beside: 5, alone: 10 } as const;

const scopeNames = { sentence: '同一句', section: '同一节' } as const;

export interface NearLane {
  /** Follows the first lane to this answer: what is near to it is asked for, unless it is there. */
  follow(answer: Answer): void;
  /** Shows what has come. */
  show(view: NearView): void;
  /** Nothing is asked, or nothing can be said. */
  stop(): void;
}

export interface NearEvents {
  ask(answer: Answer, count: number, known?: NearAnswer): void;
  /** Told whenever another number of places is known, `undefined` for none yet. */
  counted(near: NearAnswer | undefined): void;
}

/** Mounts the lane on `section`, whose `data-state` is idle, loading, done or error as in the first lane. */
export function mountNearLane(
  section: HTMLElement,
  styleOf: (near: NearHit) => LineStyle,
  on: NearEvents,
): NearLane {
  const list = makeElement('ul', { class: 'lines' });
  const said = makeElement('p', { class: 'note' });
  const more = makeElement('button', {
    class: 'more',
    type: 'button',
    'data-near-more': true,
    hidden: true,
  });
  const retry = makeElement('button', { class: 'lnk', type: 'button', hidden: true }, '重试');
  section.append(said, list, more, retry);
  let shown: Answer | undefined;
  let known: NearAnswer | undefined;
  let drawn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setState = (state: 'idle' | NearView['state']) => {
    section.dataset.state = state;
    section.ariaBusy = String(state === 'loading');
    more.disabled = state === 'loading';
  };
  const ask = () => {
    if (!shown) return;
    on.ask(shown, shown.spotCount === 0 ? step.alone : step.beside, known);
  };

  function stop(): void {
    clearTimeout(timer);
    shown = undefined;
    known = undefined;
    drawn = 0;
    list.replaceChildren();
    section.hidden = true;
    setState('idle');
    on.counted(undefined);
  }

  more.addEventListener('click', ask);
  retry.addEventListener('click', ask);

  return {
    follow(answer) {
      const isSame = shown?.request === answer.request;
      if (isSame && section.dataset.state === 'done') {
        shown = answer;
        return;
      }
      if (!isSame) stop();
      shown = answer;
      if (answer.groups.length === 0) return;
      // Loading more of the first lane drops what this one was waiting for.
      clearTimeout(timer);
      timer = setTimeout(() => whenIdle(ask), restBefore);
    },
    show(view) {
      setState(view.state);
      retry.hidden = view.state !== 'error';
      if (view.state === 'loading') return;
      if (view.state === 'error') {
        section.hidden = false;
        said.textContent = '相近的语句这次没有查成，不影响上面的结果。';
        return;
      }
      const hadFocus = drawn > 0 && [more, document.body].includes(document.activeElement as HTMLElement);
      known = view.near;
      const { hits, rest } = known;
      const added = hits.slice(drawn).map((hit) => renderNear(hit, styleOf(hit)));
      list.append(...added);
      drawn = hits.length;
      section.hidden = drawn === 0;
      said.textContent = '不是原话，只是同一句或同一节里有其中几个词；标红的是这些词。';
      more.hidden = rest.length === 0;
      more.textContent = `再看 ${Math.min(rest.length, step.beside)} 处，还有 ${rest.length} 处`;
      if (hadFocus) (more.hidden ? added[0]?.querySelector('a') : more)?.focus({ preventScroll: true });
      on.counted(known);
    },
    stop,
  };
}

function renderNear(hit: NearHit, style: LineStyle): HTMLElement {
  return makeElement(
    'li',
    { 'data-hit': true, 'data-plan': hit.id, 'data-lane': 'near' },
    ...renderLine(hit, style, scopeNames[hit.scope]),
  );
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'undefined') task();
  else requestIdleCallback(task, { timeout: restBefore });
}
