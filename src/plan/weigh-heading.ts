/** How much the words of a heading, or a sign in a sentence, speak for each function. */
import type { FunctionRule } from './function-rules/function-rule.ts';
import { itemMarker } from './item-marker.ts';
import type { FunctionId } from './sentence-functions.ts';

/** How much speaks for each function. */
export type Scores = Map<FunctionId, number>;

/** A cue outweighs the presumption where it stands in half of the sentence; a proof outweighs cues. */
const strengths: Readonly<Record<FunctionRule['strength'], number>> = { hint: 0.5, cue: 2, proof: 3.5 };

/** A heading of which a rule matches only a part speaks for the function only in part. */
export function weighHeading(heading: string, rules: readonly FunctionRule[]): Scores {
  const scores: Scores = new Map();
  for (const rule of rules) {
    if (rule.in !== 'heading') continue;
    const share = shareOf(heading, rule);
    if (share > 0) raise(scores, rule, share);
  }
  return scores;
}

/** The part of a heading that a rule matches, 0 to 1. */
export function shareOf(heading: string, { match }: FunctionRule): number {
  const text = bareText(heading);
  const matched = Array.from(text.matchAll(match), ([found]) => found.length);
  return matched.reduce((sum, length) => sum + length, 0) / Math.max(1, text.length);
}

/** Several signs of one function in the same place say no more than the strongest. */
export function raise(scores: Scores, { function: id, strength }: FunctionRule, share = 1): void {
  scores.set(id, Math.max(scores.get(id) ?? 0, strengths[strength] * share));
}

/** Without the number it opens with and the stop it ends with. */
export function bareText(text: string): string {
  return text.slice(itemMarker(text).length).replace(/[。；！？;!?]+[”’"'）)》」』】]*\s*$/u, '');
}
