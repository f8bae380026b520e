/** The pages on use without a network: saving the site, and the list of what is kept. */
import { listKept } from './list-kept.ts';
import { mountSaving } from './save-site.ts';

const saving = document.querySelector<HTMLElement>('[data-save]');
if (saving) void mountSaving(saving);

const list = document.querySelector<HTMLElement>('[data-kept-pages]');
if (list && 'caches' in window) void showKept(list);

const again = document.querySelector<HTMLButtonElement>('[data-again]');
if (again) {
  again.hidden = false;
  again.addEventListener('click', () => location.reload());
}

async function showKept(into: HTMLElement): Promise<void> {
  const pages = await listKept(new URL(into.dataset.keptPages ?? '', location.href).href);
  if (pages.length === 0) return;
  into.replaceChildren(
    ...pages.map(({ url, title }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
}
