/** The actions of a sentence in a plan's text: copy it, alone or with its source, and collect it. */
import { citedAddress } from '../../from-files/cited-address.ts';
import { copyText } from '../../lib/copy-text.ts';
import { planUrl } from '../../lib/urls.ts';

/** Time after which “已复制” goes back to the button's own word. */
const backAfter = 2000;

/**
 * Shows what `SentenceActions.astro` has below the sentence that is pointed at, and beside each heading.
 * One stop in the tab order a paragraph: arrows lead from sentence to sentence, Enter to the actions, Escape back.
 */
export function offerSentences(page: ParentNode): void {
  const [article, body] = page.querySelectorAll<HTMLElement>('.plan, .plan .body');
  const { content } = page.querySelector<HTMLTemplateElement>('#sentence-actions')!;
  const [row, section] = content.children as unknown as Iterable<HTMLElement>;
  const [copy, cite, keep, link] = row.children as unknown as Iterable<HTMLElement>;
  const said = page.querySelector('[data-said]')!;
  const plan = article.dataset.planId!;
  let current: HTMLElement | undefined;

  for (const heading of body.querySelectorAll('[id^=s]:not(.s)')) {
    const button = section.cloneNode() as HTMLElement;
    button.dataset.collect = `section:${plan}#${heading.id}`;
    heading.append(button);
  }
  for (const first of body.querySelectorAll<HTMLElement>('.s:first-child')) {
    first.tabIndex = 0;
    first.setAttribute('aria-describedby', 'sentence-keys');
  }
  show();

  const point = ({ target }: Event) => {
    const sentence = (target as Element).closest<HTMLElement>('.s');
    if (!sentence || sentence === current) return;
    current = sentence;
    keep.dataset.collect = `sentence:${plan}#${sentence.id}`;
    link.setAttribute('href', `#${sentence.id}`);
    sentence.parentElement!.prepend(row);
    // The paragraph is what both are placed by.
    row.style.top = `${sentence.offsetTop + sentence.offsetHeight}px`;
    show();
  };
  body.addEventListener('pointerover', point);
  body.addEventListener('focusin', point);
  body.addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement;
    const beside = [...at.parentElement!.querySelectorAll<HTMLElement>(':scope > :is(.s, .s-acts > *)')];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]!;
    let to: HTMLElement | undefined = beside[beside.indexOf(at) + step];
    if (event.key === 'Enter' && at === current && !event.altKey) to = copy;
    if (event.key === 'Escape' && at !== current) to = current;
    if (!to) return;
    event.preventDefault();
    if (to.matches('.s')) [at.tabIndex, to.tabIndex] = [-1, 0];
    to.focus();
  });
  row.addEventListener('click', async ({ target }) => {
    const button = target as HTMLElement;
    if (button !== copy && button !== cite) return;
    const cited = document.querySelector('#citation')!.textContent;
    const source = `——${cited}${citedAddress(planUrl(plan, current!.id))}`;
    const { label } = button.dataset;
    const isCopied = await copyText(`${current!.textContent}${button === cite ? source : ''}`);
    said.textContent = button.ariaLabel = isCopied ? '已复制' : '未能复制';
    setTimeout(() => (button.ariaLabel = label!), backAfter);
  });
}

/** Lets the page mark and label what has come. */
const show = () => dispatchEvent(new Event('collected'));
