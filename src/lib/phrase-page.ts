/** What a list of phrases can do with scripts: copy one, alone or with its source; show those of one organisation. */
import { citedAddress } from '../from-files/cited-address.ts';
import { copyText } from './copy-text.ts';

/** Time after which “已复制” goes back to the button's own word. */
const backAfter = 2000;

/** Lets the buttons of every list work; until then the style sheet hides them. */
function offerCopies(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-phrases]')) {
    list.dataset.live = '';
    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
      if (button) void copyPhrase(button, list.nextElementSibling);
    });
  }
}

async function copyPhrase(button: HTMLButtonElement, said: Element | null): Promise<void> {
  const phrase = button.closest('li');
  const text = phrase?.querySelector('q')?.textContent ?? '';
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  const copied = await copyText(button.dataset.copy === 'source' ? withSource(text, phrase) : text);
  if (!copied && phrase) getSelection()?.selectAllChildren(phrase.querySelector('q') ?? phrase);
  button.textContent = copied ? '已复制' : '已选中，请按 Ctrl+C';
  if (said) said.textContent = button.textContent;
  button.classList.add('done');
  setTimeout(() => {
    button.textContent = label;
    button.classList.remove('done');
  }, backAfter);
}

/** `…。——《题名》第三部分（二），https://…`: the first place is the one the wording is taken from. */
function withSource(text: string, phrase: Element | null): string {
  const place = phrase?.querySelector<HTMLAnchorElement>('a.by, .by a');
  if (!place) return text;
  const texts = Number(phrase?.closest('li')?.dataset.texts ?? 1);
  const others = texts > 1 ? `等 ${texts} 份计划` : '';
  return `${text}——${place.textContent?.trim()}${others}${citedAddress(place.href)}`;
}

/** Keeps the filters, the list and the address in step. */
function mountFilter(form: HTMLFormElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-phrases] > li')];
  const shown = form.querySelector('[data-shown]');
  const org = form.elements.namedItem('org');
  const shared = form.elements.namedItem('shared');
  const asked = new URLSearchParams(location.search);
  if (org instanceof HTMLSelectElement) {
    org.value = asked.get('org') ?? '';
    // An organisation that no phrase here is from: the list stays whole.
    if (org.selectedIndex < 0) org.selectedIndex = 0;
  }
  if (shared instanceof HTMLInputElement) shared.checked = asked.has('shared');
  const apply = () => {
    const data = new FormData(form);
    const name = String(data.get('org') ?? '');
    for (const item of items) {
      const from = name === '' || (item.dataset.org ?? '').split(' ').includes(name);
      item.hidden = !from || (data.has('shared') && Number(item.dataset.texts) < 2);
    }
    const left = items.filter((item) => !item.hidden).length;
    if (shown) shown.textContent = left === items.length ? '' : `列出 ${left} 条`;
    const query = new URLSearchParams([...data].filter(([, value]) => value !== '') as [string, string][]);
    history.replaceState(
      null,
      '',
      `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`,
    );
  };
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

offerCopies();
for (const form of document.querySelectorAll<HTMLFormElement>('[data-phrase-filter]')) mountFilter(form);
