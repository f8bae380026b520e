/** Parts of a Word file as trees. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Every part that is XML, by its path. Throws where one is not well-formed. */
export function readParts(bytes: Uint8Array): Record<string, XmlNode> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return Object.fromEntries(parts.map(([path, data]) => [path, readXml(strFromU8(data))]));
}

function readXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

/** All nodes of a name below a node, in order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The one node of a name below a node. Throws where there is not exactly one. */
export function findOne(node: XmlNode, name: string): XmlNode {
  const found = findAll(node, name);
  if (found.length !== 1) throw new Error(`Unexpected ${found.length} ${name} in ${node.name}, expected one`);
  return found[0];
}

/** The text of a paragraph; a line break is `\n`, a tab `\t`. */
export function textIn(node: XmlNode): string {
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab' && node.attributes['w:val'] === undefined) return '\t';
  return (node.name === 'w:t' ? node.text : '') + node.children.map(textIn).join('');
}
