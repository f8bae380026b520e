/** The search page: form, filters, lanes and address kept in step. */
import type { Answer } from './answer.ts';
import { mountCopying } from './copy-sentences.ts';
import { adviceFor } from './describe-request.ts';
import { findElement } from './find-element.ts';
import { makeElement } from './make-element.ts';
import { mountDirectLine } from './direct-line.ts';
import { countLabel, mountLanesNav } from './lanes-nav.ts';
import { exactStyle, nearStyle } from './line-styles.ts';
import { namePage } from './name-page.ts';
import { mountNearLane } from './near-lane.ts';
import { readAddress } from './page-address.ts';
import type { PageAddress, ResultView } from './page-address.ts';
import { keepPlace, readPlace, watchPlace } from './page-place.ts';
import type { PagePlace } from './page-place.ts';
import { startPageState } from './page-state.ts';
import type { Step } from './page-state.ts';
import { mountChosen } from './render-chosen.ts';
import { mountFilters } from './render-filters.ts';
import { renderError, renderNoMore, renderSlow } from './render-failure.ts';
import { renderNone } from './render-none.ts';
import { handledLabel, renderNotes } from './render-notes.ts';
import { keepSearch } from './recent-searches.ts';
import { isEmptyRequest } from './request.ts';
import type { SearchRequest } from './request.ts';
import { mountResultList } from './result-list.ts';
import { mountSearchForm } from './search-form.ts';
import { openIndex } from './search-index.ts';
import { startSession } from './search-session.ts';
import type { View } from './search-session.ts';
import { watchSearchLinks } from './watch-search-links.ts';

/** Milliseconds after the last key: an answer takes less than it takes to see that one has come. */
const typingPause = 30;
/** Pixels of the results that must be in view after a filter was chosen far down; else the page scrolls to them. */
const leastSeen = 120;

/** What the pages of the site lend: the search itself stands apart from them. */
export interface PageTools {
  copyText(text: string): Promise<boolean>;
  /** `《甲》第三部分（二）`. */
  quotedFrom(title: string, path: readonly string[]): string;
}

/**
 * Mounts the page on `root`, whose `data-bundle` is the address of the index. The region `[data-results]` says in
 * `data-state` how far the search is (idle, loading, done, error) and in `data-total` how many plans were hit. By plan
 * that is the number of `[data-hit]` elements in it once `[data-more]` has been pressed until it hides.
 */
