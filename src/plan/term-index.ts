/** Finding many plain terms in Chinese text at once: from left to right, the longest term wins, none overlap. */
import { foldText } from '../text/fold.ts';

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

/**
 * Builds a trie over the terms. A term that begins or ends in Latin letters or digits counts only as a whole word,
 * so that `CT` is not found in `PACTS`. Terms that fold to the same string share one value: the last entered.
 */
export function indexTerms<T>(terms: Iterable<readonly [term: string, value: T]>): TermIndex<T> {
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
  return (text) => {
    const folded = foldText(text);
    const found: T[] = [];
    for (let at = 0; at < folded.length;) {
      const term = longestAt(root, folded, at);
      if (term) found.push(term.value);
      at += term?.length ?? 1;
    }
    return found;
  };
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
