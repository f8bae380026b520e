/** Links from one search to another: they are answered within the page, which need not be loaded anew. */
import { readAddress } from './page-address.ts';
import type { PageAddress } from './page-address.ts';

/** Calls `follow` for links within `root` that change nothing but what is asked, unless they are to open elsewhere. */
export function watchSearchLinks(root: HTMLElement, follow: (address: PageAddress) => void): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || isMeantElsewhere(event)) return;
    event.preventDefault();
    follow(readAddress(link.search));
  });
}

const isMeantElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
