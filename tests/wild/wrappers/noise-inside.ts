/** Noise that lands inside the text of plans: watermarks, page breaks, stretches a site hides. */
import { noise } from '../page.ts';
import type { Page, Piece } from '../page.ts';
import type { Wrapper } from '../template.ts';

/** Cuts a piece at positions of its text; `reads` is cut along where it is as long. */
export function cutPiece(piece: Piece, positions: readonly number[]): Piece[] {
  const points = [0, ...positions, piece.text.length];
  return points.slice(0, -1).map((from, i) => ({
    ...piece,
    text: piece.text.slice(from, points[i + 1]),
    ...(piece.reads !== undefined && { reads: piece.reads.slice(from, points[i + 1]) }),
  }));
}

/** Positions inside a word of a paragraph: Han on either side, not within the number before it. */
function innerPlaces({ text }: Piece): number[] {
  const places: number[] = [];
  for (let at = 8; at < text.length - 4; at++)
    if (/^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1))) places.push(at);
  return places;
}

/** Puts one of `marks`, its glyphs set apart by `fillers`, into a share of the paragraphs. */
export function watermark(marks: readonly string[], fillers: string, share: number): Wrapper {
  return (page, random) =>
    page.flatMap((piece) => {
      if (piece.role !== 'text' || piece.depth !== 0 || random() >= share) return [piece];
      const places = innerPlaces(piece);
      if (places.length === 0) return [piece];
      const filler = () => [...fillers][Math.floor(random() * fillers.length)] ?? '';
      const name = [...marks[Math.floor(random() * marks.length)]];
      const broken = fillers === '' ? name.join('') : name.map((glyph) => glyph + filler()).join('');
      const [head, tail] = cutPiece(piece, [places[Math.floor(random() * places.length)]]);
      return [head, noise(fillers === '' ? broken : filler() + broken), tail];
    });
}

/** Breaks the page every so many characters, inside a sentence where one runs on, with the mark of page `n`. */
export function breakPages(every: number, mark: (n: number, pages: number) => string): Wrapper {
  return (page) => {
    const length = page.reduce((sum, { text }) => sum + text.length, 0);
    const pages = Math.max(1, Math.ceil(length / every));
    let left = every;
    let number = 1;
    return page.flatMap((piece): Piece[] => {
      left -= piece.text.length;
      if (left > 0 || piece.role !== 'text' || piece.depth !== 0 || number >= pages) return [piece];
      const places = innerPlaces(piece);
      if (places.length === 0) return [piece];
      left = every;
      const [head, tail] = cutPiece(piece, [places[places.length >> 1]]);
      return [head, noise(mark(number++, pages)), tail];
    });
  };
}

/** Hides the middle of one long paragraph of each of the first `count` plans behind a mark. */
export function elide(mark: (hidden: number) => string, count: number): Wrapper {
  return (page) => {
    const done = new Set<number>();
    return page.flatMap((piece): Page => {
      const { plan = -1, text } = piece;
      if (piece.role !== 'text' || piece.depth !== 0 || text.length < 80) return [piece];
      if (plan >= count || done.has(plan)) return [piece];
      done.add(plan);
      const [head, , tail] = cutPiece(piece, [30, text.length - 30]);
      return [head, noise(mark(1200 + text.length)), tail];
    });
  };
}
