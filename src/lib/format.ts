/** Numbers and names as the site writes them. */
import { chineseNumber, numerals } from '../text/chinese-number.ts';

export { ordinalLabel, whenLabel, whichLabel, whoLabel, yearLabel } from '../plan/plan-labels.ts';
export { chineseNumber };

const digits = new Intl.NumberFormat('zh-CN');

/** `13132` is `13,132`. */
export function formatCount(count: number): string {
  return digits.format(count);
}

/** `84000` is `8.4 万`; below ten thousand the number as it is, with a space behind it. */
export function formatTenThousands(count: number): string {
  return count < 10_000 ? `${formatCount(count)} ` : `${(count / 10_000).toFixed(1).replace(/\.0$/, '')} 万`;
}

/** A size in bytes: `12345` is `12.3 kB`. */
export function formatSize(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A large number in round Chinese numerals: `84011` is `八万四千`, `3967` is `三千九百六十七`. */
export function chineseRound(count: number): string {
  if (count < 10_000) return chineseNumber(count);
  const tenThousands = Math.floor(count / 10_000);
  const thousands = Math.floor((count % 10_000) / 1000);
  const rest = tenThousands < 100 && thousands > 0 ? `${numerals[thousands]}千` : '';
  return `${tenThousands < 10_000 ? chineseNumber(tenThousands) : formatCount(tenThousands)}万${rest}`;
}
