/** HTML to a tree, in time and space that the size of the file bounds. */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree, TreeAdapter, DefaultTreeAdapterMap } from 'parse5';
import { SourceError } from '../decoded-source.ts';

export type Element = Tree.Element;
export type TextNode = Tree.TextNode;
export type Parent = Tree.ParentNode;

/** A browser draws no deeper tree; every step of the parser may look at all open elements. */
const mostDepth = 512;
/** Unclosed `<b>` and `<font>` are opened anew in every paragraph; more elements than this a tag are an attack. */
const elementsATag = 8;
const fewElements = 10_000;

/** Parses a page; every text node and every whole element knows its place. Throws `SourceError` on hostile nesting. */
export function parsePage(html: string): Tree.Document {
  return parse(html, { sourceCodeLocationInfo: true, treeAdapter: guardTree(html) });
}

function guardTree(html: string): TreeAdapter<DefaultTreeAdapterMap> {
  const most = countTags(html) * elementsATag + fewElements;
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > most) throw new SourceError('its markup makes far more elements than it has tags');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > mostDepth) throw new SourceError(`its markup nests deeper than ${mostDepth} elements`);
    },
    onItemPop: () => {
      depth -= 1;
    },
    // One node for each stretch of the source: a merged node would not know its place.
    insertText: (parent, value) =>
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(value)),
    insertTextBefore: (parent, value, reference) =>
      defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(value), reference),
    detachNode: (node) => {
      const siblings = node.parentNode?.childNodes;
      if (!siblings) return;
      // What the parser moves stands at the end or just before a table that does.
      siblings.splice(siblings.lastIndexOf(node), 1);
      node.parentNode = null;
    },
  };
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

/** The element's attribute, trimmed and in lower case; empty where it has none. */
export function attribute(element: Element, name: string): string {
  return (
    element.attrs
      .find((attr) => attr.name === name)
      ?.value.trim()
      .toLowerCase() ?? ''
  );
}

export function isElement(node: Tree.Node | null): node is Element {
  return node !== null && 'tagName' in node;
}

/** The element around an element. */
export function parentOf(element: Element): Element | undefined {
  return isElement(element.parentNode) ? element.parentNode : undefined;
}
