/** What a rule for blanks is. */

/** One way of leaving something blank. */
export interface BlankRule {
  readonly id: string;
  readonly why: string;
  /** Global; tried on text folded by `foldWidth`, matches the blank and nothing else: context stands in lookarounds. */
  readonly match: RegExp;
  /** Text and the blanks that the whole list finds in it. */
  readonly examples: readonly (readonly [text: string, blanks: readonly string[]])[];
  /** Look-alikes in which the whole list finds nothing. */
  readonly keeps: readonly string[];
}
