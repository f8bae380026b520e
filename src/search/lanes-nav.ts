/** Above the lanes: how many places each has, which one is looked at, and how the first is arranged. */
import type { Answer } from './answer.ts';
import type { NearAnswer } from './near-answer.ts';
import { findElement } from './find-element.ts';
import type { ResultView } from './page-address.ts';

export interface LanesNav {
  /** Counts of the first lane; without an answer nothing is counted. */
  exact(answer: Answer | undefined): void;
  /** Count of the second lane, which has a place of each plan; `undefined` while it is not known. */
  near(near: NearAnswer | undefined): void;
  /** What is shown is being replaced. */
  setLoading(): void;
  arrange(view: ResultView): void;
  hide(): void;
}

/** Milliseconds after which a count that is being replaced is taken away: sooner it would flicker with each key. */
const flicker = 150;

/** Mounts the line `nav`; `choose` is told what the reader would have the lines arranged by. */
export function mountLanesNav(nav: HTMLElement, choose: (change: Partial<ResultView>) => void): LanesNav {
  const links = {
    exact: findElement(nav, '[data-to="exact"]', HTMLAnchorElement),
    near: findElement(nav, '[data-to="near"]', HTMLAnchorElement),
  };
  const counts = {
    exact: findElement(links.exact, '.num', HTMLElement),
    near: findElement(links.near, '.num', HTMLElement),
  };
  const arrangement = findElement(nav, '.sorts', HTMLElement);
  const buttons = [...nav.querySelectorAll<HTMLButtonElement>('button[data-sort], button[data-form]')];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEmpty = false;

  const setCurrent = (current: keyof typeof links) => {
    for (const lane of ['exact', 'near'] as const) {
      if (lane === current) links[lane].setAttribute('aria-current', 'true');
      else links[lane].removeAttribute('aria-current');
    }
  };
  for (const lane of ['exact', 'near'] as const) {
    links[lane].addEventListener('click', (event) => {
      const target = document.querySelector<HTMLElement>(links[lane].hash);
      // The address says what is asked; which lane is looked at is no step of its own.
      event.preventDefault();
      if (!target || target.hidden) return;
      setCurrent(lane);
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    });
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { sort, form } = button.dataset;
      choose({ ...(sort && { sort }), ...(form && { form }) } as Partial<ResultView>);
    });
  }

  return {
    exact(answer) {
      clearTimeout(timer);
      nav.hidden = answer === undefined;
      isEmpty = answer?.ranked.length === 0;
      counts.exact.textContent = answer ? countLabel(answer) : '';
      arrangement.hidden = isEmpty;
      setCurrent('exact');
    },
    near(near) {
      const isThere = near !== undefined && near.hits.length + near.rest.length > 0;
      // What merely has a word of the query somewhere is shown last and makes no number.
      counts.near.textContent = near?.close ? `${near.close} 份计划` : '';
      links.near.hidden = near !== undefined && !isThere;
      if (isEmpty && isThere) setCurrent('near');
    },
    setLoading() {
      clearTimeout(timer);
      timer = setTimeout(() => (counts.exact.textContent = '…'), flicker);
    },
    arrange({ sort, form }) {
      for (const button of buttons) {
        const isOn = button.dataset.sort ? button.dataset.sort === sort : button.dataset.form === form;
        button.setAttribute('aria-pressed', String(isOn));
      }
    },
    hide() {
      clearTimeout(timer);
      nav.hidden = true;
    },
  };
}

/** `14 处，8 份计划`; of several phrases the places of each are counted, not those where they meet. */
export function countLabel({ spotCount, ranked, groups }: Answer): string {
  if (ranked.length === 0) return '0 处';
  return `${groups.length > 1 ? '各词共 ' : ''}${spotCount} 处，${ranked.length} 份计划`;
}
