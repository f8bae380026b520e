/** How much of an article's text each line and element holds. */
import { countHan } from '../../../src/text/count-han.ts';
import { isElement, parentOf } from './parse-page.ts';
import type { Element } from './parse-page.ts';
import type { PageLine } from './page-lines.ts';
import { namesTemplate } from './template-words.ts';

export interface Weighed {
  readonly line: PageLine;
  /** As it reads, blanks drawn together. */
  readonly text: string;
  readonly han: number;
  /** Share of its text in links, 0 to 1. */
  readonly linked: number;
  readonly links: number;
  /** Han characters of running text; those of headings, cells and labels count a part. */
  readonly prose: number;
  /** The part of the template that it stands in. */
  readonly template?: Element;
}

/** A line without a stop is running text from this length on. */
const longLabel = 25;
const worthOfLabel = 0.3;
/** A part that is named like a template and holds more of the page than this is not believed. */
const mostTemplate = 0.3;

const templateTags = new Set(['nav', 'aside', 'footer', 'menu']);

/** Weighs the lines of a page. */
export function weighLines(lines: readonly PageLine[]): Weighed[] {
  const weighed = lines.map(weighLine);
  const held = sumByElement(weighed, ({ prose }) => prose);
  const all = weighed.reduce((sum, { prose }) => sum + prose, 0);
  const roots = new Map<Element, Element | undefined>();
  const rootOf = (element: Element): Element | undefined => {
    const chain: Element[] = [];
    let at: Element | undefined = element;
    for (; at && !roots.has(at); at = parentOf(at)) chain.push(at);
    let root = at && roots.get(at);
    for (const each of chain.reverse()) {
      root ??= isTemplate(each) && (held.get(each) ?? 0) <= all * mostTemplate ? each : undefined;
      roots.set(each, root);
    }
    return root;
  };
  return weighed.map((each) => {
    const template = rootOf(each.line.block);
    return template ? { ...each, template } : each;
  });
}

function isTemplate(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  if (templateTags.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) => (name === 'class' || name === 'id' || name === 'role') && namesTemplate(value),
  );
}

function weighLine(line: PageLine): Weighed {
  const shown = line.texts.filter(({ hidden }) => !hidden);
  const text = shown
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const han = countHan(text);
  const length = (texts: readonly { value: string }[]) =>
    texts.reduce((sum, { value }) => sum + value.replace(/\s/g, '').length, 0);
  const linkTexts = shown.filter(({ link, value }) => link && value.trim() !== '');
  const linked = length(linkTexts) / Math.max(1, length(shown));
  const running = /[，。；：！？]/u.test(text) || han >= longLabel;
  const prose = linked > 0.5 ? 0 : han * (1 - linked) * (running ? 1 : worthOfLabel);
  return { line, text, han, linked, links: linkTexts.length, prose };
}

/** Sums a measure of lines over every element that holds them. */
export function sumByElement(
  weighed: readonly Weighed[],
  measure: (weighed: Weighed) => number,
): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const each of weighed) {
    const value = measure(each);
    if (value === 0) continue;
    let element: Element | undefined = each.line.block;
    for (; element; element = parentOf(element)) sums.set(element, (sums.get(element) ?? 0) + value);
  }
  return sums;
}

/** Whether an element stands in another, or is it. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Elements in an element. */
export function childElements(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}
