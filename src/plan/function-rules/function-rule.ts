/** A sign by which the function of a sentence is known. */
import type { FunctionId } from '../sentence-functions.ts';

/** A sentence, or a sentence under a heading. */
export type RuleExample = string | readonly [heading: string, sentence: string];

export interface FunctionRule {
  readonly id: string;
  /** Never `measure`: that is what is presumed. */
  readonly function: Exclude<FunctionId, 'measure'>;
  readonly why: string;
  /**
   * Where it is looked for. `clause`: speaks for as much of the sentence as the clauses it stands in.
   * `sentence`: speaks for all of it. `closing`: the same, but only at the end of a plan.
   * `heading`: speaks for the sentences below, the louder the more of the heading it takes up.
   */
  readonly in: 'clause' | 'sentence' | 'closing' | 'heading';
  /** `hint` tips a balance, `cue` outweighs the presumption that a sentence is a measure, `proof` outweighs cues. */
  readonly strength: 'hint' | 'cue' | 'proof';
  /** Global. Tried on the text without its number and final stop. */
  readonly match: RegExp;
  /** Sentences that all rules together take for this function. */
  readonly examples: readonly [RuleExample, ...RuleExample[]];
  /** Look-alikes that all rules together take for another. */
  readonly keeps: readonly [RuleExample, ...RuleExample[]];
}
