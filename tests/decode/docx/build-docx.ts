/** Builds Word packages from small pieces of XML. */
import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${types}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** What a test says of a document; all but `body` may be left out. XML, without the root element of its part. */
export interface Parts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** More files of the package, by name; they replace those made here. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Text as XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph: of text, or of the runs given as XML. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A paragraph of a list. */
export const item = (text: string, level = 0, list = 1): string => p(text, inList(level, list));
/** The property that puts a paragraph into a list. */
export const inList = (level = 0, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A level of a list: number format, label, and any further properties. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

/** A list definition, and a list of the same number that uses it. */
export const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>` +
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

/** A table of cells; a cell is text, or block XML. */
export const table = (...rows: readonly (readonly string[])[]): string => {
  const cell = (content: string) => `<w:tc>${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};

/** The files of a package. */
export function docxFiles(parts: Parts): Record<string, string | Uint8Array> {
  const root = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;
  const files: Record<string, string> = {};
  const links: string[] = [];
  const margins: string[] = [];
  const add = (name: string, kind: string, element: string, content: string | undefined) => {
    if (content === undefined) return;
    files[`word/${name}.xml`] = root(element, content);
    links.push(`<Relationship Id="${name}" Type="${types}/${kind}" Target="${name}.xml"/>`);
    if (kind === 'header' || kind === 'footer')
      margins.push(`<w:${kind}Reference w:type="default" r:id="${name}"/>`);
  };
  add('numbering', 'numbering', 'numbering', parts.numbering);
  add('styles', 'styles', 'styles', parts.styles);
  add('footnotes', 'footnotes', 'footnotes', parts.footnotes);
  for (const [i, text] of (parts.headers ?? []).entries()) add(`header${i}`, 'header', 'hdr', p(text));
  for (const [i, text] of (parts.footers ?? []).entries()) add(`footer${i}`, 'footer', 'ftr', p(text));
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const contentTypes = Object.keys(files).map(
    (name) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${/[a-z]+(?=\d*\.xml)/.exec(name)}+xml"/>`,
  );
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
      `${contentTypes.join('')}</Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${types}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': root(
      'document',
      `<w:body>${parts.body}<w:sectPr>${margins.join('')}</w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relations(links.join('')),
    ...files,
    ...parts.files,
  };
}

/** A package as bytes. */
export const buildDocx = (parts: Parts): Uint8Array => zipFiles(docxFiles(parts));

/** Files as a zip. */
export const zipFiles = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
