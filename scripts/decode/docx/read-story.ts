/** Reads a story of a document from its XML, in one pass, to the lines a reader of the page sees. */
import { openFields, readEquation } from './fields.ts';
import { gatherLines } from './gather-lines.ts';
import type { Definitions } from './gather-lines.ts';
import type { Line, Piece } from './line.ts';
import { addDeletion, addPiece } from './paragraph.ts';
import { readProperty } from './properties.ts';
import { readXml } from './read-xml.ts';
import type { Attribute } from './read-xml.ts';
import { readSymbol } from './symbols.ts';

/** A story as it is read. */
export interface Story {
  readonly lines: readonly Line[];
  /** Ids of the headers and footers that its sections name, in order. */
  readonly margins: readonly string[];
}

/** What tracked changes keep of earlier properties. */
const formerProperties = /^w:(?:pPr|rPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$/;
const picture = /^:(?:blip|imagedata|chart|relIds|OLEObject)$/;

/** Reads the part of a story. Throws `SourceError` where its XML is broken. */
export function readStory(part: string, bytes: Uint8Array, definitions: Definitions): Story {
  const story = gatherLines(definitions);
  const fields = openFields();
  const margins = new Set<string>();
  const path: string[] = [];
  const alternatives: { taken: boolean }[] = [];
  const controls: { contents: boolean }[] = [];
  let deletions = 0;
  let annotations = 0;
  let pictured = false;
  /** Depth of the element that is passed over with all it holds. */
  let skippedAt = Infinity;

  const add = (piece: Piece) => {
    const paragraph = story.paragraph();
    if (paragraph && deletions === 0) addPiece(paragraph, piece);
  };
  const write = (text: string) => {
    const paragraph = story.paragraph();
    if (!paragraph || text === '') return;
    if (deletions > 0) addDeletion(paragraph, text.length);
    else if (controls.at(-1)?.contents) add({ text, rule: 'docx-contents' });
    else if (fields.mark()) add({ text, ...fields.mark() });
    else if (paragraph.hidden) add({ text, rule: 'docx-hidden' });
    else if (annotations > 0) add({ text, rule: 'docx-ruby' });
    else add({ text });
  };
  const doubt = (rule: string, what: string): Piece => ({
    text: '',
    doubt: { rule, reason: `Unexpected ${what}, expected text` },
  });
  const inRun = () => path.at(-2) === 'w:r' || path.at(-2) === 'm:r';
  /** Among the properties of a paragraph's end or a row the same elements say something else. */
  const isRevision = () => path.at(-2) !== 'w:rPr' && path.at(-2) !== 'w:trPr';
  /** Text that was moved stands where it is now. */
  const isMoved = (name: string) => name === 'w:moveFrom' && isRevision();
  const endField = () => {
    const field = fields.end();
    const drawn = field && readEquation(field);
    if (drawn === '') add(doubt('docx-equation', 'equation'));
    else if (drawn !== undefined) write(drawn);
  };

  const opens: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'w:p': story.openParagraph,
    'w:tr': story.openRow,
    'w:tc': story.openCell,
    'w:txbxContent': story.openBox,
    'w:sdt': () => controls.push({ contents: controls.at(-1)?.contents ?? false }),
    'w:docPartGallery': (attribute) => {
      const control = controls.at(-1);
      if (control && attribute('val') === 'Table of Contents') control.contents = true;
    },
    'w:del': () => isRevision() && deletions++,
    'w:rt': () => annotations++,
    'w:tab': () => inRun() && write('\t'),
    'w:ptab': () => write('\t'),
    'w:br': (attribute) => {
      // A new page at the front of a paragraph moves it as a whole, its number with it.
      const ahead = attribute('type') === 'page' && story.paragraph()?.pieces.length === 0;
      if (inRun() && !ahead) write('\n');
    },
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('-'),
    'w:softHyphen': () => write('\u00ad'),
    'w:sym': (attribute) => write(readSymbol(parseInt(attribute('char') ?? '', 16), attribute('font'))),
    ':symEx': (attribute) => write(readSymbol(parseInt(attribute('char') ?? '', 16), undefined)),
    'w:fldSimple': (attribute) => {
      fields.begin(attribute('instr'));
      fields.show();
    },
    'w:fldChar': (attribute) => {
      const type = attribute('fldCharType');
      if (type === 'begin') fields.begin();
      else if (type === 'separate') fields.show();
      else if (type === 'end') endField();
    },
    'w:drawing': () => (pictured = false),
    'w:pict': () => (pictured = false),
    'w:object': () => (pictured = false),
    'w:altChunk': () => story.addLine([doubt('docx-picture', 'embedded document')]),
    'm:oMath': () => add(doubt('docx-equation', 'equation')),
    'm:den': () => write('/'),
    'm:sup': () => write('^'),
    'm:sub': () => write('_'),
    'w:headerReference': (attribute) => margins.add(attribute('id') ?? ''),
    'w:footerReference': (attribute) => margins.add(attribute('id') ?? ''),
    'mc:AlternateContent': () => alternatives.push({ taken: false }),
  };
  const closes: Readonly<Record<string, () => void>> = {
    'w:p': story.closeParagraph,
    'w:tr': story.closeRow,
    'w:tc': story.closeCell,
    'w:txbxContent': story.closeBox,
    'w:sdt': () => controls.pop(),
    'w:del': () => isRevision() && deletions--,
    'w:rt': () => annotations--,
    'w:fldSimple': () => fields.end(),
    'mc:AlternateContent': () => alternatives.pop(),
  };

  /** The same shape is often kept twice, for newer and for older versions of Word: the first is read. */
  const isSecond = (name: string) => {
    const alternative = alternatives.at(-1);
    if (!alternative || (name !== 'mc:Choice' && name !== 'mc:Fallback')) return false;
    const { taken } = alternative;
    alternative.taken = true;
    return taken;
  };
  /** Lines drawn above notes stand where notes do. */
  const isSeparator = (name: string, attribute: Attribute) =>
    (name === 'w:footnote' || name === 'w:endnote') && /separator|notice/i.test(attribute('type') ?? '');

  readXml(part, bytes, {
    open: (name, attribute) => {
      path.push(name);
      if (path.length > skippedAt) return;
      if (formerProperties.test(name) || isMoved(name) || isSecond(name) || isSeparator(name, attribute)) {
        skippedAt = path.length;
        return;
      }
      const paragraph = story.paragraph();
      if (paragraph) readProperty(paragraph, path, attribute, definitions.styles);
      if (picture.test(name) && !pictured) {
        pictured = true;
        add(doubt('docx-picture', 'picture'));
      }
      if (Object.hasOwn(opens, name)) opens[name](attribute);
    },
    close: (name) => {
      if (path.length === skippedAt) skippedAt = Infinity;
      else if (path.length < skippedAt && Object.hasOwn(closes, name)) closes[name]();
      path.pop();
    },
    text: (text) => {
      if (path.length >= skippedAt) return;
      const name = path.at(-1);
      if (name === 'w:t' || name === 'm:t' || name === 'w:delText') write(text.replace(/[\r\n\t]+/g, ' '));
      else if (name === 'w:instrText') fields.instruct(text);
    },
  });
  return { lines: story.lines(), margins: [...margins] };
}
