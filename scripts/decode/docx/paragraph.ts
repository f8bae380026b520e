/** One paragraph while it is read. */
import type { Label } from './count-lists.ts';
import type { Line, Piece } from './line.ts';
import { textOf } from './line.ts';

/** What a paragraph says of itself ahead of its text. */
export interface ParagraphProperties {
  style?: string;
  numId?: string;
  level?: number;
  /** Its end is hidden or deleted: the next paragraph goes on in the same line. */
  runsOn: boolean;
}

/** A paragraph as far as it is read. */
export interface Paragraph {
  readonly properties: ParagraphProperties;
  readonly pieces: Piece[];
  /** Lines of the text boxes anchored in it, behind it. */
  readonly boxes: Line[];
  /** The stretch of text being read is hidden. */
  hidden: boolean;
  /** Length of the text that tracked changes delete, and which piece says so. */
  deletion?: { length: number; readonly piece: number };
}

/** A paragraph of which nothing is read yet. */
export const openParagraph = (): Paragraph => ({
  properties: { runsOn: false },
  pieces: [],
  boxes: [],
  hidden: false,
});

/** Adds a piece; text under the same rule as the last becomes one with it. */
export function addPiece({ pieces }: Paragraph, piece: Piece): void {
  const last = pieces.at(-1);
  const same = last && !last.doubt && !piece.doubt && last.rule === piece.rule && last.field === piece.field;
  if (same) pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text };
  else pieces.push(piece);
}

/** Notes that tracked changes delete text here; the text itself is not kept. */
export function addDeletion(paragraph: Paragraph, length: number): void {
  paragraph.deletion ??= { length: 0, piece: paragraph.pieces.push(deletionOf(0)) - 1 };
  paragraph.deletion.length += length;
}

const deletionOf = (length: number): Piece => ({
  text: '',
  doubt: {
    rule: 'docx-deletion',
    reason: `Unexpected tracked deletion of ${length} characters, expected a final text: they are left out`,
  },
});

/** The line of a paragraph that is read to its end, with its label in front. */
export function closeParagraph({ pieces, deletion }: Paragraph, label: Label | undefined): Piece[] {
  if (deletion) pieces[deletion.piece] = deletionOf(deletion.length);
  if (!label || label.text === '') return pieces;
  const first = pieces.find((piece) => piece.text !== '');
  const text = label.text + gapBetween(label, first?.text ?? '');
  // The label of an entry of a table of contents goes with the entry.
  return first?.rule === 'docx-contents' ? [{ ...first, text }, ...pieces] : [{ text }, ...pieces];
}

/** A paragraph of which a reader sees nothing, not even its end: it counts in no list. */
export const isUnseen = ({ properties, pieces }: Paragraph): boolean =>
  properties.runsOn && textOf(pieces.filter((piece) => piece.rule !== 'docx-hidden')) === '';

/** Word leaves a tab; behind a mark that brings its own room, or a stop before Han, none is needed. */
function gapBetween({ text, gap }: Label, next: string): string {
  if (gap === 'nothing' || next === '' || /^\s/.test(next)) return '';
  if (/[、，。：；．）】〕」』①-⒛㉑-㉟㊀-㊉㊱-㊿❶-❿]$/u.test(text)) return '';
  return /[.):,]$/.test(text) && /^[\p{Script=Han}《“（]/u.test(next) ? '' : ' ';
}
