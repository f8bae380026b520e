/** The values that count most, most first; none that counts nothing. */
export function most<T>(values: readonly T[], count: (value: T) => number, limit: number): T[] {
  return values
    .map((value) => ({ value, counted: count(value) }))
    .filter(({ counted }) => counted > 0)
    .sort((a, b) => b.counted - a.counted)
    .slice(0, limit)
    .map(({ value }) => value);
}
