/**
 * Writes as HTML what plans are drawn with: a few elements and attributes. A library for all of HTML writes the same and
 * takes four times as long, which counts where thousands of plans are drawn.
 */
import type { Properties, Root, RootContent } from 'hast';

const attributeNames: ReadonlyMap<string, string> = new Map([
  ['ariaLabel', 'aria-label'],
  ['className', 'class'],
  ['dataAlone', 'data-alone'],
  ['dataGap', 'data-gap'],
  ['dataMarker', 'data-marker'],
  ['href', 'href'],
  ['id', 'id'],
  ['title', 'title'],
]);

/** Elements without content and end. */
const voidElements: readonly string[] = ['wbr'];

/** The HTML of a tree. Throws where it holds anything that plans are not drawn with. */
export function writeHtml({ children }: Root): string {
  let html = '';
  for (const child of children) html += writeNode(child);
  return html;
}

function writeNode(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/[<&]/g, toReference);
  if (node.type !== 'element') throw new Error(`Unexpected ${node.type}, expected text or an element`);
  let html = `<${node.tagName}${writeAttributes(node.properties)}>`;
  if (voidElements.includes(node.tagName)) return html;
  for (const child of node.children) html += writeNode(child);
  return `${html}</${node.tagName}>`;
}

function writeAttributes(properties: Properties): string {
  let html = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null || value === false) continue;
    const attribute = attributeNames.get(name);
    if (!attribute) throw new Error(`Unexpected attribute ${name}`);
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    html += value === true ? ` ${attribute}` : ` ${attribute}="${text.replace(/["&'`\0]/g, toReference)}"`;
  }
  return html;
}

function toReference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
