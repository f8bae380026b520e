/** Places in a text, and what is doubted there; offsets are UTF-16 units. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A doubt about a stretch, in which nothing was changed: of the cleaned page, unless it is said to be of the source. */
export interface Doubt extends Stretch {
  /** Id in the rule catalogue. */
  readonly rule: string;
  /** English, for the terminal: "Unexpected X, expected Y". */
  readonly reason: string;
}
