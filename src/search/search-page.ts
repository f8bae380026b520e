/** The search page: field, filters, results and address kept in step. */
import { countPlaces, countPlans } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Selection } from './facets.ts';
import { makeElement } from './make-element.ts';
import { readAddress, writeAddress } from './page-address.ts';
import { keepPlace, readPlace, watchPlace } from './page-place.ts';
import type { Place } from './page-place.ts';
import type { PagefindModule } from './pagefind.ts';
import { quote } from './quotes.ts';
import { mountFilters } from './render-filters.ts';
import { renderHit } from './render-hits.ts';
import { renderError, renderNone } from './render-messages.ts';
import { handledLabel, renderNotes } from './render-notes.ts';
import { openIndex } from './search-index.ts';
import { startSession } from './search-session.ts';
import type { View } from './search-session.ts';

/** Milliseconds after the last key: long enough that a word is one search, short enough to seem at once. */
const typingPause = 250;
/** Plans shown at first, and added by each press of the button. */
const pageSize = 10;
/** Pixels of the results that must be in view after a filter was chosen far down; else the page scrolls to them. */
const leastSeen = 120;

/**
 * Mounts the page on `root`, whose `data-bundle` is the address of the index. The region `[data-results]` says in
 * `data-state` how far the search is (idle, loading, done, error) and in `data-total` how many plans were hit,
 * which is the number of `[data-hit]` elements once `[data-more]` has been pressed until it hides.
 */
