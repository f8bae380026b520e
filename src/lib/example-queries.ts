/** Phrases to try in the search field: each really stands in the corpus. */
import { most } from './most.ts';

export interface ExampleQuery {
  readonly phrase: string;
  /** Plans that hold the phrase. */
  readonly plans: number;
}

/** A phrase worth showing: Chinese characters alone, long enough to be one. */
const phrase = /^\p{Script=Han}{4,8}$/u;
/** Plans that are looked through for what is common, where there are more; what is found is counted in all. */
const mostRead = 1000;
/** Terms tried for each topic. */
const perTopic = 3;

/** The phrase of each topic that most plans hold, those held by most first. `texts` holds one text a plan. */
export function exampleQueries(
  topics: readonly { readonly match: { readonly strong: readonly string[] } }[],
  texts: readonly string[],
  limit = 8,
): ExampleQuery[] {
  const read = texts.slice(0, mostRead);
  const best = topics.flatMap(({ match }) =>
    most(
      match.strong.filter((term) => phrase.test(term)).slice(0, perTopic),
      (term) => countHolding(read, term),
      1,
    ),
  );
  return most([...new Set(best)], (term) => countHolding(read, term), limit)
    .map((term) => ({ phrase: term, plans: countHolding(texts, term) }))
    .sort((a, b) => b.plans - a.plans);
}

/** How many texts hold all of `phrases`. */
export function countHolding(texts: readonly string[], ...phrases: readonly string[]): number {
  return texts.filter((text) => phrases.every((phrase) => text.includes(phrase))).length;
}
