/** Finding many plain terms in Chinese text at once: from left to right, the longest term wins, none overlap. */
import { fold, foldUnits } from '../text/fold.ts';

/** A term found, by what it was entered with. */
export type TermIndex<T> = (text: string) => T[];

/** By UTF-16 units: texts are scanned unit by unit, and strings of one character would be made for nothing. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  term?: {
    readonly length: number;
    readonly latinStart: boolean;
    readonly latinEnd: boolean;
    readonly value: T;
  };
}

/** A term found, and where: UTF-16 offsets into the text as it was given. */
export interface LocatedTerm<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * Builds a trie over the terms. A term that begins or ends in Latin letters or digits counts only as a whole word,
 * so that `CT` is not found in `PACTS`. Terms that fold to the same string share one value: the last entered.
 */
export function indexTerms<T>(terms: Iterable<readonly [term: string, value: T]>): TermIndex<T> {
  const root = buildTrie(terms);
  return (text) => {
    const found: T[] = [];
    scan(root, foldUnits(text).units, (value) => found.push(value));
    return found;
  };
}

/** The same index, which says of every term where it stands. */
export function locateTerms<T>(
  terms: Iterable<readonly [term: string, value: T]>,
): (text: string) => LocatedTerm<T>[] {
  const root = buildTrie(terms);
  return (text) => {
    const found: { value: T; at: number; length: number }[] = [];
    const { units, inPlace } = foldUnits(text);
    scan(root, units, (value, at, length) => found.push({ value, at, length }));
    if (found.length === 0) return [];
    if (inPlace) return found.map(({ value, at, length }) => ({ value, start: at, end: at + length }));
    // Where folding put every character is worth knowing only of the few texts that hold a term.
    const { starts, ends } = fold(text);
    return found.map(({ value, at, length }) => ({ value, start: starts[at], end: ends[at + length - 1] }));
  };
}

function buildTrie<T>(terms: Iterable<readonly [term: string, value: T]>): Node<T> {
  const root: Node<T> = { next: new Map() };
  for (const [term, value] of terms) {
    const { units: folded } = foldUnits(term);
    if (folded.length === 0) continue;
    let node = root;
    for (const unit of folded) {
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: new Map() }));
      node = next;
    }
    const { length } = folded;
    node.term = { length, latinStart: isLatin(folded[0]), latinEnd: isLatin(folded[length - 1]), value };
  }
  return root;
}

/** Letters `a` to `z` and figures: text is folded. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function scan<T>(
  root: Node<T>,
  folded: Uint16Array,
  found: (value: T, at: number, length: number) => void,
): void {
  for (let at = 0; at < folded.length;) {
    const first = root.next.get(folded[at]);
    const term = first && longestAt(first, folded, at);
    if (term) found(term.value, at, term.length);
    at += term?.length ?? 1;
  }
}

/** The longest term that starts at a place; `first` is where its first unit leads. */
function longestAt<T>(first: Node<T>, text: Uint16Array, at: number): Node<T>['term'] {
  let longest: Node<T>['term'];
  let node: Node<T> | undefined = first;
  for (let end = at + 1; node; end++) {
    const { term }: Node<T> = node;
    if (
      term &&
      !(term.latinStart && at > 0 && isLatin(text[at - 1])) &&
      !(term.latinEnd && end < text.length && isLatin(text[end]))
    ) {
      longest = term;
    }
    if (end === text.length) break;
    node = node.next.get(text[end]);
  }
  return longest;
}
