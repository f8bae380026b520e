/** Numbers in Chinese numerals. */

/** Figures by their value. */
export const numerals = [...'〇一二三四五六七八九'];

/** A number below 10,000 in Chinese numerals: `38` is `三十八`. */
export function chineseNumber(count: number): string {
  if (count < 10) return numerals[count];
  if (count < 20) return `十${count > 10 ? numerals[count - 10] : ''}`;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (count < unit) continue;
    const rest = count % unit;
    const gap = rest > 0 && rest < unit / 10 ? '〇' : '';
    const tail = rest === 0 ? '' : rest < 20 && rest >= 10 ? `一${chineseNumber(rest)}` : chineseNumber(rest);
    return `${numerals[Math.floor(count / unit)]}${name}${gap}${tail}`;
  }
  return String(count);
}
