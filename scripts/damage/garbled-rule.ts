/** What a rule for garbled text is. */
import type { RuleInfo } from '../rule-info.ts';
import type { Stretch } from '../stretch.ts';

/** One way in which text turns into nonsense. Nothing is changed: what is found is doubted. */
export interface GarbledRule extends RuleInfo {
  /** What should stand there, in English, for "Unexpected X, expected Y". */
  readonly expected: string;
  /** Text and the stretches that the whole list finds in it. */
  readonly examples: readonly (readonly [text: string, found: readonly string[]])[];
  /** Look-alikes in which the whole list finds nothing. */
  readonly keeps: readonly string[];
  readonly find: (text: string) => Stretch[];
}

interface GarbledPattern extends Omit<GarbledRule, 'find'> {
  /** Global. */
  readonly match: RegExp;
  /** Whether a match is nonsense indeed; `before` is what stands before it in its line, as far as a sentence goes. */
  readonly accept?: (found: string, before: string) => boolean;
}

/** A longer sentence than this is not looked through; UTF-16 units. */
const longestSentence = 120;

/** A rule that finds what matches. */
export function matchGarbled({ match, accept = () => true, ...rule }: GarbledPattern): GarbledRule {
  return {
    ...rule,
    find: (text) =>
      Array.from(text.matchAll(match))
        .filter((found) =>
          accept(found[0], text.slice(Math.max(0, found.index - longestSentence), found.index)),
        )
        .map((found) => ({ start: found.index, end: found.index + found[0].length })),
  };
}
