/** The lines of a page as a browser breaks them, each with its texts and their places in the source. */
import type { Stretch } from '../../stretch.ts';
import { blocks, preformatted, unread } from './elements.ts';
import { concealedSelectors, isHidden } from './hidden.ts';
import { countLists } from './list-numbers.ts';
import { attribute, isElement } from './parse-page.ts';
import type { Element, Parent } from './parse-page.ts';

/** A text node: where it stands, and what it reads as. */
export interface PageText extends Stretch {
  readonly value: string;
  /** Its blanks are shown as they stand. */
  readonly pre: boolean;
  readonly link: boolean;
  /** The hidden element it stands in. */
  readonly hidden?: Element;
}

export interface PageLine {
  readonly texts: PageText[];
  /** The element whose line it is. */
  readonly block: Element;
  /** Number of the list item that it begins. */
  readonly number: string;
  /** Innermost cell of a table that it stands in. */
  readonly cell?: Element;
}

export interface Page {
  readonly lines: readonly PageLine[];
  /** Stretches that show no text: programs, styles, controls. */
  readonly unread: readonly Stretch[];
  readonly body?: Element;
  readonly frames: boolean;
}

/** The place of a whole element; undefined for those that the parser made up. */
export function placeOf(element: Element): Stretch | undefined {
  const place = element.sourceCodeLocation;
  return place ? { start: place.startOffset, end: place.endOffset } : undefined;
}

interface Context {
  readonly block: Element;
  readonly pre: boolean;
  readonly link: boolean;
  readonly hidden?: Element;
  readonly cell?: Element;
}

interface Open {
  readonly node: Parent;
  readonly context: Context;
  next: number;
}

/** Walks a tree of any depth without recursion. */
export function readLines(document: Parent): Page {
  const root = document.childNodes.find((node) => isElement(node));
  if (!root || !isElement(root)) return { lines: [], unread: [], frames: false };
  const selectors = concealedSelectors(findSheets(root));
  const countItem = countLists();
  const lines: PageLine[] = [];
  const skipped: Stretch[] = [];
  let line: PageLine | undefined;
  let number = '';
  let body: Element | undefined;
  let frames = false;
  const open: Open[] = [{ node: root, context: { block: root, pre: false, link: false }, next: 0 }];
  while (open.length > 0) {
    const top = open[open.length - 1];
    const node = top.node.childNodes[top.next];
    top.next += 1;
    if (node === undefined) {
      open.pop();
      if (isElement(top.node) && breaks(top.node)) line = undefined;
      if (isElement(top.node) && top.node.tagName === 'li') number = '';
      continue;
    }
    const { context } = top;
    if (node.nodeName === '#text' && 'value' in node && node.sourceCodeLocation) {
      const { startOffset: start, endOffset: end } = node.sourceCodeLocation;
      if (!line && node.value.trim() === '' && !context.pre) continue;
      if (!line) {
        const { block, cell } = context;
        line = { texts: [], block, number, ...(cell && { cell }) };
        lines.push(line);
        number = '';
      }
      const { pre, link, hidden } = context;
      line.texts.push({ start, end, value: node.value, pre, link, ...(hidden && { hidden }) });
    } else if (isElement(node)) {
      const { tagName } = node;
      if (tagName === 'body') body ??= node;
      if (tagName === 'frameset') frames = true;
      if (unread.has(tagName)) {
        const place = placeOf(node);
        if (place) skipped.push(place);
        continue;
      }
      if (breaks(node) || tagName === 'br') line = undefined;
      if (tagName === 'li') number += countItem(node);
      open.push({ node, context: enter(node, context, selectors), next: 0 });
    }
  }
  return { lines, unread: skipped, frames, ...(body && { body }) };
}

function enter(node: Element, context: Context, selectors: ReadonlySet<string>): Context {
  const { tagName } = node;
  const style = attribute(node, 'style');
  const hidden = context.hidden ?? (isHidden(node, selectors) ? node : undefined);
  const cell = tagName === 'td' || tagName === 'th' ? node : context.cell;
  return {
    block: breaks(node) ? node : context.block,
    pre: context.pre || preformatted.has(tagName) || /white-space:\s*(?:pre|break-spaces)/.test(style),
    link: context.link || (tagName === 'a' && node.attrs.some(({ name }) => name === 'href')),
    ...(hidden && { hidden }),
    ...(cell && { cell }),
  };
}

function breaks(element: Element): boolean {
  return (
    blocks.has(element.tagName) ||
    /(?:^|;)\s*display:\s*(?:block|flex|grid|list-item)/.test(attribute(element, 'style'))
  );
}

/** Texts of the style sheets of a page. */
function findSheets(root: Element): string[] {
  const sheets: string[] = [];
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.tagName === 'style') {
      sheets.push(element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    }
    for (const node of element.childNodes) if (isElement(node)) waiting.push(node);
  }
  return sheets;
}
