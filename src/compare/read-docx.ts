/** Reads the paragraphs of a Word file in the browser. Loaded when a file is opened; nothing is sent anywhere. */
import { strFromU8, unzipSync } from 'fflate';
import type { Block } from '../plan/document.ts';

/** A part of a file may become this large unpacked, in bytes: a plan is far smaller, a trap far larger. */
const largestPart = 30_000_000;

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wanted = ['word/document.xml', 'word/styles.xml'];

/** Holds once more what stands elsewhere: a text box for older programs, a paragraph where it was before it was moved. */
const twice = 'Fallback, moveFrom';

/** Paragraphs in order, headings by their styles or outline levels. Throws where it is no Word file. */
export function readDocx(bytes: Uint8Array): Block[] {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => wanted.includes(name) && originalSize <= largestPart,
  });
  const [document, styles] = wanted.map((name) => files[name] && parse(strFromU8(files[name])));
  if (!document) throw new Error('Unexpected file, expected a Word document');
  const levels = styles ? headingStyles(styles) : new Map<string, number>();
  return [...document.getElementsByTagNameNS(word, 'p')]
    .filter((paragraph) => !paragraph.closest(twice))
    .map((paragraph) => ({ depth: depthOf(paragraph, levels), text: textOf(paragraph) }))
    .filter(({ text }) => text !== '');
}

function parse(xml: string): Document {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0)
    throw new Error('Unexpected XML, expected that of Word');
  return parsed;
}

/** Depth by the id of a style: `heading 1` is 1, whatever its id is called. */
function headingStyles(styles: Document): Map<string, number> {
  const found = new Map<string, number>();
  for (const style of styles.getElementsByTagNameNS(word, 'style')) {
    const id = style.getAttributeNS(word, 'styleId');
    const named = /^heading ([1-9])$/i.exec(valueOf(style, 'name') ?? '')?.[1];
    const depth = named ? Number(named) : outlineDepth(style);
    if (id !== null && depth > 0) found.set(id, depth);
  }
  return found;
}

function depthOf(paragraph: Element, styles: ReadonlyMap<string, number>): number {
  const [properties] = paragraph.getElementsByTagNameNS(word, 'pPr');
  if (!properties) return 0;
  return outlineDepth(properties) || (styles.get(valueOf(properties, 'pStyle') ?? '') ?? 0);
}

/** 1 to 9; 0 for text. */
function outlineDepth(element: Element): number {
  const level = valueOf(element, 'outlineLvl');
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) + 1 : 0;
}

function valueOf(element: Element, name: string): string | undefined {
  return element.getElementsByTagNameNS(word, name)[0]?.getAttributeNS(word, 'val') ?? undefined;
}

function textOf(paragraph: Element): string {
  return (
    [...paragraph.getElementsByTagNameNS(word, '*')]
      // A text box is anchored in a paragraph and has paragraphs of its own.
      .filter((it) => it.closest('p') === paragraph && !it.closest(twice))
      .map((it) => (it.localName === 't' ? it.textContent : /^(?:tab|br)$/.test(it.localName) ? ' ' : ''))
      .join('')
      .trim()
  );
}
