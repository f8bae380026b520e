/** What a rule says that leaves a number out. */
import type { Quantity } from './find-quantities.ts';
import type { UnitFamily } from './units.ts';

/**
 * A reason to leave a number out: it holds where all that it names holds. Patterns are tried on the folded sentence:
 * `before` ends where the stretch begins that states the number, `after` begins behind it.
 */
export interface NotIndicatorRule {
  readonly id: string;
  readonly why: string;
  readonly families?: readonly UnitFamily[];
  readonly figures?: Quantity['figures'];
  /** Number and unit as they stand. */
  readonly number?: RegExp;
  readonly before?: RegExp;
  /** On the text before: where it fits, the rule does not hold. */
  readonly except?: RegExp;
  readonly after?: RegExp | ((after: string) => boolean);
  /** A number with 不少于, 以上 and the like is an indicator all the same. */
  readonly unlessBound?: true;
  /** A number with such a word in front of it is one: `不少于60天`, not `60天以上`. */
  readonly unlessBoundBefore?: true;
  /** Text in which nothing is left. */
  readonly examples: readonly [string, ...string[]];
  /** Look-alikes, in which a number is. */
  readonly keeps: readonly [string, ...string[]];
}
