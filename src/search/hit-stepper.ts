/** On a plan's page that was opened from a search: the marks, a bar in the corner to step through them, and counts in the outline. */
import { makeElement } from './make-element.ts';
import { clearHits, markHits } from './mark-hits.ts';
import type { Hit } from './mark-hits.ts';
import { readMarkRequest, toSearchAddress } from './mark-request.ts';
import { fetchSideFile, unpackSpelling } from './side-file.ts';

/** Addresses of the search bundle and the search page, each with a slash at its end. */
export interface StepperUrls {
  readonly bundle: string;
  readonly search: string;
}

/**
 * Alt (⌥) with the keys of `<` and `>`, which stand in neither Chromium's nor Firefox's table of keys. Alt with an arrow
 * scrolls in Safari and reads sentences in screen readers; F3 and Ctrl+G are the browsers' own search. By `code`, as
 * ⌥ changes `key` on a Mac.
 */
const stepKeys: Readonly<Record<string, number>> = { Comma: -1, Period: 1 };

/** Milliseconds of rest after a step: Safari allows a hundred changes of the history in half a minute, a held key makes more. */
const restAfterStep = 200;

/**
 * Marks what the page's address asks for. Where nothing of it stands in the text, or the character table does not come,
 * the page stays as it is.
 */
export async function mountStepper(page: ParentNode, body: HTMLElement, urls: StepperUrls): Promise<void> {
  const request = readMarkRequest(location.search);
  if (request.fields.length + request.lists.length === 0) return;
  const side = await fetchSideFile(urls.bundle).catch(() => undefined);
  const hits = side ? markHits(body, request, unpackSpelling(side)) : [];
  if (hits.length > 0) startStepper(page, body, hits, urls.search);
}

function startStepper(page: ParentNode, body: HTMLElement, hits: readonly Hit[], searchUrl: string): void {
  const listening = new AbortController();
  const { signal } = listening;
  const counts = countInOutline(page, body, hits);
  const bar = makeBar(toSearchAddress(location.search), searchUrl);
  let current = 0;
  let anchor = location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (at: number) => {
    for (const mark of hits[current]) mark.removeAttribute('aria-current');
    current = (at + hits.length) % hits.length;
    for (const mark of hits[current]) mark.setAttribute('aria-current', 'true');
    bar.place.textContent = `${current + 1}/${hits.length}`;
    bar.said.textContent = `第 ${current + 1} 处，共 ${hits.length} 处`;
  };
  const step = (by: number) => {
    show(current + by);
    reveal(hits[current]);
    anchor = anchorOf(hits[current], body);
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(history.state, '', location.pathname + location.search + anchor);
    }, restAfterStep);
  };
  const clear = () => {
    listening.abort();
    clearTimeout(timer);
    clearHits(body);
    // The button goes with the bar, and the focus would go to the top of the page.
    const hadFocus = bar.element.contains(document.activeElement);
    for (const element of [bar.element, ...counts]) element.remove();
    if (hadFocus) body.closest<HTMLElement>('main')?.focus({ preventScroll: true });
    history.replaceState(history.state, '', location.pathname + anchor);
    if (anchor) retarget(anchor);
  };

  bar.previous.addEventListener('click', () => step(-1));
  bar.next.addEventListener('click', () => step(1));
  bar.clear.addEventListener('click', clear);
  bar.element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') clear();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const by = isPlainAlt(event) ? stepKeys[event.code] : undefined;
      if (!by || isTypedIn(event.target)) return;
      event.preventDefault();
      step(by);
    },
    { signal },
  );
  // A link of the outline, or a click on a sentence: the next step goes on from there.
  const followTarget = () => {
    const target = body.querySelector(':target');
    const at = target ? hits.findIndex(([mark]) => precedes(target, mark)) : -1;
    if (at >= 0) show(at);
  };
  const followHash = () => {
    clearTimeout(timer);
    anchor = location.hash;
    followTarget();
  };
  addEventListener('hashchange', followHash, { signal });

  (body.closest('main') ?? document.body).prepend(bar.element);
  show(0);
  followTarget();
  // To an anchor the browser has scrolled by itself.
  if (!document.querySelector(':target')) reveal(hits[current]);
}

/** The bar, and what of it changes or is pressed. */
function makeBar(searchAddress: string | undefined, searchUrl: string) {
  const button = (label: string, key?: string) =>
    makeElement(
      'button',
      {
        class: 'lnk',
        type: 'button',
        title: key && `Alt+${key}（Mac 用 ⌥${key}）`,
        'aria-keyshortcuts': key && `Alt+${key}`,
      },
      label,
    );
  const place = makeElement('span', { class: 'num', 'aria-hidden': 'true' });
  const said = makeElement('span', { class: 'sr', role: 'status' });
  const [previous, next, clear] = [button('上一处', ','), button('下一处', '.'), button('清除标记')];
  const back =
    searchAddress === undefined
      ? undefined
      : makeElement('a', { class: 'lnk', href: searchUrl + searchAddress }, '回到查找结果');
  const attributes = { class: 'marks', role: 'group', 'aria-label': '标出的地方' };
  const element = makeElement('div', attributes, place, said, previous, next, clear, back);
  return { element, place, said, previous, next, clear };
}

/** Puts behind every entry of the outline how many places stand in its section and in no section of a later entry. */
function countInOutline(page: ParentNode, body: HTMLElement, hits: readonly Hit[]): HTMLElement[] {
  const links = new Map(
    [...page.querySelectorAll('.toc a')].map((link) => [link.getAttribute('href')?.slice(1), link]),
  );
  const headings = headingsOf(body).filter(({ id }) => links.has(id));
  return headings.flatMap((heading, at) => {
    const next = headings.at(at + 1);
    const own = hits.filter(([mark]) => precedes(heading, mark) && !(next && precedes(next, mark)));
    if (own.length === 0) return [];
    const count = makeElement('span', { class: 'hits num' }, `${own.length} 处`);
    links.get(heading.id)?.append(count);
    return [count];
  });
}

/** `#s1-2.3`: the sentence the hit begins in, else the section; nothing before the first heading. */
function anchorOf([mark]: Hit, body: HTMLElement): string {
  const named = mark.closest('[id]');
  const place =
    named === body
      ? headingsOf(body)
          .filter((heading) => precedes(heading, mark))
          .at(-1)
      : named;
  return place ? `#${encodeURIComponent(place.id)}` : '';
}

function headingsOf(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(':is(h2, h3, h4, h5, h6)[id]')];
}

/** Unfolds what the hit stands in and brings it to the middle: at once, as nothing on these pages glides. */
function reveal([mark]: Hit): void {
  for (let fold = mark.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  mark.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' });
}

/** Has `:target` and the keyboard follow the address, which `replaceState` does not; nothing moves. */
function retarget(anchor: string): void {
  const { scrollX, scrollY } = window;
  location.replace(anchor);
  scrollTo(scrollX, scrollY);
}

/** Whether `node` begins before `other`, or holds it. */
function precedes(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isPlainAlt({ altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean {
  return altKey && !ctrlKey && !metaKey && !shiftKey && !isComposing;
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
}
