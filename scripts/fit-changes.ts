/** Fits changes to the pieces that a ledger's text is made of, before they are applied. */
import type { Change, Piece } from './ledger.ts';

/** Verbatim text, and a fold that kept the length, can be cut anywhere; other edits only as a whole. */
export function isDivisible(piece: Piece): boolean {
  return piece.rule === undefined || piece.text.length === piece.end - piece.start;
}

/** Changes that do the same, cut around final text and joined where one edit would have to hold several of them. */
export function fitChanges(
  text: string,
  pieces: readonly Piece[],
  ends: readonly number[],
  changes: readonly Change[],
): readonly Change[] {
  return joinWithinPieces(text, pieces, ends, cutAroundFinal(pieces, ends, changes));
}

/** Folds that run over final text, cut into what stands before and behind it. */
function cutAroundFinal(
  pieces: readonly Piece[],
  ends: readonly number[],
  changes: readonly Change[],
): readonly Change[] {
  if (!pieces.some((piece) => piece.final)) return changes;
  const finals = pieces.flatMap((piece, i) =>
    piece.final ? [{ start: ends[i] - piece.text.length, end: ends[i] }] : [],
  );
  return changes.flatMap((change) => {
    if (change.after.length !== change.end - change.start) return [change];
    const kept: Change[] = [];
    let at = change.start;
    const keepTo = (end: number) => {
      const after = change.after.slice(at - change.start, end - change.start);
      if (at < end) kept.push({ ...change, start: at, end, after });
    };
    for (const { start, end } of finals) {
      if (end <= at || start >= change.end) continue;
      keepTo(start);
      at = end;
    }
    keepTo(change.end);
    return kept;
  });
}

/**
 * What an earlier rule wrote in place of a text of another length is one edit; two changes inside it become one, under
 * the rule of the second.
 */
function joinWithinPieces(
  text: string,
  pieces: readonly Piece[],
  ends: readonly number[],
  changes: readonly Change[],
): readonly Change[] {
  if (changes.length < 2 || pieces.every(isDivisible)) return changes;
  const out: Change[] = [];
  let index = 0;
  for (const change of changes) {
    const last = out.at(-1);
    if (last) {
      // The piece that the last character of the change before is in.
      const touched = Math.max(last.start, last.end - 1);
      while (index < pieces.length && ends[index] <= touched) index += 1;
      const piece = pieces[index];
      if (
        piece &&
        !isDivisible(piece) &&
        ends[index] > change.start &&
        ends[index] - piece.text.length < last.end
      ) {
        out[out.length - 1] = {
          start: last.start,
          end: change.end,
          after: last.after + text.slice(last.end, change.start) + change.after,
          rule: change.rule,
        };
        continue;
      }
    }
    out.push(change);
  }
  return out;
}
