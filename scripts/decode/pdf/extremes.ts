/** `Math.min` and `Math.max` of a list of any length: a hostile page has more runs than a call may have arguments. */

/** Infinity for none. */
export function leastOf(values: readonly number[]): number {
  return values.reduce((a, b) => (b < a ? b : a), Infinity);
}

/** Minus infinity for none. */
export function greatestOf(values: readonly number[]): number {
  return values.reduce((a, b) => (b > a ? b : a), -Infinity);
}
