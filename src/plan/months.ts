/** Months of the year by number, 1–12. */

/** The months from one to another, both included; over the turn of the year where the first is the larger. */
export function monthsBetween(from: number, to: number): number[] {
  return Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, i) => ((from - 1 + i) % 12) + 1);
}
