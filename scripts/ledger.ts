/**
 * A text that remembers its source: every stage hands its changes to the ledger,
 * and the ledger tells at any time which edits of the source give the text as it stands.
 */
import type { Edit } from '../src/schema/record.ts';
import { firstFrom } from './first-from.ts';
import { fitChanges, isDivisible } from './fit-changes.ts';

/** A change of the current text: `text.slice(start, end)` becomes `after`. UTF-16 offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly rule: string;
  /** What earlier rules removed inside the stretch stays on their account: for deletions of blanks only. */
  readonly spares?: boolean;
  /** A curator's word: no later fold of script or width, which keeps the length, touches what it writes. */
  readonly final?: boolean;
}

/** A piece of the current text and the stretch of the source it came from; no rule means verbatim. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rule?: string;
  readonly final?: boolean;
}

export interface Ledger {
  readonly source: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A ledger in which nothing has been changed yet. */
export function openLedger(source: string): Ledger {
  return { source, text: source, pieces: [{ text: source, start: 0, end: source.length }] };
}

/**
 * Applies changes that ascend and do not overlap; those that change nothing are left out.
 * Where a change touches what an earlier rule wrote, the two become one edit under the later rule.
 */
export function applyChanges(ledger: Ledger, changes: readonly Change[]): Ledger {
  const fitting = fitChanges(ledger.text, ledger.pieces, pieceEnds(ledger), changes);
  const real = fitting.filter((c) => ledger.text.slice(c.start, c.end) !== c.after);
  if (real.length === 0) return ledger;
  const out: Piece[] = [];
  const reader = readPieces(ledger, out);
  for (const change of real) {
    if (change.start < reader.at()) throw new RangeError(`change at ${change.start} overlaps the one before`);
    reader.copyTo(change.start);
    reader.replaceTo(change);
  }
  reader.copyTo(ledger.text.length);
  reader.finish();
  return { source: ledger.source, text: out.map((piece) => piece.text).join(''), pieces: out };
}

function readPieces(ledger: Ledger, out: Piece[]) {
  const { source, pieces } = ledger;
  let index = 0; // next piece
  let offset = 0; // characters of it already read
  let at = 0; // position in the current text

  const push = (piece: Piece) => {
    if (piece.text !== '' || piece.rule !== undefined) out.push(piece);
  };
  const cut = (piece: Piece, from: number, to: number): Piece =>
    isDivisible(piece)
      ? { ...piece, text: piece.text.slice(from, to), start: piece.start + from, end: piece.start + to }
      : piece;

  /** Copies up to a position; a piece an earlier rule wrote is copied in full or not at all. */
  const copyTo = (position: number) => {
    while (index < pieces.length && (at < position || pieces[index].text === '')) {
      const piece = pieces[index];
      const left = piece.text.length - offset;
      const take = Math.min(left, position - at);
      if (take < left && !isDivisible(piece)) return;
      push(cut(piece, offset, offset + take));
      at += take;
      offset += take;
      if (take === left) next();
    }
  };
  const next = () => {
    index += 1;
    offset = 0;
  };

  /** Reads past a change, swallowing earlier edits inside it whole, and writes it as one piece. */
  const replaceTo = (change: Change) => {
    let before = ''; // text an earlier rule wrote, ahead of the change within the same piece
    let behind = '';
    let start = -1;
    let end = -1;
    const cover = (from: number, to: number) => {
      if (start < 0) start = from;
      end = to;
    };
    if (change.start === change.end && at === change.start) {
      const here = pieces[index];
      const place = here === undefined ? source.length : here.start + offset;
      push(write(change.after, place, place, change));
      return;
    }
    if (at < change.start) before = pieces[index].text.slice(0, change.start - at);
    while (index < pieces.length && at < change.end) {
      const piece = pieces[index];
      const left = piece.text.length - offset;
      if (change.spares && piece.text === '') {
        if (start >= 0) push({ text: '', start, end, rule: change.rule });
        start = -1;
        push(piece);
        next();
        continue;
      }
      if (isDivisible(piece)) {
        const take = Math.min(left, change.end - at);
        cover(piece.start + offset, piece.start + offset + take);
        at += take;
        offset += take;
        if (take === left) next();
      } else {
        cover(piece.start, piece.end);
        at += left;
        if (at > change.end) behind = piece.text.slice(piece.text.length - (at - change.end));
        next();
      }
    }
    if (start >= 0) push(write(before + change.after + behind, start, end, change));
  };

  const finish = () => {
    for (; index < pieces.length; next()) {
      const piece = pieces[index];
      push(cut(piece, offset, piece.text.length));
    }
  };
  return { at: () => at, copyTo, replaceTo, finish };
}

function write(text: string, start: number, end: number, { rule, final }: Change): Piece {
  return { text, start, end, rule, ...(final && { final }) };
}

/** Where a position of the current text stands in the source. */
export function toSource(ledger: Ledger, position: number): number {
  const ends = pieceEnds(ledger);
  const index = firstFrom(ends.length, (at) => ends[at] > position);
  const piece = ledger.pieces[index];
  if (!piece) return ledger.source.length;
  return Math.min(piece.start + (position - ends[index] + piece.text.length), piece.end);
}

/** Where a position of the source stands in the current text; inside what was taken out, right behind it. */
export function fromSource(ledger: Ledger, position: number): number {
  let at = 0;
  for (const piece of ledger.pieces) {
    if (piece.end > position) return at + Math.min(Math.max(0, position - piece.start), piece.text.length);
    at += piece.text.length;
  }
  return at;
}

const endsOf = new WeakMap<Ledger, readonly number[]>();

/** Where each piece ends in the current text; worked out once for a ledger. */
function pieceEnds(ledger: Ledger): readonly number[] {
  let ends = endsOf.get(ledger);
  if (!ends) {
    let at = 0;
    ends = ledger.pieces.map((piece) => (at += piece.text.length));
    endsOf.set(ledger, ends);
  }
  return ends;
}

/** The edits made so far, ascending; touching edits of one rule are one edit. */
export function listEdits(ledger: Ledger): Edit[] {
  const edits: Edit[] = [];
  for (const piece of ledger.pieces) {
    if (piece.rule === undefined) continue;
    const last = edits.at(-1);
    if (last && last.rule === piece.rule && last.end === piece.start) {
      last.end = piece.end;
      last.before = ledger.source.slice(last.start, last.end);
      last.after += piece.text;
    } else {
      const before = ledger.source.slice(piece.start, piece.end);
      edits.push({ start: piece.start, end: piece.end, before, after: piece.text, rule: piece.rule });
    }
  }
  return edits.filter((edit) => edit.before !== edit.after);
}

/**
 * Applies recorded edits to a source: the law is that this gives the text of the plans.
 * A withheld edit does not say what stood there: only its length is compared.
 */
export function replayEdits(source: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) throw new RangeError(`edit at ${edit.start} overlaps the one before`);
    const before = source.slice(edit.start, edit.end);
    if (edit.withheld ? before.length !== edit.before.length : before !== edit.before)
      throw new RangeError(`edit at ${edit.start} is not of this source`);
    out += source.slice(at, edit.start) + edit.after;
    at = edit.end;
  }
  return out + source.slice(at);
}
