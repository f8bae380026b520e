/** The values that count most, most first; none that counts nothing. */
export function most<T>(values: readonly T[], count: (value: T) => number, limit: number): T[] {
  return values
    .filter((value) => count(value) > 0)
    .sort((a, b) => count(b) - count(a))
    .slice(0, limit);
}
