/** Words looked up in files that each hold a stretch of the alphabet. */
import { joinPostings, noPostings, readPostings } from './postings.ts';
import type { Postings, WordList } from './postings.ts';

export interface WordIndex {
  /** Where a word stands. */
  find(word: string): Promise<Postings>;
  /** Where any word stands that begins with `start` and passes: a question of the two alone. */
  findBeginning(start: string, passes: (word: string) => boolean): Promise<Postings>;
}

/** Words whose postings are kept: more than a query has, and a query is mostly the last one and a character. */
const mostRecent = 200;

/**
 * An index of files, of which `starts` says for each where its first word begins, ascending. `fetchFile` fetches the
 * words of the file with a number, and is asked for each once unless it fails.
 */
export function openWordIndex(
  starts: readonly string[],
  fetchFile: (number: number) => Promise<readonly WordList[]>,
): WordIndex {
  const loaded = new Map<number, Promise<readonly WordList[]>>();
  const recent = new Map<string, Postings>();

  function load(number: number): Promise<readonly WordList[]> {
    const loading = loaded.get(number) ?? fetchFile(number);
    loaded.set(number, loading);
    // What did not come may come the next time.
    loading.catch(() => loaded.delete(number));
    return loading;
  }

  /** Postings are many times as large as what they are read from, so only the latest are kept. */
  async function keep(name: string, make: () => Promise<Postings>): Promise<Postings> {
    const postings = recent.get(name) ?? (await make());
    recent.delete(name);
    recent.set(name, postings);
    if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? name);
    return postings;
  }

  return {
    async find(word) {
      const number = lastAtMost(starts, word);
      if (number < 0) return noPostings;
      return keep(word, async () => {
        const lists = await load(number);
        return readPostings(
          lists.flatMap(({ bytes, starts: own, first }) => {
            const at = own.get(word);
            return at === undefined ? [] : [{ bytes, at, first }];
          }),
        );
      });
    },
    findBeginning(start, passes) {
      return keep(`${start}*`, async () => {
        const from = Math.max(0, lastAtMost(starts, start));
        const end = starts.findIndex((own, at) => at > from && own > start && !own.startsWith(start));
        const numbers = [...starts.keys()].slice(from, end < 0 ? undefined : end);
        const lists = (await Promise.all(numbers.map(load))).flat();
        return joinPostings(
          lists.flatMap(({ bytes, starts: own, first }) =>
            [...own].flatMap(([word, at]) =>
              word.startsWith(start) && passes(word) ? [{ bytes, at, first }] : [],
            ),
          ),
        );
      });
    },
  };
}

/** The last of the ascending `starts` that is `word` or stands before it; -1 where there is none. */
export function lastAtMost(starts: readonly string[], word: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