export function mountSearch(root: HTMLElement, tools: PageTools): void {
  const name = findElement(root, '[data-name]', HTMLElement);
  const region = findElement(root, '[data-results]', HTMLElement);
  const heading = findElement(root, '[data-lane-name]', HTMLElement);
  const nav = findElement(root, '[data-lanes]', HTMLElement);
  const status = findElement(root, '[data-status]', HTMLElement);
  const notes = findElement(root, '[data-notes]', HTMLElement);
  const skip = findElement(root, '[data-skip]', HTMLAnchorElement);
  const bundle = root.dataset.bundle ?? '/pagefind/';
  const title = document.title;
  const idle = [...region.childNodes];

  let { request, view }: PageAddress = readAddress('');
  let answered: Answer | undefined;
  /** Where the reader was when this entry of the history was left. */
  let place: PagePlace | undefined;
  let isFiltering = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const choose = (selection: SearchRequest['selection']) => {
    isFiltering = true;
    search({ ...request, selection }, 'chosen');
  };
  const form = mountSearchForm(root, {
    typed() {
      clearTimeout(timer);
      session.stop();
      // What is shown no longer answers what stands in the field.
      show({ state: 'loading' });
      timer = setTimeout(() => {
        if (!form.isComposing()) search(form.read(request.selection), 'typed');
      }, typingPause);
    },
    asked: () => search(form.read(request.selection), 'chosen'),
    left: () => state.endTyping(),
  });
  const direct = mountDirectLine(
    findElement(root, '[data-direct]', HTMLElement),
    findElement(root, '[data-ask]', HTMLFormElement),
  );
  const filters = mountFilters(findElement(root, '[data-filters]', HTMLFormElement), choose);
  const chosen = mountChosen(findElement(root, '[data-chosen]', HTMLElement), choose);
  const lanes = mountLanesNav(nav, (change) => arrange({ ...view, ...change }));
  const list = mountResultList(
    region,
    ({ request }, form) => exactStyle({ request, view }, form, tools.quotedFrom),
    (answer, plans) => void session.load(answer, plans),
  );
  const near = mountNearLane(
    findElement(root, '[data-near]', HTMLElement),
    () => nearStyle({ request, view }, tools.quotedFrom),
    {
      ask: (answer, count, known) => void session.near(answer, count, known),
      counted: lanes.near,
    },
  );
  const session = startSession(
    {
      open: () => openIndex(bundle),
      async openPlain(onProgress) {
        onProgress(0);
        return (await import('./plain-index.ts')).openPlainIndex(bundle, onProgress);
      },
    },
    show,
    near.show,
  );
  mountCopying(region, status, tools.copyText);

  function search(asked: SearchRequest, step: Step): void {
    request = asked;
    state.go({ request, view }, step);
    place = undefined;
    // What is typed stands in the form already, and more may be on its way.
    form[step === 'typed' ? 'say' : 'fill'](request);
    ask();
  }

  function ask(): void {
    clearTimeout(timer);
    lanes.arrange(view);
    if (isEmptyRequest(request)) showIdle();
    else void session.ask(request, list.wanted(view, place?.shown));
  }

  function arrange(changed: ResultView): void {
    view = changed;
    // What was answered may not be what is asked by now.
    if (region.dataset.state === 'loading') return search(form.read(request.selection), 'chosen');
    state.go({ request, view }, 'chosen');
    lanes.arrange(view);
    if (answered) void session.load(answered, list.wanted(view));
  }

  function showIdle(): void {
    session.stop();
    near.stop();
    direct.hide();
    lanes.hide();
    filters.hide();
    chosen.update({});
    answered = undefined;
    setState('idle');
    region.dataset.total = '0';
    list.showInstead(...idle);
    const said = adviceFor(request);
    notes.replaceChildren(...(said ? [makeElement('p', {}, said)] : []));
    skip.hidden = true;
    heading.hidden = true;
    status.textContent = said;
    namePage(name, title);
  }

  function setState(state: string): void {
    region.dataset.state = state;
    region.setAttribute('aria-busy', String(state === 'loading'));
  }

  function show(shown: View): void {
    setState(shown.state === 'slow' ? 'loading' : shown.state);
    if (shown.state === 'done') return showAnswer(shown.answer);
    if (shown.state === 'error') return showError(shown);
    list.setLoading(true);
    lanes.setLoading();
    if (shown.state === 'slow') {
      status.textContent = '索引读不出来，正在逐篇查';
      if (shown.isMore) list.showBelow(renderSlow(shown.share));
      else list.showInstead(renderSlow(shown.share));
    }
  }

  function showError({ reason, isMore, retry }: Extract<View, { state: 'error' }>): void {
    if (isMore && answered) {
      lanes.exact(answered);
      near.follow(answered);
      return list.showBelow(renderNoMore(reason, () => void retry()));
    }
    answered = undefined;
    near.stop();
    lanes.hide();
    heading.hidden = false;
    status.textContent = '';
    delete region.dataset.total;
    notes.replaceChildren();
    list.showInstead(renderError(reason, () => void retry()));
  }

  function showAnswer(answer: Answer): void {
    if (answer.groups.length === 0) return showIdle();
    const isMore = answered?.request === answer.request;
    const plans = answer.ranked.length;
    answered = answer;
    request = { ...request, selection: answer.selection };
    heading.hidden = false;
    skip.hidden = false;
    region.dataset.total = String(plans);
    lanes.exact(answer);
    namePage(name, title, answer.request);
    if (!isMore) {
      form.say(request);
      chosen.update(answer.selection);
      if (answer.unfiltered > 0) filters.update(answer.facets, answer.selection);
      else filters.hide();
      notes.replaceChildren(...renderNotes(answer));
      status.textContent = (plans > 0 ? `找到 ${countLabel(answer)}` : '没有找到') + handledLabel(answer);
    }
    if (plans > 0) list.show(answer, view, place?.shown);
    else
      list.showInstead(
        renderNone(answer, {
          clearFilters: () => choose({}),
          clearAdditions: () => search({ ...readAddress('').request, query: request.query }, 'chosen'),
        }),
      );
    near.follow(answer);
    direct.follow(request.query.trim());
    if (place) scrollTo({ top: place.top, behavior: 'instant' });
    else if (isFiltering && region.getBoundingClientRect().bottom < leastSeen) nav.scrollIntoView();
    place = undefined;
    isFiltering = false;
  }

  watchSearchLinks(root, (address) => {
    view = address.view;
    region.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
    search(address.request, 'chosen');
  });
  // A search that was only typed is made once one of its finds is looked at.
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-hit] a')) keepSearch(request.query);
  });
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    (region.querySelector<HTMLElement>('[data-hit] a') ?? region).focus();
  });
  root.addEventListener('focusin', () => session.prepare(), { once: true });
  watchPlace(() => {
    if (region.dataset.state === 'done') keepPlace(list.shown());
  });
  const state = startPageState((address) => {
    ({ request, view } = address);
    place = readPlace();
    form.fill(request);
    ask();
  });
  keepSearch(request.query);
}
