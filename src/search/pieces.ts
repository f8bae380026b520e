/** For a phrase that stands nowhere: the pieces of it that do. */
import type { SearchIndex } from './search-index.ts';

/** Pieces are offered for phrases up to this length; a longer one is a quotation, not a search. */
const longestPhrase = 40;
/** A piece of one character says nothing. */
const shortestPiece = 2;
const mostPieces = 4;

export interface Piece {
  readonly text: string;
  readonly plans: number;
}

/** The longest pieces of a folded phrase that stand in some plan, none of them within another, longest first. */
export async function findPieces(index: SearchIndex, phrase: string): Promise<Piece[]> {
  const chars = [...phrase];
  if (chars.length > longestPhrase) return [];
  const pieces: Piece[] = [];
  let end = 0;
  // Both ends only ever move on, so there are at most twice as many searches as characters.
  for (let start = 0; start + shortestPiece <= chars.length; start++) {
    const before = end;
    let plans = 0;
    end = Math.max(end, start + shortestPiece - 1);
    while (end < chars.length) {
      const found = await index.find(chars.slice(start, end + 1).join(''));
      if (found.length === 0) break;
      plans = found.length;
      end++;
    }
    if (end > before && end - start >= shortestPiece)
      pieces.push({ text: chars.slice(start, end).join(''), plans });
  }
  return pieces.sort((a, b) => [...b.text].length - [...a.text].length).slice(0, mostPieces);
}
