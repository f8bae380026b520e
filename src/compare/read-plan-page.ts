/** A plan read off its page: the text of the page is the text of the plan. */
import type { Block } from '../plan/document.ts';
import { isWithinSection } from '../plan/section-texts.ts';

/** What a comparison needs of a plan. */
export interface PagePlan {
  /** `《甲》`, or with its place where another has that title: `《甲》（《文集》第二篇）`. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** What the title of every page ends with. */
const siteName = / · [^·]*$/u;

/** Reads the plan, or one of its sections with all below it. Nothing where the page shows no plan, or no such section. */
export function readPlanPage(page: Document, section?: string): PagePlan | undefined {
  const title = page.querySelector('h1')?.textContent.trim() ?? '';
  const body = page.querySelector('.plan .body');
  if (!body) return undefined;
  const place = page.title.replace(siteName, '').slice(title.length);
  const blocks: Block[] = [];
  let id = 's0';
  for (const element of body.children) {
    const level = /^H([2-6])$/.exec(element.tagName)?.[1];
    if (level) id = element.id;
    else if (element.tagName !== 'P') continue;
    if (section !== undefined && !isWithinSection(id, section)) continue;
    blocks.push({ depth: level ? Number(level) - 1 : 0, text: element.textContent });
  }
  return blocks.length > 0 ? { name: `《${title}》${place}`, blocks } : undefined;
}
