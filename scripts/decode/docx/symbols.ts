/** What the symbol fonts of Word draw: their characters have no meaning of their own in the file. */

/** Codes of the font, without the 0xF000 that Word adds. */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  ...numbered(0x81, '①'),
  ...numbered(0x8c, '❶'),
]);

const wingdings2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x54, '☒'],
  [0xa3, '□'],
  ...numbered(0x6a, '①'),
  ...numbered(0x75, '❶'),
]);

const symbol: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xc5, '⊕'],
  [0xd6, '√'],
  [0xde, '⇒'],
]);

const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['symbol', symbol],
]);

/** Ten signs in a row, in the font as in Unicode. */
function numbered(code: number, first: string): [number, string][] {
  return Array.from({ length: 10 }, (_, i) => [code + i, String.fromCodePoint(first.codePointAt(0)! + i)]);
}

/** The character that a font draws for a code; a code that is not known here stays as it is. */
export function readSymbol(code: number, font: string | undefined): string {
  const own = code < 0x100 || (code >= 0xf000 && code <= 0xf0ff);
  const drawn = own ? fonts.get(font?.toLowerCase() ?? '')?.get(code & 0xff) : undefined;
  if (drawn !== undefined) return drawn;
  return isCharacter(code) ? String.fromCodePoint(code) : '';
}

const isCharacter = (code: number) => (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0x110000);

/** The bullet of a list as it is drawn; what no font here explains is a plain dot. */
export function readBullet(text: string, font: string | undefined): string {
  const drawn = Array.from(text, (char) => readSymbol(char.codePointAt(0)!, font)).join('');
  return /[\ue000-\uf8ff]/.test(drawn) ? '•' : drawn;
}
