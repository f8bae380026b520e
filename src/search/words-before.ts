/** The words that most often stand right before a phrase: each makes a longer phrase to look up. */
import { aroundPivot } from './lines.ts';
import type { Line } from './lines.ts';
import { isParticle, neighbourOf } from './sort-lines.ts';

/** Of fewer lines than this nothing is often. */
const leastLines = 6;
const leastWords = 2;
/** A word that stands there once makes no habit. */
const leastCount = 2;
const mostWords = 6;

export interface WordBefore {
  readonly word: string;
  /** Lines that have it, also as the end of a longer word: as many as the longer phrase finds. */
  readonly count: number;
}

/** The words, the most frequent first; none where there are too few lines or they all have the same. */
export function wordsBefore(lines: readonly Line[]): WordBefore[] {
  if (lines.length < leastLines) return [];
  const befores = lines.map((line) => {
    const { before } = aroundPivot(line);
    return line.text.slice(before.start, before.end);
  });
  const words = new Set(lines.map((line) => neighbourOf(line, 'left')));
  // By all endings as long as a word: of a single character there are thousands of lines and as many words.
  const endings = new Map<string, number>();
  for (const length of new Set([...words].map((word) => word.length))) {
    for (const before of befores) {
      if (before.length < length) continue;
      const ending = before.slice(before.length - length);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
  }
  const counted = [...words]
    .filter((word) => word !== '' && !isParticle(word))
    .map((word) => ({ word, count: endings.get(word) ?? 0 }))
    .filter(({ count }) => count >= leastCount);
  if (counted.length < leastWords) return [];
  return counted.sort((a, b) => b.count - a.count || b.word.length - a.word.length).slice(0, mostWords);
}
