/** Which characters stand beside given words, and which of two words fits a place better: naive Bayes over its neighbours. */
import type { WordContexts } from '../schema/substitution.ts';

/** The characters on either side of a place: the nearest, and the nearest two, in the order of the text. */
export interface Surroundings {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** All that is neither Chinese, figure nor Latin, and the ends of the text: `，`. Figures are `0`, Latin letters `a`. */
const stop = '，';

function classOf(char: string | undefined): string {
  if (char === undefined) return stop;
  if (/\p{Script=Han}/u.test(char)) return char;
  if (/\p{Nd}/u.test(char)) return '0';
  return /\p{Script=Latin}/u.test(char) ? 'a' : stop;
}

/** What stands round `text.slice(start, end)`. Nothing is read beyond a stop. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const [before, after] = [classOf(text[start - 1]), classOf(text[end])];
  return {
    left: before === stop ? [before] : [before, classOf(text[start - 2]) + before],
    right: after === stop ? [after] : [after, after + classOf(text[end + 1])],
  };
}

/** Counts what stands beside each of `words` in `texts`. Words may lie within each other: each is counted by itself. */
export function countContexts(texts: readonly string[], words: Iterable<string>): WordContexts {
  const contexts: WordContexts = {};
  for (const word of words) {
    const tally = { count: 0, left: new Map<string, number>(), right: new Map<string, number>() };
    for (const text of texts) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const { left, right } = surroundings(text, at, at + word.length);
        tally.count += 1;
        for (const own of left) tally.left.set(own, (tally.left.get(own) ?? 0) + 1);
        for (const own of right) tally.right.set(own, (tally.right.get(own) ?? 0) + 1);
      }
    }
    if (tally.count === 0) continue;
    contexts[word] = { count: tally.count, left: sorted(tally.left), right: sorted(tally.right) };
  }
  return contexts;
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many sightings the usual is worth: what stands beside any word, where one or two characters beside this one were seldom seen. */
const belief = { one: 4, two: 2 };
/** Different characters that may stand beside a word. */
const characters = 3000;
/** Natural logarithm; a word that these plans happen not to use is not thereby wrong. */
const mostPrior = 2;

/** Tells how well a word fits between its neighbours; comparable between words. */
export interface ContextModel {
  /** Natural logarithm of how much likelier `word` is there than `other`. */
  gain(word: string, other: string, place: Surroundings): number;
}

/** Makes the model of a reference. */
export function contextModel(contexts: WordContexts): ContextModel {
  const all = new Map(
    Object.entries(contexts).map(([word, own]) => [
      word,
      {
        count: own.count,
        left: new Map(Object.entries(own.left)),
        right: new Map(Object.entries(own.right)),
      },
    ]),
  );
  const usual = { left: new Map<string, number>(), right: new Map<string, number>() };
  let total = 0;
  for (const { count, left, right } of all.values()) {
    total += count;
    for (const [tally, own] of [
      [usual.left, left],
      [usual.right, right],
    ] as const) {
      for (const [key, times] of own) if (key.length === 1) tally.set(key, (tally.get(key) ?? 0) + times);
    }
  }
  const chance = (word: string, side: 'left' | 'right', [one, two]: readonly string[]): number => {
    const own = all.get(word);
    const count = own?.count ?? 0;
    const any = ((usual[side].get(one) ?? 0) + 0.5) / (total + 0.5 * characters);
    const near = ((own?.[side].get(one) ?? 0) + belief.one * any) / (count + belief.one);
    if (two === undefined) return Math.log(near);
    const oneCount = own?.[side].get(one) ?? 0;
    const second = side === 'left' ? two[0] : two[1];
    const anySecond = ((usual[side].get(second) ?? 0) + 0.5) / (total + 0.5 * characters);
    const far = ((own?.[side].get(two) ?? 0) + belief.two * anySecond) / (oneCount + belief.two);
    return Math.log(near) + Math.log(far);
  };
  const prior = (word: string, other: string) => {
    const ratio = Math.log(((all.get(word)?.count ?? 0) + 0.5) / ((all.get(other)?.count ?? 0) + 0.5));
    return Math.min(mostPrior, Math.max(-mostPrior, ratio));
  };
  return {
    gain: (word, other, { left, right }) =>
      prior(word, other) +
      chance(word, 'left', left) -
      chance(other, 'left', left) +
      chance(word, 'right', right) -
      chance(other, 'right', right),
  };
}
