/** How often rules and reader agree. */
import type { FunctionId } from '../../src/plan/sentence-functions.ts';
import type { JudgedSentence } from './gold-sentences.ts';

export interface Agreement {
  /** Share of sentences with the very function the reader gave. */
  readonly strict: number;
  /** Share with that or one a careful reader could give instead. */
  readonly lenient: number;
}

/** Of no sentences nothing agrees. */
export function measureAgreement(
  sentences: readonly JudgedSentence[],
  answer: (sentence: JudgedSentence) => FunctionId | undefined,
): Agreement {
  const share = (agrees: (sentence: JudgedSentence) => boolean) =>
    sentences.filter(agrees).length / Math.max(1, sentences.length);
  return {
    strict: share((sentence) => answer(sentence) === sentence.function),
    lenient: share((sentence) => [sentence.function, ...sentence.also].some((id) => id === answer(sentence))),
  };
}
