/** What a plan's page can do with scripts: show the current section, give a sentence's address, mark what was searched for, copy, print. Without them it is complete all the same. */
import { offerSentences } from '../draft/collect/sentence-row.ts';
import { citedAddress } from '../from-files/cited-address.ts';
import { copyText } from './copy-text.ts';
import { planUrl, toUrl } from './urls.ts';

/** Time after which “已复制” goes back to the button's own word. */
const backAfter = 2000;

/** Marks the outline entry of the section that is being read. */
export function followOutline(page: ParentNode): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.toc a')) links.set(link.hash.slice(1), link);
  const headings = [...page.querySelectorAll<HTMLElement>('.body :is(h2, h3, h4, h5, h6)')].filter((it) =>
    links.has(it.id),
  );
  if (headings.length === 0) return;
  const update = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.at(-1)?.id;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  // Fires when a heading enters or leaves the upper third: seldom enough to read all positions then.
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -67% 0px' });
  for (const heading of headings) observer.observe(heading);
}

/** Shows the buttons and lets them work. */
export function offerActions(page: ParentNode): void {
  const bar = page.querySelector<HTMLElement>('[data-plan-acts]');
  if (!bar) return;
  bar.hidden = false;
  const said = bar.querySelector('[data-said]');
  bar.querySelector('[data-print]')?.addEventListener('click', () => print());
  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const [text, shown] = whatToCopy(page, button.dataset.copy);
      const done = (await copyText(text)) ? '已复制' : selectInstead(shown);
      button.textContent = done;
      button.classList.add('done');
      if (said) said.textContent = done;
      setTimeout(() => {
        button.textContent = label;
        button.classList.remove('done');
      }, backAfter);
    });
  }
}

/** The plan by lines under its title with its citation at the end, or the citation alone, with the address of the page or of the sentence pointed at; and where it stands. */
function whatToCopy(page: ParentNode, what: string | undefined): [text: string, shown: Element | null] {
  const cited = page.querySelector('#citation');
  // Not by `:target`: stepping through marks changes the address and leaves that where it was.
  const places = [...page.querySelectorAll('.body [id]')].map(({ id }) => `#${encodeURIComponent(id)}`);
  const anchor = what === 'citation' && places.includes(location.hash) ? location.hash : '';
  const plan = page.querySelector<HTMLElement>('[data-plan-id]')?.dataset.planId ?? '';
  const source = `${cited?.textContent ?? ''}${citedAddress(planUrl(plan) + anchor)}`;
  if (what === 'citation') return [source, cited];
  const body = page.querySelector('.body');
  const blocks = [page.querySelector('h1'), ...(body?.querySelectorAll(':scope > :not(.shared)') ?? [])];
  return [[...blocks.map((block) => block?.textContent.trim()), `（${source}）`].join('\n'), body];
}

/** Where a browser lets no script copy, the text is selected for the reader to do it. */
function selectInstead(shown: Element | null): string {
  if (!shown) return '未能复制';
  const fold = shown.closest('details');
  if (fold) fold.open = true;
  getSelection()?.selectAllChildren(shown);
  shown.scrollIntoView({ block: 'nearest' });
  return '已选中，请按 Ctrl+C';
}

/** A click on a sentence, or on its link, puts its address into the address bar, another takes it out again. Nothing moves. */
export function addressSentences(page: ParentNode): void {
  const said = page.querySelector('[data-said]');
  page.querySelector('.body')?.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('.s-acts a');
    const hash = link?.hash ?? `#${target?.closest('.s')?.id ?? ''}`;
    if (hash === '#' || !(link || getSelection()?.isCollapsed)) return;
    event.preventDefault();
    const { scrollX, scrollY } = window;
    const isOut = location.hash === hash;
    // `replaceState` would leave `:target` where it was.
    location.replace(isOut ? '#' : hash);
    // A browser goes to the address a moment later, unless the page has truly been scrolled since.
    scrollTo(scrollX, scrollY > 0 ? scrollY - 1 : 1);
    scrollTo(scrollX, scrollY);
    // The focus goes with the address.
    link?.focus({ preventScroll: true });
    if (said) said.textContent = isOut ? '地址栏里不再是这一句的链接' : '地址栏里是这一句的链接';
  });
}

/** Marks what the page was opened to show; the code for it is fetched only then. */
export async function markQuery(page: ParentNode): Promise<void> {
  const body = page.querySelector<HTMLElement>('.body');
  if (!body || !/[?&](?:q|all|any|mark)=/.test(location.search)) return;
  const { mountStepper } = await import('../search/hit-stepper.ts');
  await mountStepper(page, body, { bundle: toUrl('pagefind/'), search: toUrl('search/') });
}

followOutline(document);
void markQuery(document);
offerActions(document);
addressSentences(document);
offerSentences(document);
