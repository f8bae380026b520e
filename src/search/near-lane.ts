/** The second lane: places that have characters of the query. Asked for once the first is shown and the reader rests. */
import type { Answer } from './answer.ts';
import { collapseCopies } from './collapse-copies.ts';
import type { Line } from './lines.ts';
import { makeElement } from './make-element.ts';
import type { NearScope } from './near.ts';
import type { NearAnswer, NearHit } from './near-answer.ts';
import type { LineStyle } from './render-line.ts';
import { hitOf, renderPassage } from './render-passage.ts';
import type { PassageRow } from './render-passage.ts';
import type { NearView } from './search-session.ts';

/** Milliseconds of rest before it is asked for: while a reader types it would only be dropped. */
const restBefore = 300;
/** Lines shown at first: more where the first lane is empty; and added by each press of the button. */
const step = { beside: 5, alone: 10 } as const;

const scopeNames: Readonly<Record<NearScope, string>> = {
  sentence: '同一句',
  section: '同一节',
  plan: '同一份计划',
};

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
export function mountNearLane(section: HTMLElement, styleOf: () => LineStyle, on: NearEvents): NearLane {
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
  /** By the first line of each passage. */
  const rows = new Map<Line, PassageRow>();
  let drawn = 0;
  let wasPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setState = (state: 'idle' | NearView['state']) => {
    section.dataset.state = state;
    section.setAttribute('aria-busy', String(state === 'loading'));
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
    rows.clear();
    list.replaceChildren();
    section.hidden = true;
    setState('idle');
    on.counted(undefined);
  }

  /** In a large corpus it takes a file of some size: the reader decides. */
  function offer(bytes: number): void {
    section.hidden = false;
    said.textContent = '';
    retry.hidden = true;
    more.hidden = false;
    more.textContent = `查找相近的语句（约需下载 ${(bytes / 1_000_000).toFixed(1)} MB）`;
  }

  /** Draws the hits that are new, copies under the first of each, and returns the rows it added. */
  function draw(hits: readonly NearHit[]): HTMLElement[] {
    const style = styleOf();
    const labels = new Map(hits.map((hit) => [hit.line, labelOf(hit)]));
    const added: HTMLElement[] = [];
    for (const { first, copies } of collapseCopies(hits)) {
      let row = rows.get(first.line);
      if (!row) {
        row = renderPassage({ first }, style, hitOf(first.id, 'near'), labels.get(first.line));
        rows.set(first.line, row);
        added.push(row.element);
      }
      row.setCopies(copies, ({ id }) => hitOf(id, 'near'));
    }
    list.append(...added);
    drawn = hits.length;
    return added;
  }

  for (const button of [more, retry]) {
    button.addEventListener('click', () => {
      wasPressed = true;
      ask();
    });
  }

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
      if (answer.placesLeft > 0) {
        setState('idle');
        offer(answer.placesLeft);
        return;
      }
      // Another answer may come before the browser is idle, and has a rest of its own.
      const askForThis = () => {
        if (shown === answer) ask();
      };
      timer = setTimeout(() => whenIdle(askForThis), restBefore);
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
      known = view.near;
      const { hits, rest } = known;
      const added = draw(hits);
      section.hidden = drawn === 0;
      said.textContent =
        '不是原话，只是同一句、同一节或同一份计划里有其中的字词，标红的就是；每份计划列最接近的一处。';
      more.hidden = rest.length === 0;
      more.textContent = `再看 ${Math.min(rest.length, step.beside)} 份，还有 ${rest.length} 份计划`;
      // A button that was disabled while texts came, or hides, has lost the focus.
      if (wasPressed) (more.hidden ? added[0]?.querySelector('a') : more)?.focus({ preventScroll: true });
      wasPressed = false;
      on.counted(known);
    },
    stop,
  };
}

/** `同一句（这份计划另有 3 处）`: how near, and how often in this plan. */
function labelOf({ scope, others }: NearHit): string {
  return scopeNames[scope] + (others > 0 ? `（这份计划另有 ${others} 处）` : '');
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'undefined') task();
  else requestIdleCallback(task, { timeout: restBefore });
}
