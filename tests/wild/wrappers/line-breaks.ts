/** How lines are broken, and how they are not. */
import type { Joint } from '../lay-plan.ts';
import { layout, noise } from '../page.ts';
import type { Page, Piece } from '../page.ts';
import type { Wrapper } from '../template.ts';
import { cutPiece } from './noise-inside.ts';

/** Two wide blanks before every paragraph. */
export const indented: Joint = () => '\n\u3000\u3000';
/** An empty line between any two. */
export const spacedOut: Joint = () => '\n\n';
/** No break anywhere: `一、指导思想以…`. */
export const unbroken: Joint = () => '';
/** No break, but blanks where one was. */
export const blankJoined: Joint = () => '\u3000\u3000';
/** A heading runs on into its text behind a full stop; all else has a line. */
export const runIn: Joint = (before, after) =>
  before.kind === 'heading' && after.kind !== 'heading' ? '。' : '\n';
/** A heading is glued to the end of the paragraph before it. */
export const gluedHeadings: Joint = (before, after) =>
  after.kind === 'heading' && before.kind !== 'heading' ? '' : '\n';
/** Headings and items run on within the lines of the outermost headings. */
export const gluedBelow: Joint = (before, after) => {
  if (after.kind === 'heading' && after.depth === 1) return '\n';
  return before.kind === 'heading' ? ' ' : '';
};

/** Breaks every line longer than `width`, as an old editor or a mail program does. */
export function hardWrap(width: number): Wrapper {
  return (page) => {
    let column = 0;
    return page.flatMap((piece): Page => {
      const out: Piece[] = [];
      let from = 0;
      [...piece.text].forEach((char, at) => {
        if (char === '\n') column = 0;
        else if (column >= width) {
          const [head] = cutPiece(piece, [at]).slice(0, 1);
          out.push({ ...sliceFrom(head, from) }, layout('\n'));
          from = at;
          column = 1;
        } else column += 1;
      });
      return [...out, sliceFrom(piece, from)];
    });
  };
}

function sliceFrom(piece: Piece, from: number): Piece {
  return from === 0 ? piece : cutPiece(piece, [from])[1];
}

/** Puts every line of text or title between two marks: `<p>` and `</p>`. */
export function tagLines(open: (piece: Piece) => string, close: (piece: Piece) => string): Wrapper {
  return (page) => {
    const atStart = (i: number) => i === 0 || page[i - 1].text.endsWith('\n');
    const atEnd = (i: number) => i + 1 === page.length || page[i + 1].text.startsWith('\n');
    return page.flatMap((piece, i): Page => {
      if (piece.role !== 'text' && piece.role !== 'title') return [piece];
      return [...(atStart(i) ? [noise(open(piece))] : []), piece, ...(atEnd(i) ? [noise(close(piece))] : [])];
    });
  };
}
