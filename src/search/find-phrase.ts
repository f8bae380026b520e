/** A phrase as a run of words: where it stands in an index of overlapping pairs of characters. */
import type { Postings } from './postings.ts';
import { isCharacterWord, pairsOf, toCode } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** Positions at which the folded phrase begins, by number of the page. */
export async function findPhrase(index: WordIndex, phrase: string): Promise<Postings> {
  const length = [...phrase].length;
  return length === 1 ? findCharacter(index, phrase) : findRun(index, pairsOf(phrase), length);
}

/** The same in words of names, which begin with `mark`. A phrase of two characters or more. */
export function findName(index: WordIndex, phrase: string, mark: string): Promise<Postings> {
  return findRun(index, pairsOf(phrase, mark), [...phrase].length);
}

/** A character begins one word at each of its positions. */
function findCharacter(index: WordIndex, char: string): Promise<Postings> {
  const code = toCode(char);
  return index.findBeginning(code, (word) => isCharacterWord(word, code));
}

/** Every second pair and the last cover all characters; that they stand where they must makes the phrase. */
async function findRun(index: WordIndex, pairs: readonly string[], length: number): Promise<Postings> {
  const offsets = pairs.map((_, at) => at).filter((at) => at % 2 === 0 || at === pairs.length - 1);
  const words = await Promise.all(
    offsets.map(async (offset) => ({ offset, postings: await index.find(pairs[offset]) })),
  );
  words.sort((a, b) => a.postings.size - b.postings.size);
  const [rarest, ...others] = words;
  const found = new Map<number, readonly number[]>();
  for (const [page, positions] of rarest.postings) {
    let starts = positions.map((position) => position - rarest.offset);
    for (const { offset, postings } of others) {
      if (starts.length === 0) break;
      starts = keepShared(starts, postings.get(page) ?? [], offset);
    }
    const apart = withoutOverlaps(starts, length);
    if (apart.length > 0) found.set(page, apart);
  }
  return found;
}

/** The starts behind which, by `offset`, there is a position. Both ascend. */
function keepShared(starts: readonly number[], positions: readonly number[], offset: number): number[] {
  const shared: number[] = [];
  let at = 0;
  for (const start of starts) {
    while (at < positions.length && positions[at] < start + offset) at++;
    if (positions[at] === start + offset) shared.push(start);
  }
  return shared;
}

/** A place that overlaps the one before it is passed over: `护理护理护理` has `护理护理` once. */
function withoutOverlaps(starts: readonly number[], length: number): number[] {
  let free = 0;
  return starts.filter((start) => {
    if (start < free) return false;
    free = start + length;
    return true;
  });
}
