/** Reads the XML of a part as a stream of elements: no tree is built, no entity or document type is followed. */
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { SourceError } from '../decoded-source.ts';

/** The vocabularies that are told apart, by the two addresses each has had. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** Word nests a table in a text box in a table some 60 elements deep. */
const deepest = 1_000;
/** A part of 50 MB as Word writes it has as many; elements without text cost more memory than their bytes. */
const mostElements = 1_000_000;
/** Bytes decoded at a time: a part of 50 MB is never a string as a whole. */
const slice = 1 << 18;

/** The value of an attribute by its local name. */
export type Attribute = (name: string) => string | undefined;

/** What is told of an XML part. Names are `w:p`, `m:t`, `mc:Choice`, or `:blip` for any other vocabulary. */
export interface XmlHandler {
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads a part from its first element to its last. Throws `SourceError` with part and line where it is broken. */
export function readXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  const broken = (reason: string) => new SourceError(`${part} is broken at line ${parser.line}: ${reason}`);
  const names: string[] = [];
  let elements = 0;
  parser.on('error', (error) => {
    throw broken(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', () => {
    throw broken('it declares a document type, which no Word document does');
  });
  parser.on('opentag', (tag) => {
    const name = nameOf(tag);
    names.push(name);
    elements += 1;
    if (elements > mostElements)
      throw new SourceError(`${part} holds more than the ${mostElements} elements read here`);
    if (names.length > deepest) throw broken(`its elements are nested more than ${deepest} deep`);
    handler.open(name, (wanted) => attributeOf(tag, wanted));
  });
  parser.on('closetag', () => handler.close?.(names.pop()!));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));

  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length || at === 0; at += slice) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + slice), { stream: at + slice < bytes.length });
    } catch {
      throw broken('its bytes are no text in UTF-8');
    }
    parser.write(text);
  }
  parser.close();
}

const nameOf = (tag: SaxesTagNS) => `${prefixes.get(tag.uri) ?? ''}:${tag.local}`;

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  for (const key in tag.attributes) if (tag.attributes[key].local === name) return tag.attributes[key].value;
  return undefined;
}

/** A part is in UTF-8, or in UTF-16 with a mark. */
function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return 'utf-8';
}
