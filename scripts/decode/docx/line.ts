/** What a story of a document (its body, a header, a note) is read to: lines of pieces. */

/** A field of the document whose instruction or result is being read. */
export interface Field {
  instruction: string;
  /** Behind the separator: what follows is what the field shows. */
  shows: boolean;
  /** Its end was found; of a field that never ends nothing is left out. */
  closed: boolean;
}

/** A stretch of a line. */
export interface Piece {
  readonly text: string;
  /** It is left out of the plan under this rule. */
  readonly rule?: string;
  /** … if this field is closed. */
  readonly field?: Field;
  /** A doubt about this place; such a piece has no text. */
  readonly doubt?: { readonly rule: string; readonly reason: string };
}

/** A paragraph or a row of a table. */
export type Line = readonly Piece[];

/** The rule that leaves a piece out. */
export const ruleOf = (piece: Piece): string | undefined =>
  piece.field && !piece.field.closed ? undefined : piece.rule;

/** The text of a line, with what is left out of the plan. */
export const textOf = (line: Line): string => line.map((piece) => piece.text).join('');
