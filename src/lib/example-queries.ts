/** Phrases to try in the search field: each really stands in the corpus. */

export interface ExampleQuery {
  readonly phrase: string;
  /** Plans that hold the phrase. */
  readonly plans: number;
}

/** A phrase worth showing: Chinese characters alone, long enough to be one. */
const phrase = /^\p{Script=Han}{4,8}$/u;
/** Plans that are looked through, where there are more: enough to tell what is common. */
export const mostRead = 1000;
/** Terms tried for each topic. */
const perTopic = 3;

/** The phrase of each topic that most plans hold, those held by most first. `texts` holds one text a plan. */
export function exampleQueries(
  topics: readonly { readonly match: { readonly strong: readonly string[] } }[],
  texts: readonly string[],
  limit = 8,
): ExampleQuery[] {
  const best = new Map<string, number>();
  for (const { match } of topics) {
    const counted = match.strong
      .filter((term) => phrase.test(term))
      .slice(0, perTopic)
      .map((term) => ({ term, plans: texts.filter((text) => text.includes(term)).length }))
      .sort((a, b) => b.plans - a.plans);
    if (counted.length > 0 && counted[0].plans > 0) best.set(counted[0].term, counted[0].plans);
  }
  return [...best]
    .map(([term, plans]) => ({ phrase: term, plans }))
    .sort((a, b) => b.plans - a.plans)
    .slice(0, limit);
}
