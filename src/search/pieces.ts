/** For a phrase that stands nowhere: the pieces of it that do. */
import { fold } from '../text/fold.ts';
import { countMarks, withoutOddMarks } from './quotes.ts';
import type { SearchIndex } from './search-index.ts';

/** Pieces are offered for phrases up to this length; a longer one is a quotation, not a search. */
const longestPhrase = 40;
/** A piece of one character says nothing. */
const shortestPiece = 2;
const mostPieces = 4;

export interface Piece {
  /** As typed. */
  readonly text: string;
  readonly plans: number;
}

/** Marks at the edges of a piece, which are no part of what one would look for; quotation marks only where they are odd. */
const edges = /^[^\p{L}\p{N}\p{Pi}\p{Pf}「『"']+|[^\p{L}\p{N}\p{Pi}\p{Pf}」』"'%％‰℃]+$/gu;

/** The longest pieces of a phrase that stand in some plan, none of them within another, longest first. */
export async function findPieces(index: SearchIndex, phrase: string): Promise<Piece[]> {
  const pieces = new Map<string, Piece>();
  for (const run of await findRuns(index, phrase)) {
    const text = trim(run);
    const { text: folded } = fold(text, index.variants);
    if ([...folded].length < shortestPiece || pieces.has(folded)) continue;
    pieces.set(folded, { text, plans: (await index.find(folded)).size });
  }
  const byLength = [...pieces].sort(([a], [b]) => [...b].length - [...a].length);
  const outer = byLength.filter(
    ([folded], at) => !byLength.slice(0, at).some(([longer]) => longer.includes(folded)),
  );
  return outer.slice(0, mostPieces).map(([, piece]) => piece);
}

/** Stretches of the phrase, as typed, that stand and would not if they were longer. */
async function findRuns(index: SearchIndex, phrase: string): Promise<string[]> {
  const { text, starts, ends } = fold(phrase, index.variants);
  const chars = [...text];
  if (chars.length > longestPhrase) return [];
  const units = chars.map((_, at) => chars.slice(0, at).join('').length);
  // Asked for at once, so that what follows waits for nothing but the rare longer pieces.
  await Promise.all(chars.slice(1).map((char, at) => index.find(chars[at] + char)));
  const runs: string[] = [];
  let end = 0;
  // Both ends only ever move on, so there are at most twice as many searches as characters.
  for (let start = 0; start + shortestPiece <= chars.length; start++) {
    const before = end;
    end = Math.max(end, start + shortestPiece - 1);
    while (end < chars.length) {
      const found = await index.find(chars.slice(start, end + 1).join(''));
      if (found.size === 0) break;
      end++;
    }
    if (end > before && end - start >= shortestPiece && !cutsWord(chars, start) && !cutsWord(chars, end))
      runs.push(phrase.slice(starts[units[start]], ends[units[end - 1]]));
  }
  return runs;
}

/** Whether a number or a Latin word reaches across the place before `at`: `IS` is no piece of `HIS`. */
function cutsWord(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? '';
  const behind = chars[at] ?? '';
  return [/\p{Script=Latin}/u, /\p{N}/u].some((kind) => kind.test(before) && kind.test(behind));
}

function trim(run: string): string {
  const text = withoutOddMarks(run.replaceAll(edges, ''));
  const isWrapped = countMarks(text) === 2 && countMarks(text.slice(1, -1)) === 0;
  return (isWrapped ? text.slice(1, -1) : text).replaceAll(edges, '');
}
