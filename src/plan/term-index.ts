/** Finding many plain terms in Chinese text at once: from left to right, the longest term wins, none overlap. */
import { fold, foldText } from '../text/fold.ts';

/** A term found, by what it was entered with. */
export type TermIndex<T> = (text: string) => T[];

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  term?: {
    readonly length: number;
    readonly latinStart: boolean;
    readonly latinEnd: boolean;
    readonly value: T;
  };
}

const latin = /[a-z0-9]/;

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
    scan(root, foldText(text), (value) => found.push(value));
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
    scan(root, foldText(text), (value, at, length) => found.push({ value, at, length }));
    if (found.length === 0) return [];
    // Where folding put every character is worth knowing only of the few texts that hold a term.
    const { starts, ends } = fold(text);
    return found.map(({ value, at, length }) => ({ value, start: starts[at], end: ends[at + length - 1] }));
  };
}

function buildTrie<T>(terms: Iterable<readonly [term: string, value: T]>): Node<T> {
  const root: Node<T> = { next: new Map() };
  for (const [term, value] of terms) {
    const folded = foldText(term);
    if (folded === '') continue;
    let node = root;
    for (const char of folded.split('')) {
      let next = node.next.get(char);
      if (!next) node.next.set(char, (next = { next: new Map() }));
      node = next;
    }
    const latinStart = latin.test(folded[0]);
    const latinEnd = latin.test(folded[folded.length - 1]);
    node.term = { length: folded.length, latinStart, latinEnd, value };
  }
  return root;
}

function scan<T>(root: Node<T>, folded: string, found: (value: T, at: number, length: number) => void): void {
  for (let at = 0; at < folded.length;) {
    const term = longestAt(root, folded, at);
    if (term) found(term.value, at, term.length);
    at += term?.length ?? 1;
  }
}

function longestAt<T>(root: Node<T>, text: string, at: number): Node<T>['term'] {
  let longest: Node<T>['term'];
  let node = root.next.get(text[at]);
  for (let end = at + 1; node; end++) {
    const { term } = node;
    if (
      term &&
      !(term.latinStart && at > 0 && latin.test(text[at - 1])) &&
      !(term.latinEnd && end < text.length && latin.test(text[end]))
    ) {
      longest = term;
    }
    if (end === text.length) break;
    node = node.next.get(text[end]);
  }
  return longest;
}
