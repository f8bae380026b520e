/** What the page is called: in the tab, and in its heading, which a screen reader reads and a printed page begins with. */
import { describeAdditions, nameOf } from './describe-request.ts';
import { quote } from './quotes.ts';
import type { SearchRequest } from './request.ts';

/** Names the page by what is asked, or by itself where nothing is; `title` is its own, in the tab. */
export function namePage(heading: HTMLElement, title: string, request?: SearchRequest): void {
  const asked = request ? quote(nameOf(request)) : '';
  document.title = [asked, title].filter(Boolean).join(' · ');
  const conditions = request ? describeAdditions(request) : '';
  heading.textContent = ['查短语', asked && '：', asked, conditions && `，${conditions}`].join('');
}