export function mountSearch(root: HTMLElement): void {
  const ask = find(root, '[data-ask]', HTMLFormElement);
  const field = find(ask, 'input', HTMLInputElement);
  const region = find(root, '[data-results]', HTMLElement);
  const head = find(root, '[data-lane-head]', HTMLElement);
  const count = find(head, '[data-count]', HTMLElement);
  const status = find(root, '[data-status]', HTMLElement);
  const notes = find(root, '[data-notes]', HTMLElement);
  const skip = find(root, '[data-skip]', HTMLAnchorElement);
  const bundle = root.dataset.bundle ?? '/pagefind/';
  const title = document.title;
  const idle = [...region.childNodes];

  const list = makeElement('div', {});
  const more = makeElement('button', { class: 'more', type: 'button', 'data-more': true, hidden: true });
  let selection: Selection = {};
  let shown: Answer | undefined;
  let shownPlans = 0;
  let isAdding = false;
  /** Where the reader was when this entry of the history was left. */
  let place: Place | undefined;
  let isFiltering = false;
  let isComposing = false;
  let isTyping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opening = 0;

  const filters = mountFilters(find(root, '[data-filters]', HTMLFormElement), (chosen) => {
    search('push', chosen);
    isFiltering = true;
  });
  const session = startSession(() => {
    // A script that failed to load stays failed under its address in some browsers.
    const suffix = opening++ === 0 ? '' : `?retry=${opening}`;
    return openIndex(
      bundle,
      async (url) => (await import(/* @vite-ignore */ url + suffix)) as PagefindModule,
    );
  }, show);

  function search(entry: 'push' | 'replace' | 'keep', chosen: Selection = selection): void {
    clearTimeout(timer);
    selection = chosen;
    isAdding = false;
    isFiltering = false;
    place = entry === 'keep' ? readPlace() : undefined;
    const query = field.value.trim();
    const address = location.pathname + writeAddress({ query, selection });
    if (entry !== 'keep' && address !== location.pathname + location.search) {
      history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    }
    if (query) void session.ask(query, selection, place?.plans);
    else showIdle();
  }

  function showIdle(): void {
    session.stop();
    shown = undefined;
    region.dataset.state = 'idle';
    region.dataset.total = '0';
    region.ariaBusy = 'false';
    region.replaceChildren(...idle);
    notes.replaceChildren();
    skip.hidden = true;
    head.hidden = true;
    count.textContent = '';
    status.textContent = '';
    document.title = title;
    filters.hide();
  }

  function show(view: View): void {
    region.dataset.state = view.state;
    region.ariaBusy = String(view.state === 'loading');
    head.hidden = view.state === 'error';
    if (view.state === 'loading') {
      count.textContent = '…';
      more.disabled = true;
      return;
    }
    if (view.state === 'error') showError(view.retry);
    else showAnswer(view.answer);
  }

  function showError(retry: () => Promise<void>): void {
    shown = undefined;
    count.textContent = '';
    status.textContent = '';
    delete region.dataset.total;
    notes.replaceChildren();
    region.replaceChildren(renderError(() => void retry()));
  }

  function showAnswer(answer: Answer): void {
    if (answer.phrases.length === 0) return showIdle();
    const from = isAdding ? shownPlans : 0;
    const plans = countPlans(answer);
    isAdding = false;
    shown = answer;
    selection = answer.selection;
    region.dataset.total = String(plans);
    document.title = `${quote(answer.query)} · ${title}`;
    if (answer.unfiltered > 0) filters.update(answer.facets, selection);
    else filters.hide();
    count.textContent = countLabel(answer);
    status.textContent = (plans > 0 ? `找到 ${countLabel(answer)}` : '没有写过') + handledLabel(answer);
    skip.hidden = false;
    if (from === 0) notes.replaceChildren(...renderNotes(answer));
    if (plans === 0) {
      region.replaceChildren(renderNone(answer, () => search('push', {})));
    } else {
      if (from === 0) {
        list.replaceChildren();
        region.replaceChildren(list, more);
      }
      showHits(answer, from, Math.max(pageSize, place?.plans ?? 0));
    }
    if (place) scrollTo({ top: place.top, behavior: 'instant' });
    else if (isFiltering && region.getBoundingClientRect().bottom < leastSeen) head.scrollIntoView();
    place = undefined;
    isFiltering = false;
  }

  function showHits(answer: Answer, from: number, wanted = pageSize): void {
    const added = answer.hits.slice(from, from + wanted).map((hit) => renderHit(hit, answer.query));
    list.append(...added);
    shownPlans = from + added.length;
    const left = countPlans(answer) - shownPlans;
    const hadFocus = document.activeElement === more;
    more.disabled = false;
    more.hidden = left === 0;
    more.textContent = `再看 ${Math.min(left, pageSize)} 份，还有 ${left} 份计划`;
    if (from > 0 && more.hidden && hadFocus) added[0]?.querySelector('a')?.focus();
  }

  more.addEventListener('click', () => {
    if (!shown) return;
    const wanted = shownPlans + pageSize;
    if (shown.rest.length === 0 || shown.hits.length >= wanted) return showHits(shown, shownPlans);
    isAdding = true;
    void session.load(shown, wanted);
  });
  // While characters are being composed, neither what stands in the field nor Enter is meant for us.
  field.addEventListener('compositionstart', () => (isComposing = true));
  field.addEventListener('compositionend', () => {
    isComposing = false;
    waitAndSearch();
  });
  field.addEventListener('input', (event) => {
    if (!isComposing && !(event instanceof InputEvent && event.isComposing)) waitAndSearch();
  });
  ask.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isComposing) return;
    search(isTyping ? 'replace' : 'push');
    isTyping = false;
  });
  field.addEventListener('blur', () => (isTyping = false));
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    (region.querySelector('a') ?? region).focus();
  });
  watchPlace(() => {
    if (region.dataset.state === 'done') keepPlace(shownPlans);
  });
  addEventListener('popstate', () => {
    isTyping = false;
    readFromAddress();
  });

  /** One entry in the history for a run of typing, however many searches it makes. */
  function waitAndSearch(): void {
    clearTimeout(timer);
    // What is shown no longer answers what stands in the field.
    show({ state: 'loading' });
    timer = setTimeout(() => {
      search(isTyping ? 'replace' : 'push');
      isTyping = true;
    }, typingPause);
  }

  function readFromAddress(): void {
    const address = readAddress(location.search);
    field.value = address.query;
    search('keep', address.selection);
  }

  readFromAddress();
}

function countLabel(answer: Answer): string {
  const places = countPlaces(answer);
  const plans = `${countPlans(answer)} 份计划`;
  return places === undefined ? plans : `${places} 处，${plans}`;
}

function find<Kind extends Element>(root: Element, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Unexpected page, expected ${selector}`);
  return found;
}
