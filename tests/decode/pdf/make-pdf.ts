/** A minimal PDF writer for tests: text at exact places, in a font that holds nothing but its Unicode map. */
import { deflateSync } from 'node:zlib';

/** Text at a place. Points from the top left corner; `y` is the baseline. Latin letters are half as wide as high. */
export interface Ink {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 12 unless told. */
  readonly size?: number;
  /** Degrees clockwise. */
  readonly turn?: number;
  /** Points added behind each character. */
  readonly spacing?: number;
}

export interface InkPage {
  readonly ink: readonly Ink[];
  /** The page's own `/Rotate`. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Operators ahead of the text, as they stand in a content stream. */
  readonly operators?: string;
}

/** A4. */
export const pageSize = { width: 595, height: 842 } as const;

export interface PdfOptions {
  /** Characters that the font leaves without a Unicode value. */
  readonly unmapped?: string;
  /** Entries added to the catalog, as PDF writes them. */
  readonly catalog?: string;
  /** Entries added to the trailer. */
  readonly trailer?: string;
  /** The encoding of a font that is named but not embedded: `UniGB-UCS2-H`. Codes are UTF-16 then. */
  readonly encoding?: 'UniGB-UCS2-H';
}

/** Writes a PDF of the pages given. */
export function makePdf(pages: readonly InkPage[], options: PdfOptions = {}): Uint8Array {
  const codes = new Map<string, number>();
  const encode = (text: string) =>
    Array.from(text, (char) => {
      const code = options.encoding ? char.charCodeAt(0) : (codes.get(char) ?? codes.size + 1);
      codes.set(char, code);
      return code.toString(16).padStart(4, '0');
    }).join('');
  const contents = pages.map((page) => drawPage(page, encode));
  const mapped = [...codes].filter(([char]) => !options.unmapped?.includes(char));
  const unicode = mapped.map(([char, code]) => `<${hex(code)}> <${utf16(char)}>`);
  const narrow = [...codes].filter(([char]) => char.charCodeAt(0) < 0x250);
  const widths = options.encoding ? '' : `/W [${narrow.map(([, code]) => `${code} [500]`).join(' ')}]`;
  const toUnicode = options.encoding ? '' : '/ToUnicode 5 0 R';
  const system = options.encoding ? '(GB1) /Supplement 2' : '(Identity) /Supplement 0';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${options.encoding ?? 'Identity-H'} /DescendantFonts [4 0 R] ${toUnicode} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering ${system} >> /DW 1000 ${widths} >>`,
    stream(unicodeMap(unicode)),
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageSize.width} ${pageSize.height}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      stream(contents[i]),
    ]),
  ];
  return writeObjects(objects, options.trailer);
}

function drawPage({ ink, operators = '' }: InkPage, encode: (text: string) => string): string {
  const drawn = ink.map(({ text, x, y, size = 12, turn = 0, spacing = 0 }) => {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const matrix = [cos, -sin, sin, cos, x, pageSize.height - y].map((n) => n.toFixed(4)).join(' ');
    return `BT /F ${size} Tf ${spacing} Tc ${matrix} Tm <${encode(text)}> Tj ET`;
  });
  return [operators, ...drawn].join('\n');
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(char: string): string {
  return Array.from({ length: char.length }, (_, i) => hex(char.charCodeAt(i))).join('');
}

function unicodeMap(entries: readonly string[]): string {
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${entries.length} beginbfchar`,
    ...entries,
    'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function stream(text: string): string {
  const bytes = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
}

/** Objects are numbered from 1; the first is the catalog. `latin1` strings hold bytes. */
export function writeObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines one below the other, 20 points apart. */
export function setLines(lines: readonly string[], x = 90, y = 100): Ink[] {
  return lines.map((text, i) => ({ text, x, y: y + i * 20 }));
}
